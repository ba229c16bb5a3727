import type { Tab } from './driver';
import { expect, test } from './fixtures';
import { FILLER, GAZETTE_PASSAGE, NEWS, newsPage } from './news-site';
import { BADGE } from './selectors';
import { BADGE_BUTTON, cardButton, DIALOG, shows } from './shows';

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

/** Focuses the first badge as a reader does. */
const tabToBadge = async (page: Tab) => {
  for (let i = 0; i < 30 && (await badgeInFocus(page)) < 0; i++) await page.press('Tab');
};
/** A page high enough to scroll, with a badge on each of `passages` paragraphs. */
const tall = (passages: number, dir = 'ltr') => {
  const body = Array.from({ length: passages }, (_, i) => `<p>${GAZETTE_PASSAGE} That was report ${i}.</p>${FILLER}`);
  return newsPage(`${FILLER}${body.join('')}<div style="height:3000px"></div>`, { dir });
};

test('arrow keys, Home and End go from badge to badge', async ({ open }) => {
  const page = await open(`${NEWS}/arrows`, tall(3));
  await shows(page, BADGE, 3);
  await tabToBadge(page);
  expect(await badgeInFocus(page)).toBe(0);
  for (const [key, at] of [
    ['ArrowDown', 1],
    ['ArrowRight', 2],
    ['ArrowRight', 0],
    ['ArrowUp', 2],
    ['ArrowLeft', 1],
    ['Home', 0],
    ['End', 2],
  ] as const) {
    await page.press(key);
    await expect.poll(() => badgeInFocus(page), { message: key }).toBe(at);
  }
  // What a script presses moves nothing.
  await page.evaluate((selector) => {
    const buttons = [...document.querySelectorAll(selector)].map((host) => host.shadowRoot?.querySelector('button'));
    buttons[2]?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Home', bubbles: true, composed: true }));
  }, BADGE);
  expect(await badgeInFocus(page)).toBe(2);
});

test('on a right-to-left page the arrow to the left goes on', async ({ open }) => {
  const page = await open(`${NEWS}/arrows-rtl`, tall(3, 'rtl'));
  await shows(page, BADGE, 3);
  await tabToBadge(page);
  await page.press('ArrowLeft');
  await expect.poll(() => badgeInFocus(page)).toBe(1);
  await page.press('ArrowRight');
  await expect.poll(() => badgeInFocus(page)).toBe(0);
});

test('arrow keys still scroll the page: beside the badges, and on the only one', async ({ open }) => {
  const page = await open(`${NEWS}/arrows-one`, tall(1));
  await page.resize({ width: 800, height: 400 });
  const top = () => page.evaluate(() => Math.round(scrollY));
  await shows(page, BADGE, 1);
  await page.clickAt(5, 300);
  await page.press('ArrowDown');
  await expect.poll(top).toBeGreaterThan(0);
  await tabToBadge(page);
  expect(await badgeInFocus(page)).toBe(0);
  const before = await top();
  // Once, on a busy machine, a key that came while Chromium still scrolled did nothing: a reader presses again.
  const pressed = async () => {
    await page.press('ArrowDown');
    return top();
  };
  await expect.poll(pressed).toBeGreaterThan(before);
  expect(await badgeInFocus(page)).toBe(0);
});

test('stepping on closes the card that is open', async ({ open, popupOf }) => {
  const page = await open(`${NEWS}/step-on`, tall(2));
  await shows(page, BADGE, 2);
  const view = await popupOf(page);
  await page.click(BADGE_BUTTON);
  await shows(page, DIALOG, 1);
  await ask(view, 'step', 1);
  await shows(page, DIALOG, 0);
  await expect.poll(() => badgeInFocus(page)).toBe(1);
});
