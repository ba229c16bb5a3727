import { readFileSync, writeFileSync } from 'node:fs';
import { inProject } from './builds';
import { expect, test } from './fixtures';
import { NEWS } from './news-site';
import { BADGE, CARD } from './selectors';
import { button, says, shows } from './shows';

test.use({ build: 'released', profile: 'hostile' });
test.describe.configure({ mode: 'serial' });

declare const attacker: {
  look(words?: string[]): string[];
  got(): string[];
  boxes(selector: string): ({ left: number; top: number; width: number; height: number } | null)[];
};

const script = () => readFileSync(inProject('tests/fixtures/hostile/attacker.js'), 'utf8');
const attackPage = () =>
  readFileSync(inProject('demo/site/letters.html'), 'utf8').replace(
    '<head>',
    () => `<head><script>${script()}</script>`,
  );

test('explore', async ({ driver, open, openOwn }) => {
  const welcome = await openOwn('welcome.html');
  await welcome.resize({ width: 1280, height: 800 });
  await shows(welcome, BADGE, 6);
  await driver.allow('*://*/*');
  await welcome.click(button('On all sites'));
  await says(welcome, 'Now: news pages of all sites.');
  for (const query of ['', '?define']) {
    const page = await open(`${NEWS}/attack${query}`, attackPage());
    await shows(page, BADGE);
    const boxes = await page.evaluate((badge) => attacker.boxes(badge), BADGE);
    console.log(query, 'badges', JSON.stringify(boxes));
    console.log(query, 'at rest', await page.evaluate(() => attacker.look([])));
    const [box] = boxes;
    if (!box) throw new Error('no badge');
    await page.clickAt(box.left + 8, box.top + 8);
    await shows(page, CARD, 1);
    await new Promise((r) => setTimeout(r, 1000));
    const cards = await page.evaluate((card) => attacker.boxes(card), CARD);
    console.log(query, 'card', JSON.stringify(cards));
    writeFileSync(`/tmp/hostile/card${query ? 'd' : ''}.png`, await page.screenshot());
    console.log(query, 'open', await page.evaluate(() => attacker.look(['Not relevant', 'Why this', 'Save', 'First'])));
    await page.press('Control+A');
    console.log(query, 'selected', await page.evaluate(() => attacker.look(['Not relevant', 'Why this', 'Save'])));
    page.errors.splice(0);
  }
  welcome.errors.splice(0);
});
