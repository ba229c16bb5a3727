import type { Tab } from './driver';
import { expect, test } from './fixtures';
import { boxOf } from './looks';
import { FILLER, GAZETTE_PASSAGE, NEWS, newsPage } from './news-site';
import { BADGE } from './selectors';
import { BADGE_BUTTON, DIALOG, shows } from './shows';

const PLAIN = 'body{max-width:44em;margin:1em auto;font:17px/1.5 serif}';
const VERTICAL = `${PLAIN}article{height:420px;writing-mode:`;
const copied = (style = '') => `<p id="copied" style="${style}">${GAZETTE_PASSAGE}</p>`;

/** Brings the badge's button into view, where the page does not hide it. */
const bring = (page: Tab) =>
  page.evaluate(
    (badge) =>
      document
        .querySelector(badge)
        ?.shadowRoot?.querySelector('button')
        ?.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' }),
    BADGE,
  );

/** Whether a click in the middle of the badge's button would reach it, and how it stands to the passage's end. */
const look = (page: Tab) =>
  page.evaluate((badge) => {
    const host = document.querySelector(badge);
    const button = host?.shadowRoot?.querySelector('button')?.getBoundingClientRect();
    if (!host || !button) throw new Error('no button');
    const range = document.createRange();
    const text = [...(host.parentNode?.childNodes ?? [])].findLast((node) => node instanceof Text);
    if (!text) throw new Error('no text beside the badge');
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
  }, BADGE);

const CASES: [name: string, css: string, body: string][] = [
  [
    'everything unset',
    `${PLAIN}*{all:unset!important}p{display:block!important}style,title{display:none!important}`,
    copied(),
  ],
  ['a flex paragraph', PLAIN, copied('display:flex')],
  ['a blank at the end', PLAIN, `<p id="copied">${GAZETTE_PASSAGE}\n  </p><p>And so it went on.</p>`],
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
    await shows(page, BADGE, 1);
    await bring(page);
    await expect.poll(() => look(page)).toMatchObject({ hit: true, covers: false });
    expect((await look(page)).distance).toBeLessThan(24);
    await page.click(BADGE_BUTTON);
    await shows(page, DIALOG, 1);
  });

test('at 200 % zoom, half the window, the badge stays inside it and the page does not scroll sideways', async ({
  answer,
  open,
}) => {
  const head = '<meta name="viewport" content="width=device-width">';
  answer(`${NEWS}/narrow`, newsPage(FILLER + copied(), { head }));
  const page = await open('about:blank');
  await page.resize({ width: 320, height: 400 });
  await page.goto(`${NEWS}/narrow`);
  await shows(page, BADGE, 1);
  await bring(page);
  await expect.poll(() => look(page)).toMatchObject({ hit: true });
  const [, right] = await boxOf(page, BADGE_BUTTON);
  expect(right).toBeLessThanOrEqual(320);
  expect(await page.evaluate(() => innerWidth)).toBe(320);
  // Less a scroll bar, where the browser gives it room.
  const { scrollWidth, clientWidth } = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return { scrollWidth, clientWidth };
  });
  expect(scrollWidth).toBe(clientWidth);
});

test('a clamped paragraph keeps its height and hides its badge with its last words, until it is opened', async ({
  open,
}) => {
  const clamp = 'display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:2;overflow:hidden';
  // The page takes its own measure before anything of ours is there.
  const measure = '<script>window.height = document.getElementById("copied").getBoundingClientRect().height</script>';
  const page = await open(
    `${NEWS}/clamped`,
    newsPage(`${copied(clamp)}${measure}${FILLER}`, { head: `<style>${PLAIN}</style>` }),
  );
  await shows(page, BADGE, 1);
  const [top = 0, bottom = 0] = (await boxOf(page, '#copied')).slice(2);
  expect(bottom - top).toBe(await page.evaluate('window.height'));
  expect(await look(page)).toMatchObject({ hit: false });
  await page.evaluate(() => document.getElementById('copied')?.setAttribute('style', ''));
  await expect.poll(() => look(page)).toMatchObject({ hit: true });
});

test('where the reader forces colours the badge has them', async ({ open }) => {
  const page = await open(`${NEWS}/forced`, newsPage(FILLER + copied()));
  await shows(page, BADGE, 1);
  await page.show({ forcedColours: true });
  const colours = () =>
    page.evaluate((badge) => {
      const button = document.querySelector(badge)?.shadowRoot?.querySelector('button');
      if (!button) throw new Error('no button');
      const probe = document.createElement('i');
      probe.style.color = 'ButtonText';
      document.body.append(probe);
      const wanted = getComputedStyle(probe).color;
      probe.remove();
      const { color, borderTopColor } = getComputedStyle(button);
      return [matchMedia('(forced-colors: active)').matches, color === wanted, borderTopColor === wanted];
    }, BADGE);
  await expect.poll(colours).toEqual([true, true, true]);
  await page.show({});
});
