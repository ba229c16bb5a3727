import { readFileSync, writeFileSync } from 'node:fs';
import { fakeSavedMatch } from '../fakes/fake-saved-match';
import { inProject } from './builds';
import type { Tab } from './driver';
import { test } from './fixtures';
import { NEWS } from './news-site';
import { BADGE, CARD } from './selectors';
import { button, says, shows } from './shows';

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
const look = (page: Tab, words: readonly string[]) => page.evaluate((of: string[]) => attacker.look(of), [...words]);

test('the reader allows all sites', async ({ driver, openOwn }) => {
  const welcome = await openOwn('welcome.html');
  await welcome.resize({ width: 1280, height: 800 });
  await shows(welcome, BADGE, 6);
  await driver.allow('*://*/*');
  await welcome.click(button('On all sites'));
  await says(welcome, 'Now: news pages of all sites.');
  const list = await openOwn('popup.html?view=saved');
  const rows = ['', '?define'].map((query, i) => ({
    ...fakeSavedMatch({ id: `saved-${i}`, corpus: 'karachi', record: 'dawn-2011-08-26-mqm-ppp-row', note: NOTE }),
    page: { address: `${NEWS}/letters.html${query}`, title: 'Letters', date: null },
  }));
  const contents = JSON.stringify({ format: 'whence-saved-matches', version: 1, exportedAt: '', rows, unreadable: [] });
  await list.upload('input[type=file]', { name: 'saved.json', contents });
  await says(list, '2 matches came in.');
});

for (const [what, query] of [
  ['listens, measures and patches', ''],
  ['has classes of its own for our elements', '?define'],
] as const)
  test(`a page that ${what} learns that there are badges, and nothing else`, async ({ driver, open, openOwn }) => {
    const address = `${NEWS}/letters.html${query}`;
    const page = await open(address, attacked('letters.html'));
    await shows(page, BADGE);
    const boxes = await boxesOf(page, BADGE);
    console.log(JSON.stringify(boxes));
    console.log('rest', await look(page, WORDS));
    await page.evaluate((of: string) => attacker.press(of), BADGE);
    console.log('pressed', await page.count(CARD), await look(page, WORDS));
    const [box] = boxes;
    if (!box) throw new Error('no badge can be met');
    await page.clickAt(box.left + 10, box.top + 12);
    await shows(page, CARD, 1);
    const list = await openOwn('popup.html?view=saved');
    await page.front();
    console.log('card', JSON.stringify(await boxesOf(page, CARD)));
    writeFileSync(
      `/tmp/hostile/shot-${driver.version.replace(/\W+/g, '-').slice(0, 12)}-${query ? 'd' : ''}.png`,
      await page.screenshot(),
    );
    console.log('open', await look(page, WORDS));
    await page.evaluate((of: string) => attacker.press(of), CARD);
    await page.evaluate((of: string) => attacker.forge(of, ['saved-1']), driver.own(''));
    console.log('pressed', await page.count(CARD), await look(page, WORDS));
    await page.press('Control+A');
    console.log('selected', await look(page, WORDS));
    for (let i = 0; i < 14; i++) {
      await page.press('Tab');
      await page.evaluate(() => attacker.type('forged'));
      await page.press('q');
    }
    console.log('tabbed', await look(page, WORDS));
    console.log('list', await list.text('body'));
    console.log(
      await page.evaluate(
        (files: string[]) => attacker.reach(files),
        [
          'popup.html',
          'welcome.html',
          'icon/48.png',
          'guard.js',
          'karachi.pack',
          'card.js',
          'content-scripts/page.js',
        ].map((f) => driver.own(f)),
      ),
    );
    page.errors.splice(0);
  });
