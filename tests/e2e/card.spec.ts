import { expect, test } from './fixtures';
import { FILLER, GAZETTE_PASSAGE, NEWS, newsPage } from './news-site';
import { pasted } from './pasted';
import { BADGE, CARD } from './selectors';
import { BADGE_BUTTON, cardButton, DIALOG, says, shows } from './shows';

const copied = newsPage(`${FILLER}<p id="copied">${GAZETTE_PASSAGE}</p>`);
const SURVEYOR = `${BADGE}[data-records~="post-2019-03-11-surveyor"] >>> button`;

test('the card shows the sources first to last, why it matched, and closes with Escape', async ({ open }) => {
  const page = await open(`${NEWS}/copied`, copied);
  await page.click(BADGE_BUTTON);
  await says(page, 'Harrowmere Gazette', DIALOG);
  await says(page, 'Fenland Wire', DIALOG);
  await says(page, /\d+ of this passage’s \d+ words/, DIALOG);
  await says(page, 'First report', DIALOG);
  await page.press('Escape');
  await shows(page, CARD, 0);
  expect(await page.focused(BADGE_BUTTON)).toBe(true);
});

test('a press beside the card closes it', async ({ open }) => {
  const page = await open(`${NEWS}/copied`, copied);
  await page.click(BADGE_BUTTON);
  await shows(page, DIALOG);
  await page.clickAt(2, 2);
  await shows(page, CARD, 0);
});

test('the card names a removal, who says so, and the copy that can still be read', async ({ open }) => {
  const page = await open(`${NEWS}/warning.html`);
  await page.click(SURVEYOR);
  await says(page, 'Reported removed', DIALOG);
  await says(page, 'The Harrowmere Gazette says that the copy at Lowmoor Post is no longer online', DIALOG);
  await shows(page, { css: `${DIALOG} a`, name: /river-notebook|Surveyor says/ });
});

test('an Urdu page keeps its direction, and its badge hangs at the left end of the passage', async ({ open }) => {
  const page = await open(`${NEWS}/urdu.html`);
  const badge = `${BADGE}[data-records~="urdu-2019-03-05-pul"]`;
  await shows(page, badge);
  const { dir, host, inner } = await page.evaluate((selector) => {
    const host = document.querySelector(selector);
    const button = host?.shadowRoot?.querySelector('button');
    return {
      dir: getComputedStyle(document.documentElement).direction,
      host: host?.getBoundingClientRect().left ?? 0,
      inner: button?.getBoundingClientRect().right ?? 0,
    };
  }, badge);
  expect(dir).toBe('rtl');
  expect(inner).toBeLessThanOrEqual(host);
  await page.click(`${badge} >>> button`);
  await shows(page, DIALOG);
  const inView = await page.evaluate((selector) => {
    const box = document.querySelector(selector)?.shadowRoot?.querySelector('[role=dialog]')?.getBoundingClientRect();
    return box && box.left >= 0 && box.right <= innerWidth;
  }, CARD);
  expect(inView).toBe(true);
});

test('the citation that is copied from the card can be pasted elsewhere', async ({ open }) => {
  const page = await open(`${NEWS}/copied`, copied);
  await page.click(BADGE_BUTTON);
  await page.click(cardButton(/Copy/));
  await says(page, 'Citation copied', DIALOG);
  expect((await pasted(open)).text).toContain('Footbridge shut as rust eats into Tallow Street crossing');
});
