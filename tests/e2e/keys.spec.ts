import type { Tab } from './driver';
import { expect, test } from './fixtures';
import { NEWS } from './news-site';
import { BADGE } from './selectors';
import { cardButton, DIALOG, shows } from './shows';

// Keys of the browser itself cannot be pressed from outside: what a key makes the background ask of a page is asked here
// by a page of the extension. That each command leads to its question is shown in tests/unit/background/commands.test.ts.

test.use({ profile: 'keys' });

/** Asks the page of `view`'s tab what a command asks; gives its answer. */
const ask = (view: Tab, call: 'step' | 'saveCurrent', arg: 1 | -1 | null) =>
  view.evaluate(
    async (call, arg) => {
      const tabId = Number(new URLSearchParams(location.search).get('tab'));
      const reply: unknown = await chrome.tabs.sendMessage(tabId, { to: 'page', call, arg }, { frameId: 0 });
      return reply;
    },
    call,
    arg,
  );

/** Which badge of the page has the focus, counted from 0; -1 where none has. */
const badgeInFocus = (page: Tab) =>
  page.evaluate(
    (selector) => [...document.querySelectorAll(selector)].indexOf(document.activeElement as Element),
    BADGE,
  );

test('next and previous go from badge to badge and round at the ends', async ({ open, popupOf }) => {
  const page = await open(`${NEWS}/bridge.html`);
  await shows(page, BADGE);
  const view = await popupOf(page);
  const badges = await page.count(BADGE);
  expect(badges).toBeGreaterThan(1);
  for (let nth = 0; nth < badges; nth++) {
    expect(await ask(view, 'step', 1)).toEqual({ ok: true, value: true });
    await expect.poll(() => badgeInFocus(page)).toBe(nth);
  }
  await ask(view, 'step', 1);
  await expect.poll(() => badgeInFocus(page)).toBe(0);
  await ask(view, 'step', -1);
  await expect.poll(() => badgeInFocus(page)).toBe(badges - 1);
});

test('the badge gone to is in view and opens with Enter', async ({ open, popupOf }) => {
  const page = await open(`${NEWS}/bridge.html`);
  await page.resize({ width: 600, height: 300 });
  await shows(page, BADGE);
  const view = await popupOf(page);
  await ask(view, 'step', -1);
  await page.front();
  const inView = () =>
    page.evaluate(() => {
      const box = document.activeElement?.getBoundingClientRect();
      return box !== undefined && box.top >= 0 && box.bottom <= innerHeight;
    });
  await expect.poll(() => badgeInFocus(page)).toBeGreaterThanOrEqual(0);
  await expect.poll(inView).toBe(true);
  await page.press('Enter');
  await shows(page, DIALOG, 1);
});

test('a page without badges has nowhere to go and nothing to save', async ({ open, popupOf }) => {
  const page = await open(`${NEWS}/tomatoes.html`);
  const view = await popupOf(page);
  expect(await ask(view, 'step', 1)).toEqual({ ok: true, value: false });
  expect(await ask(view, 'saveCurrent', null)).toEqual({ ok: true, value: false });
});

test('save keeps the match of the badge in front and opens its card as saved', async ({ open, popupOf }) => {
  const page = await open(`${NEWS}/bridge.html`);
  await shows(page, BADGE);
  const view = await popupOf(page);
  expect(await ask(view, 'saveCurrent', null)).toEqual({ ok: true, value: false });
  await ask(view, 'step', 1);
  expect(await ask(view, 'saveCurrent', null)).toEqual({ ok: true, value: true });
  await page.front();
  await shows(page, cardButton(/^Saved/), 1);
  await page.press('Escape');
  await shows(page, DIALOG, 0);
  await expect.poll(() => badgeInFocus(page)).toBe(0);
});
