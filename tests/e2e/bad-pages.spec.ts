import { expect, test } from './fixtures';
import { FILLER, GAZETTE_PASSAGE, NEWS, newsPage } from './news-site';
import { BADGE } from './selectors';
import { button, says, shows } from './shows';

test('a page of 10 MB is answered in one sentence and stays usable', async ({ open, popupOf }) => {
  const paragraph = FILLER.repeat(30);
  const body = paragraph.repeat(Math.ceil(10_000_000 / paragraph.length));
  const page = await open(`${NEWS}/huge`, newsPage(body));
  const popup = await popupOf(page);
  await says(popup, /too long to read at once: its first [\d,]+ paragraphs were compared/);
  expect(await page.evaluate(() => document.title)).toBe('A day on the river');
});

test('a page of 5,000 paragraphs gets its badge', async ({ open }) => {
  const many = Array.from(
    { length: 4999 },
    (_, i) => `<p>On day ${i} the river rose by as many inches as there were ducks on the bank.</p>`,
  );
  const page = await open(`${NEWS}/many`, newsPage(`<p id="copied">${GAZETTE_PASSAGE}</p>${many.join('')}`));
  await shows(page, `#copied ${BADGE}`, 1);
});

test('a page without text is quiet, and the popup says why', async ({ open, popupOf }) => {
  const page = await open(`${NEWS}/empty`, '<!doctype html><title>Nothing</title><main></main>');
  const popup = await popupOf(page);
  await says(popup, 'This page has no text to compare.');
  expect(await page.count(BADGE)).toBe(0);
});

test('broken HTML is read as the browser mends it', async ({ open }) => {
  const page = await open(
    `${NEWS}/broken`,
    `<h1>A day<p>${FILLER}<div><p id="copied">${GAZETTE_PASSAGE}<table><b></p></div></i><!-- `,
  );
  await shows(page, BADGE, 1);
});

test('a frame gets no badge of its own', async ({ open }) => {
  const framed = newsPage(`${FILLER}<p>${GAZETTE_PASSAGE}</p>`).replaceAll('"', '&quot;');
  const page = await open(
    `${NEWS}/frame`,
    newsPage(`${FILLER}<p id="copied">${GAZETTE_PASSAGE}</p><iframe srcdoc="${framed}"></iframe>`),
  );
  await shows(page, BADGE, 1);
  const inFrame = (selector: string) => {
    const frame = document.querySelector('iframe')?.contentDocument;
    return [frame?.querySelectorAll('p').length, frame?.querySelectorAll(selector).length];
  };
  expect(await page.evaluate(inFrame, BADGE)).toEqual([4, 0]);
});

test('a front page is left alone, and can be checked all the same', async ({ open, popupOf }) => {
  const page = await open(`${NEWS}/`, newsPage(`${FILLER}<p>${GAZETTE_PASSAGE}</p>`));
  const popup = await popupOf(page);
  await says(popup, /front page or a list/);
  expect(await page.count(BADGE)).toBe(0);
  await popup.click(button('Check it all the same'));
  await shows(page, BADGE, 1);
});

test('on pages the browser keeps to itself the popup says so', async ({ open, popupOf, browserName }) => {
  const page = await open(browserName === 'firefox' ? 'about:license' : 'chrome://version/');
  const popup = await popupOf(page);
  await says(popup, /browser does not let extensions read this page/);
});

test('on a PDF the popup says so', async ({ answer, open, popupOf }) => {
  answer(`${NEWS}/report.pdf`, PDF, 'application/pdf');
  const popup = await popupOf(await open(`${NEWS}/report.pdf`));
  await says(popup, /This is a PDF/);
});

/** The smallest PDF there is. */
const PDF = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj
trailer<</Root 1 0 R>>
%%EOF`;
