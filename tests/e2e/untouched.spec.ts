import { expect, test } from './fixtures';
import { FILLER, GAZETTE_PASSAGE, NEWS, newsPage } from './news-site';
import { pasted } from './pasted';
import { BADGE, CARD } from './selectors';
import { BADGE_BUTTON, DIALOG, says, shows } from './shows';

const copied = newsPage(`${FILLER}<p id="copied">${GAZETTE_PASSAGE}</p>`);

test('the text of the page is what it was', async ({ open }) => {
  const page = await open(`${NEWS}/copied`, copied);
  await shows(page, BADGE, 1);
  expect(await page.text('#copied')).toBe(GAZETTE_PASSAGE);
  const rest = await page.evaluate(() => {
    const p = document.querySelector('#copied');
    return [p?.textContent, p?.attributes.length];
  });
  expect(rest).toEqual([GAZETTE_PASSAGE, 1]);
});

test('a blank at the end of a paragraph is not seen because a badge follows it', async ({ open }) => {
  const page = await open(
    `${NEWS}/copied`,
    newsPage(`${FILLER}<p id="copied">\n  ${GAZETTE_PASSAGE}\n  </p><p>After it.</p>`),
  );
  await shows(page, BADGE, 1);
  const texts = await page.evaluate(() => {
    const p = document.querySelector<HTMLElement>('#copied');
    getSelection()?.selectAllChildren(document.querySelector('article') ?? document.body);
    return [p?.innerText, String(getSelection())];
  });
  expect(texts[0]).toBe(GAZETTE_PASSAGE);
  expect(texts[1]).toContain(`${GAZETTE_PASSAGE}\n`);
});

test('what is copied from the page holds nothing of ours', async ({ open }) => {
  const page = await open(`${NEWS}/copied`, copied);
  await shows(page, BADGE, 1);
  await page.press('Control+a');
  expect(await page.evaluate(() => String(getSelection()))).not.toContain('Gazette');
  await page.press('Control+c');
  // Taken out for the moment of copying only.
  await shows(page, BADGE, 1);
  const { text, html } = await pasted(open);
  expect(text.replace(/\s+/g, ' ')).toContain(GAZETTE_PASSAGE);
  expect(text).not.toMatch(/Gazette|Same text/);
  expect(html.replace(/\s+/g, ' ')).toContain(GAZETTE_PASSAGE);
  expect(html).not.toMatch(/whence|Gazette|Same text/i);
});

test('find in page finds the words of the page and none of a badge', async ({ open }) => {
  const page = await open(`${NEWS}/copied`, copied);
  await shows(page, BADGE, 1);
  const words = await page.attribute(`${BADGE} >>> .text`, 'data-text');
  expect(words).toMatch(/^Same text: /);
  const finds = (what: string) =>
    page.evaluate((words) => {
      getSelection()?.removeAllRanges();
      return (window as unknown as { find(words: string): boolean }).find(words);
    }, what);
  expect(await finds('Tallow Street over the Lenn')).toBe(true);
  expect(await finds('out of winter storage.')).toBe(true);
  expect(await finds('Same text')).toBe(false);
  expect(await finds('Gazette')).toBe(false);
});

test('badge and card are not printed', async ({ open }) => {
  const page = await open(`${NEWS}/copied`, copied);
  await page.click(BADGE_BUTTON);
  await shows(page, DIALOG);
  const displays = () =>
    page.evaluate(
      (selectors) => selectors.map((s) => getComputedStyle(document.querySelector(s) ?? document.body).display),
      [BADGE, CARD],
    );
  expect(await displays()).toEqual(['inline-block', 'block']);
  await page.show({ medium: 'print' });
  expect(await displays()).toEqual(['none', 'none']);
  await page.show({});
  expect(await displays()).toEqual(['inline-block', 'block']);
});

test('nothing on the page moves when a badge comes', async ({ open }) => {
  const page = await open(
    `${NEWS}/still`,
    newsPage(`<script>
      window.shift = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) window.shift += entry.value;
      }).observe({ type: 'layout-shift', buffered: true });
      addEventListener('load', () => {
        window.before = [...document.querySelectorAll('p')].map((p) => p.getBoundingClientRect().toJSON());
      });
    </script>${FILLER}<p id="copied">${GAZETTE_PASSAGE}</p>${FILLER}`),
  );
  await shows(page, BADGE, 1);
  const [before, after] = await page.evaluate(() => [
    JSON.stringify(Reflect.get(window, 'before')),
    JSON.stringify([...document.querySelectorAll('p')].map((p) => p.getBoundingClientRect().toJSON())),
  ]);
  expect(after).toBe(before);
  expect(await page.evaluate(() => Reflect.get(window, 'shift'))).toBe(0);
});

test('no more than twenty badges are put on a page, and the popup names the rest', async ({ open, popupOf }) => {
  const sentences = Array.from({ length: 25 }, (_, i) => `<p>${GAZETTE_PASSAGE} So ends part ${i + 1}.</p>${FILLER}`);
  const page = await open(`${NEWS}/many-copies`, newsPage(sentences.join('')));
  await shows(page, BADGE, 20);
  const popup = await popupOf(page);
  await says(popup, '25 passages recognised');
  await says(popup, '5 more on this page, without badges');
  expect(await page.count(BADGE)).toBe(20);
});
