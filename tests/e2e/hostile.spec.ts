import { readFileSync } from 'node:fs';
import { BADGE_WIDTHS } from '../../page/badge-style';
import { fakeSavedMatch } from '../fakes/fake-saved-match';
import { inProject } from './builds';
import type { Tab } from './driver';
import { expect, test } from './fixtures';
import { NEWS } from './news-site';
import { BADGE, CARD } from './selectors';
import { button, POPUP_LIST, says, shows } from './shows';

// The build that readers have, on a page that they have allowed, whose own script (tests/fixtures/hostile/attacker.js) runs
// first and tries all it can.
test.use({ build: 'released', profile: 'hostile' });
test.describe.configure({ mode: 'serial' });

interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}
declare const attacker: {
  look(words?: string[]): string[];
  boxes(selector: string): (Box | null)[];
  press(selector: string): void;
  forge(extension: string, ids: string[]): void;
  type(words: string): void;
  frame(files: string[]): void;
  reach(files: string[]): Promise<string[]>;
};

/** Words of an open card, and a note that only the reader has; none of them stands on the page. */
const NOTE = 'Ask the porter about the ledger';
const WORDS = ['Why this is shown', 'Not relevant', 'Copy citation', 'A match is not a verdict', NOTE];

/** A demo page on Karachi's press with the attacker's script before everything else. */
function attacked(file: string): string {
  const script = readFileSync(inProject('tests/fixtures/hostile/attacker.js'), 'utf8');
  return readFileSync(inProject(`demo/site/${file}`), 'utf8').replace(
    '<head>',
    () => `<head><script>${script}</script>`,
  );
}
const boxesOf = (page: Tab, selector: string) => page.evaluate((of: string) => attacker.boxes(of), selector);
/** What the attacker has got. */
const look = (page: Tab): Promise<string[]> => page.evaluate((of: string[]) => attacker.look(of), WORDS);

test('the reader allows all sites', async ({ driver, openOwn }) => {
  const welcome = await openOwn('welcome.html');
  await welcome.resize({ width: 1280, height: 800 });
  await shows(welcome, BADGE, 6);
  await driver.allow('*://*/*');
  await welcome.click(button('On all sites'));
  await says(welcome, 'Now: news pages of all sites.');
  const list = await openOwn('popup.html?view=saved');
  const rows = ['', '?define'].map((query, i) => ({
    ...fakeSavedMatch({
      id: `saved-${i}`,
      corpus: 'karachi-2001-2011',
      record: 'dawn-2011-08-26-mqm-ppp-row',
      note: NOTE,
    }),
    page: { address: `${NEWS}/letters.html${query}`, title: 'Letters', date: null },
  }));
  const contents = JSON.stringify({ format: 'whence-saved-matches', version: 1, exportedAt: '', rows, unreadable: [] });
  await list.upload('input[type=file]', { name: 'saved.json', contents });
  await says(list, '2 matches came in.');
});

/** Files of the extension that a page would like to have. */
const FILES = [
  'popup.html',
  'welcome.html',
  'icon/48.png',
  'guard.js',
  'card.js',
  'content-scripts/page.js',
  'karachi.pack',
];
/** Addresses of the extension's pages that are open anywhere, as one of them is told. */
const openPages = (view: Tab) =>
  view.evaluate(async () => {
    const views = chrome.extension.getViews().map((one) => (one as typeof globalThis & Window).location.href);
    const contexts = (await chrome.runtime.getContexts?.({})) ?? [];
    return [...views, ...contexts.map(({ documentUrl }) => documentUrl ?? '')].filter((at) => /\.html/.test(at));
  });

for (const [what, query] of [
  ['listens, measures and patches', ''],
  ['has classes of its own for our elements', '?define'],
] as const)
  test(`a page that ${what} learns that there are badges, and nothing else`, async ({ driver, open, openOwn }) => {
    const page = await open(`${NEWS}/letters.html${query}`, attacked('letters.html'));
    await shows(page, BADGE);
    const boxes = await boxesOf(page, BADGE);
    expect.soft(await look(page), 'of badges').toEqual([]);
    // With room for its text or without, to a pixel: a badge may stand at a part of one.
    const sizes = Object.values(BADGE_WIDTHS);
    for (const box of boxes)
      expect
        .soft(Math.min(...sizes.map((size) => Math.abs(size - (box?.width ?? 0)))), JSON.stringify(boxes))
        .toBeLessThanOrEqual(2);
    await page.evaluate((of: string) => attacker.press(of), BADGE);
    expect.soft(await page.count(CARD), 'cards that a script has opened').toBe(0);

    const list = await openOwn('popup.html?view=saved');
    await shows(list, `${POPUP_LIST} > *`, 2);
    const box = boxes.at(-1);
    if (!box) throw new Error('no badge can be met');
    await page.clickAt(box.left + 10, box.top + 12);
    await shows(page, CARD, 1);
    await expect.poll(async () => (await boxesOf(page, CARD))[0]?.height ?? 0).toBeGreaterThan(200);
    expect.soft(await look(page), 'of an open card').toEqual([]);
    // Through all that can have the focus: the reader types a letter, the page a word.
    for (let i = 0; i < 26; i++) {
      await page.press('Tab');
      await page.evaluate(() => attacker.type('forged'));
      await page.press('q');
    }
    expect.soft(await look(page), 'of what is typed').toEqual([]);
    await page.evaluate((of: string) => attacker.press(of), CARD);
    await page.evaluate((of: string) => attacker.forge(of, ['saved-0', 'saved-1']), driver.own(''));
    await page.press('Control+A');
    expect.soft(await look(page), 'of what is selected').toEqual([]);
    // What was typed is kept: the card's note has been in focus. What the page wrote is not.
    const notes = () => list.evaluate(() => [...document.querySelectorAll('textarea')].map(({ value }) => value));
    const hasTyped = async () => {
      await list.goto(driver.own('popup.html?view=saved'));
      await shows(list, `${POPUP_LIST} > *`, 2);
      return (await notes()).some((note) => /q/.test(note));
    };
    await expect.poll(hasTyped, { message: 'the reader has typed' }).toBe(true);
    expect.soft((await notes()).join()).not.toContain('forged');

    expect.soft(await page.evaluate((of: string[]) => attacker.reach(of), FILES.map(driver.own))).toEqual([]);
    const before = await openPages(list);
    expect.soft(before.join(' ')).toContain('popup.html');
    await page.evaluate((of: string[]) => attacker.frame(of), FILES.map(driver.own).slice(0, 2));
    await new Promise((resolve) => setTimeout(resolve, 2_000));
    expect.soft((await openPages(list)).sort(), 'pages of ours that are open').toEqual(before.sort());
    // What the browser refuses it says in the console.
    page.errors.splice(0);
  });
