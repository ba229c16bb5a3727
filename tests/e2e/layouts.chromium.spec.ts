import type { Page } from '@playwright/test';
import { expect, test } from './chromium-fixtures';
import { FILLER, GAZETTE_PASSAGE, NEWS, newsPage } from './news-site';
import { BADGE } from './selectors';

const PLAIN = 'body{max-width:44em;margin:1em auto;font:17px/1.5 serif}';
const VERTICAL = `${PLAIN}article{height:420px;writing-mode:`;
const copied = (style = '') => `<p id="copied" style="${style}">${GAZETTE_PASSAGE}</p>`;

/** Where the button is, whether a click in its middle would reach it, and where the passage ends. */
const look = (page: Page) =>
  page.locator(BADGE).evaluate((host) => {
    const button = host.shadowRoot?.querySelector('button')?.getBoundingClientRect();
    if (!button) throw new Error('no button');
    const range = document.createRange();
    const text = [...(host.parentNode?.childNodes ?? [])].findLast((n) => n.nodeType === 3) as Text; // by its type
    range.setStart(text, text.data.trimEnd().length - 1);
    range.setEnd(text, text.data.trimEnd().length);
    const end = range.getBoundingClientRect();
    const middle = document.elementFromPoint(button.x + button.width / 2, button.y + button.height / 2);
    const gap = {
      x: Math.max(0, button.left - end.right, end.left - button.right),
      y: Math.max(0, button.top - end.bottom, end.top - button.bottom),
    };
    const covers =
      button.left < end.right && button.right > end.left && button.top < end.bottom && button.bottom > end.top;
    return { hit: middle === host, distance: Math.hypot(gap.x, gap.y), covers };
  });

const CASES: [name: string, css: string, body: string][] = [
  [
    'everything unset',
    `${PLAIN}*{all:unset!important}p{display:block!important}style,title{display:none!important}`,
    copied(),
  ],
  ['a flex paragraph', PLAIN, copied('display:flex')],
  ['a flex column', PLAIN, copied('display:flex;flex-direction:column')],
  ['a grid paragraph', PLAIN, copied('display:grid')],
  ['right to left', `${PLAIN}body{direction:rtl}`, copied()],
  ['columns', `${PLAIN}article{columns:2}`, copied()],
  ['vertical text, right to left', `${VERTICAL}vertical-rl}`, copied()],
  ['vertical text, left to right', `${VERTICAL}vertical-lr}`, copied()],
  ['text turned on its side', `${VERTICAL}sideways-lr}`, copied()],
  ['a page zoomed by its own style', `${PLAIN}body{zoom:2}`, copied()],
  ['a flex paragraph zoomed by its own style', `${PLAIN}body{zoom:2}`, copied('display:flex')],
  ['a flex paragraph drawn smaller', PLAIN, copied('display:flex;transform:scale(.8);transform-origin:0 0')],
  [
    'content that is laid out when it comes near',
    PLAIN,
    `<section style="content-visibility:auto;contain-intrinsic-size:auto 300px">${copied()}</section>`,
  ],
];

for (const [name, css, body] of CASES)
  test(`${name}: the badge is behind the last word, covers nothing of it, and can be clicked`, async ({ open }) => {
    const page = await open(`${NEWS}/layout`, newsPage(FILLER + body, { head: `<style>${css}</style>` }));
    await expect(page.locator(BADGE)).toHaveCount(1, { timeout: 20_000 });
    await page.locator(`${BADGE} button`).scrollIntoViewIfNeeded();
    await expect.poll(() => look(page)).toMatchObject({ hit: true, covers: false });
    expect((await look(page)).distance).toBeLessThan(24);
    await page.locator(`${BADGE} button`).click();
    await expect(page.getByRole('dialog')).toBeVisible();
  });

test('at 200 % zoom, half the window, the badge stays inside it and the page does not scroll sideways', async ({
  open,
}) => {
  const page = await open('about:blank');
  await page.setViewportSize({ width: 320, height: 400 });
  await page.route(`${NEWS}/narrow`, (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: newsPage(FILLER + copied(), { head: '<meta name="viewport" content="width=device-width">' }),
    }),
  );
  await page.goto(`${NEWS}/narrow`);
  await expect(page.locator(BADGE)).toHaveCount(1, { timeout: 20_000 });
  await page.locator(`${BADGE} button`).scrollIntoViewIfNeeded();
  const box = await page.locator(`${BADGE} button`).boundingBox();
  expect((box?.x ?? 999) + (box?.width ?? 999)).toBeLessThanOrEqual(320);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
});

test('a clamped paragraph keeps its height and hides its badge with its last words, until it is opened', async ({
  open,
}) => {
  const clamp = 'display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:2;overflow:hidden';
  const page = await open(
    `${NEWS}/clamped`,
    newsPage(`${copied(clamp)}${FILLER}`, { head: `<style>${PLAIN}</style>` }),
  );
  const height = () => page.locator('#copied').evaluate((p) => p.getBoundingClientRect().height);
  const before = await height();
  await expect(page.locator(BADGE)).toHaveCount(1, { timeout: 20_000 });
  expect(await height()).toBe(before);
  expect(await look(page)).toMatchObject({ hit: false });
  await page.locator('#copied').evaluate((p) => p.setAttribute('style', ''));
  await expect.poll(() => look(page)).toMatchObject({ hit: true });
});

test('nothing of ours is printed, and forced colours are the reader’s', async ({ open }) => {
  const page = await open(`${NEWS}/printed`, newsPage(FILLER + copied()));
  await expect(page.locator(BADGE)).toHaveCount(1, { timeout: 20_000 });
  await page.emulateMedia({ forcedColors: 'active' });
  const colours = await page.locator(`${BADGE} button`).evaluate((button) => {
    const probe = document.createElement('i');
    probe.style.color = 'ButtonText';
    document.body.append(probe);
    const wanted = getComputedStyle(probe).color;
    probe.remove();
    return [getComputedStyle(button).color, getComputedStyle(button).borderTopColor].map((c) => c === wanted);
  });
  expect(colours).toEqual([true, true]);
  await page.emulateMedia({ media: 'print', forcedColors: 'none' });
  expect(await page.locator(`${BADGE} button`).evaluate((button) => button.getClientRects().length)).toBe(0);
});
