import axe from 'axe-core';
import type { Page } from 'puppeteer-core';
import { countOf, expect, test } from './firefox-fixtures';
import { FILLER, GAZETTE_PASSAGE, GAZETTE_RECORD, NEWS, newsPage } from './news-site';
import { BADGE, CARD } from './selectors';

const copied = newsPage(`${FILLER}<p id="copied">${GAZETTE_PASSAGE}</p>`);

test.describe.configure({ mode: 'serial' });
test.setTimeout(90_000);

/** Waits until `selector` finds `count` elements. */
const waitFor = (page: Page, selector: string, count = 1) =>
  expect.poll(() => countOf(page, selector), { message: selector, timeout: 20_000 }).toBe(count);

/** A real click on the first element found. */
async function click(page: Page, selector: string): Promise<void> {
  const found = await page.$(selector);
  if (!found) throw new Error(`nothing to click at ${selector}`);
  await found.click();
}
const textOf = (page: Page, selector: string) => page.$eval(selector, (el) => el.textContent ?? '');

test('a copied passage gets a badge, and its card the sources', async ({ open }) => {
  const page = await open(`${NEWS}/copied`, copied);
  await waitFor(page, `#copied > ${BADGE}[data-records~="${GAZETTE_RECORD}"]`);
  await click(page, `${BADGE} >>> button`);
  await waitFor(page, `${CARD} >>> [role=dialog]`);
  expect(await textOf(page, `${CARD} >>> [role=dialog]`)).toContain('Fenland Wire');
  await page.evaluate(axe.source);
  expect(await page.evaluate(async () => (await globalThis.axe.run()).violations.map((v) => v.id))).toEqual([]);
  await page.keyboard.press('Escape');
  await waitFor(page, CARD, 0);
});

test('the demo site gets its badges, in Urdu too, and none where there is nothing', async ({ open }) => {
  for (const [file, record] of [
    ['letters.html', 'dawn-2011-08-26-mqm-ppp-row'],
    ['urdu.html', 'urdu-2019-03-05-pul'],
    ['warning.html', 'post-2019-03-11-surveyor'],
  ] as const) {
    const page = await open(`${NEWS}/${file}`);
    await expect
      .poll(() => countOf(page, `${BADGE}[data-records~="${record}"]`), { message: file, timeout: 20_000 })
      .toBeGreaterThan(0);
  }
  const quiet = await open(`${NEWS}/tomatoes.html`);
  await new Promise((resolve) => setTimeout(resolve, 4000));
  expect(await countOf(quiet, BADGE)).toBe(0);
});

test('a match is saved although the event page has stopped since, and stands in the popup', async ({
  open,
  extensionPage,
}) => {
  const page = await open(`${NEWS}/kept`, copied);
  await waitFor(page, BADGE);
  await click(page, `${BADGE} >>> button`);
  await waitFor(page, `${CARD} >>> button.main`);
  // The event page stops after a second without work (a preference of this profile).
  await new Promise((resolve) => setTimeout(resolve, 4000));
  await click(page, `${CARD} >>> button.main`);
  await waitFor(page, `${CARD} >>> button.main.saved`);
  const popup = await extensionPage('popup.html', '[role=tab]');
  await click(popup, '#tab-saved');
  await waitFor(popup, 'ul.rows > li');
  expect(await textOf(popup, 'ul.rows > li')).toContain('Footbridge shut as rust eats into Tallow Street crossing');
});

test('a click that a script makes is ignored', async ({ open }) => {
  const page = await open(`${NEWS}/copied`, copied);
  await waitFor(page, BADGE);
  await page.evaluate(
    (selector) => document.querySelector(selector)?.shadowRoot?.querySelector('button')?.click(),
    BADGE,
  );
  expect(await countOf(page, `${CARD} >>> [role=dialog]`)).toBe(0);
  await click(page, `${BADGE} >>> button`);
  await waitFor(page, `${CARD} >>> [role=dialog]`);
});

test('the text of the page is what it was', async ({ open }) => {
  const page = await open(`${NEWS}/copied`, copied);
  await waitFor(page, BADGE);
  expect(await page.$eval('#copied', (p) => (p as HTMLElement).innerText)).toBe(GAZETTE_PASSAGE);
});
