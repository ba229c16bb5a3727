import { expect, test } from './chromium-fixtures';
import { FILLER, GAZETTE_PASSAGE, NEWS, newsPage } from './news-site';
import { BADGE } from './selectors';

test('a page of 10 MB is answered in one sentence and stays usable', async ({ open, popupOf }) => {
  const paragraph = FILLER.repeat(30);
  const body = paragraph.repeat(Math.ceil(10_000_000 / paragraph.length));
  const page = await open(`${NEWS}/huge`, newsPage(body));
  const popup = await popupOf(page);
  await expect(popup.getByText(/too long to read at once: its first [\d,]+ paragraphs were compared/)).toBeVisible({
    timeout: 30_000,
  });
  expect(await page.evaluate(() => document.title)).toBe('A day on the river');
});

test('a page of 5,000 paragraphs gets its badge', async ({ open }) => {
  const many = Array.from(
    { length: 4999 },
    (_, i) => `<p>On day ${i} the river rose by as many inches as there were ducks on the bank.</p>`,
  );
  const page = await open(`${NEWS}/many`, newsPage(`<p id="copied">${GAZETTE_PASSAGE}</p>${many.join('')}`));
  await expect(page.locator(`#copied ${BADGE}`)).toHaveCount(1, { timeout: 30_000 });
});

test('a page without text is quiet, and the popup says why', async ({ open, popupOf }) => {
  const page = await open(`${NEWS}/empty`, '<!doctype html><title>Nothing</title><main></main>');
  const popup = await popupOf(page);
  await expect(popup.getByText('This page has no text to compare.')).toBeVisible();
  await expect(page.locator(BADGE)).toHaveCount(0);
});

test('broken HTML is read as the browser mends it', async ({ open }) => {
  const page = await open(
    `${NEWS}/broken`,
    `<h1>A day<p>${FILLER}<div><p id="copied">${GAZETTE_PASSAGE}<table><b></p></div></i><!-- `,
  );
  await expect(page.locator(BADGE)).toHaveCount(1);
});

test('a frame gets no badge of its own', async ({ open }) => {
  const framed = newsPage(`${FILLER}<p>${GAZETTE_PASSAGE}</p>`).replaceAll('"', '&quot;');
  const page = await open(
    `${NEWS}/frame`,
    newsPage(`${FILLER}<p id="copied">${GAZETTE_PASSAGE}</p><iframe srcdoc="${framed}"></iframe>`),
  );
  await expect(page.locator(BADGE)).toHaveCount(1);
  expect(await page.frames()[1]?.locator(BADGE).count()).toBe(0);
});

test('a front page is left alone, and can be checked all the same', async ({ open, popupOf }) => {
  const page = await open(`${NEWS}/`, newsPage(`${FILLER}<p>${GAZETTE_PASSAGE}</p>`));
  const popup = await popupOf(page);
  await expect(popup.getByText(/front page or a list/)).toBeVisible();
  await expect(page.locator(BADGE)).toHaveCount(0);
  await popup.getByRole('button', { name: /check/i }).first().click();
  await expect(page.locator(BADGE)).toHaveCount(1, { timeout: 15_000 });
});

test('on pages the browser keeps to itself the popup says so', async ({ extension, popupOf }) => {
  const page = await extension.context.newPage();
  await page.goto('chrome://version');
  const popup = await popupOf(page);
  await expect(popup.getByText(/browser does not let extensions read this page/)).toBeVisible();
  await page.close();
});

test('on a PDF the popup says so', async ({ extension, popupOf }) => {
  await extension.context.route(`${NEWS}/report.pdf`, (route) =>
    route.fulfill({ contentType: 'application/pdf', body: PDF }),
  );
  const page = await extension.context.newPage();
  await page.goto(`${NEWS}/report.pdf`).catch(() => null);
  const popup = await popupOf(page);
  await expect(popup.getByText(/This is a PDF/)).toBeVisible();
  await page.close();
});

/** The smallest PDF there is. */
const PDF = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj
trailer<</Root 1 0 R>>
%%EOF`;
