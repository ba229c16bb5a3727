import type { Tab, Viewport } from './driver';
import { expect, test } from './fixtures';
import { boxOf } from './looks';
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

const NOTE = `${CARD} >>> textarea`;
const TAG = `${CARD} >>> .tags input`;

test('note and tags are written in the card, hidden from the page, and are there when it opens again', async ({
  open,
  popupOf,
}) => {
  // The first script of the page, with the first listeners it can have.
  const listening = copied.replace(
    '<meta',
    `<script>window.heard = [];
    for (const type of ['keydown', 'keypress', 'keyup', 'input', 'beforeinput', 'paste'])
      addEventListener(type, (event) => heard.push(event.type + (event.key ?? event.data)), true);</script><meta`,
  );
  expect(listening).not.toBe(copied);
  const page = await open(`${NEWS}/noted`, listening);
  await page.click(BADGE_BUTTON);
  await page.click(cardButton('Save'));
  await shows(page, NOTE, 1);
  await page.fill(NOTE, 'Ask the ferryman');
  await page.fill(TAG, 'brid');
  // Gives up what is half typed, not the card.
  await page.press('Escape');
  await expect.poll(() => page.value(TAG)).toBe('');
  await page.fill(TAG, 'bridge');
  await page.press('Enter');
  await shows(page, `${CARD} >>> .tag`, 1);
  await page.fill(NOTE, 'Ask the ferryman twice');
  // Closed before the note has saved itself.
  await page.press('Escape');
  await shows(page, CARD, 0);
  // But that the key was let go with which the card was closed: by then there was none.
  const heard = await page.evaluate(() => (window as unknown as { heard: string[] }).heard);
  expect(heard.filter((key) => key !== 'keyupEscape')).toEqual([]);
  await page.click(BADGE_BUTTON);
  await expect.poll(() => page.value(NOTE)).toBe('Ask the ferryman twice');
  await says(page, 'bridge', `${CARD} >>> .tag`);
  const popup = await popupOf(page);
  await popup.click({ css: '[role=tab]', name: /Saved/ });
  await expect.poll(() => popup.value({ css: 'textarea', name: /^Note on/ })).toBe('Ask the ferryman twice');
});

test('a script that presses the card’s buttons has pressed nothing', async ({ open }) => {
  const page = await open(`${NEWS}/scripted`, copied);
  await page.click(BADGE_BUTTON);
  await shows(page, cardButton('Save'));
  await page.evaluate((selector) => {
    const root = document.querySelector(selector)?.shadowRoot;
    for (const button of root?.querySelectorAll('button') ?? []) button.click();
  }, CARD);
  await shows(page, DIALOG, 1);
  await shows(page, cardButton('Save'), 1);
  await page.click(cardButton('Save'));
  await shows(page, cardButton(/^Saved/), 1);
});

/** Waits until the open card lies in the window and off the passage. */
async function keepsOff(page: Tab, passage: string, { width, height }: Viewport): Promise<void> {
  await shows(page, DIALOG, 1);
  const clear = async () => {
    const [left = -1, right = 1e6, top = -1, bottom = 1e6] = await boxOf(page, DIALOG);
    const [from = 0, to = 0, over = 0, under = 0] = await boxOf(page, passage);
    const inWindow = left >= 0 && top >= 0 && right <= width && bottom <= height;
    const apart = right <= from || left >= to || bottom <= over || top >= under;
    return { inWindow, apart };
  };
  await expect.poll(clear).toEqual({ inWindow: true, apart: true });
}

/** A copied paragraph somewhere on a page, as reached by `scrollTo`. */
const somewhere = (style: string, dir = 'ltr') =>
  newsPage(
    `${FILLER}<div style="height:700px"></div><div style="${style}"><p id="copied">${GAZETTE_PASSAGE}</p></div><div style="height:2000px"></div>`,
    { dir },
  );

for (const [where, html, size, block] of [
  ['at the bottom of a low window', somewhere(''), { width: 1024, height: 560 }, 'end'],
  ['at the top of it', somewhere(''), { width: 1024, height: 560 }, 'start'],
  ['as at 200 % zoom', somewhere(''), { width: 640, height: 400 }, 'start'],
  ['in a narrow window', somewhere(''), { width: 320, height: 640 }, 'start'],
  ['in a narrow window, right to left', somewhere('', 'rtl'), { width: 320, height: 640 }, 'end'],
  ['in a box that scrolls', somewhere('height:260px;overflow:auto'), { width: 800, height: 600 }, 'center'],
] as const)
  test(`the card keeps off its passage and in the window ${where}`, async ({ open }) => {
    const page = await open(`${NEWS}/somewhere`, html);
    await page.resize(size);
    await shows(page, BADGE_BUTTON, 1);
    await page.evaluate((block) => document.querySelector('#copied')?.scrollIntoView({ block }), block);
    await page.click(BADGE_BUTTON);
    await keepsOff(page, '#copied', size);
    // Saved, it has more to show.
    await page.click(cardButton(/Save$|^Saved/));
    await keepsOff(page, '#copied', size);
  });
