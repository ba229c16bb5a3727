import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inProject } from './builds';
import type { Tab, Where } from './driver';
import { expect, test } from './fixtures';
import { FILLER, GAZETTE_PASSAGE, NEWS, newsPage } from './news-site';
import { BADGE } from './selectors';
import { BADGE_BUTTON, button, cardButton, says, shows, tab } from './shows';

const HOST = new URL(NEWS).host;
const LETTERS = `${NEWS}/letters.html`;
const WIDE = { width: 1000, height: 800 };
const KARACHI: Where = { css: '.corpus input', name: /Karachi press clippings/ };
const TOWN: Where = { css: '.corpus input', name: /Harrowmere/ };
const URDU_LETTERS = /[\u0620-\u06ff]/;

test.use({ profile: 'options' });
test.describe.configure({ mode: 'serial' });

const choice = (name: string | RegExp): Where => ({ css: 'input[type=radio]', name });

/** The options, once they have been read. */
async function optionsPage(openOwn: (file: string) => Promise<Tab>): Promise<Tab> {
  const options = await openOwn('options.html');
  await options.resize(WIDE);
  await shows(options, '.corpus', 2);
  return options;
}

/** Whether a box is ticked or a choice taken. */
const isOn = (options: Tab, { css, name }: { css: string; name: string }) =>
  options.evaluate(
    (selector, name) =>
      [...document.querySelectorAll<HTMLInputElement>(selector)].find(({ labels }) =>
        labels?.[0]?.textContent?.includes(name),
      )?.checked ?? null,
    css,
    name,
  );

/** Records, events and outlets of a corpus, counted in its files. */
function countsOf(folder: string) {
  const events = readdirSync(inProject(join(folder, 'events'))).filter((file) => file.endsWith('.json'));
  const json = (path: string) => JSON.parse(readFileSync(inProject(join(folder, path)), 'utf8'));
  return {
    records: [...events.map((file) => `events/${file}`), 'no-event.json']
      .filter((path) => existsSync(inProject(join(folder, path))))
      .reduce((sum, path) => sum + json(path).records.length, 0),
    events: events.length,
    outlets: json('outlets.json').outlets.length,
  };
}

test('the corpora are listed with what they hold', async ({ openOwn }) => {
  const options = await optionsPage(openOwn);
  const facts = await options.evaluate(() =>
    [...document.querySelectorAll('.corpus')].map((corpus) =>
      Object.fromEntries(
        [...corpus.querySelectorAll('dl div')].map((fact) => [
          fact.querySelector('dt')?.textContent ?? '',
          fact.querySelector('dd')?.textContent ?? '',
        ]),
      ),
    ),
  );
  for (const [i, folder] of ['corpus', 'demo/corpus'].entries()) {
    const { records, events, outlets } = countsOf(folder);
    expect(facts[i]).toMatchObject({ Records: `${records}`, Events: `${events}`, Outlets: `${outlets}` });
    expect(facts[i]?.Version).toMatch(/^20\d\d\.\d\d/);
    expect(facts[i]?.Checksum).toMatch(/^[0-9a-f]{12}…$/);
  }
  expect(facts[0]?.Published).toMatch(/20\d\d to .*20\d\d/);
  expect(facts[1]?.Licence).toBe('CC0 1.0');
});

test('a corpus that is off is not looked at, and the popup says so', async ({ open, openOwn, popupOf }) => {
  const page = await open(LETTERS);
  await shows(page, BADGE);
  const options = await optionsPage(openOwn);
  await options.click(KARACHI);
  await shows(options, '.corpus.off', 1);
  await page.goto(LETTERS);
  const popup = await popupOf(page);
  await says(popup, 'Nothing on this page was recognised.');
  await says(popup, 'An invented town, March 2019', '.checked');
  expect(await page.count(BADGE)).toBe(0);

  await options.click(TOWN);
  await says(options, 'Every corpus is off: no page will be recognised.');
  await page.goto(LETTERS);
  await says(await popupOf(page), 'No corpus is switched on, so there was nothing to compare with.');

  for (const corpus of [KARACHI, TOWN]) await options.click(corpus);
  await shows(options, '.corpus.off', 0);
  await page.front();
  await page.goto(LETTERS);
  await shows(page, BADGE);
});

test('how readily badges are given changes those of a page, as the preview has said', async ({ open, openOwn }) => {
  const page = await open(`${NEWS}/bridge.html`);
  await shows(page, BADGE);
  const options = await optionsPage(openOwn);
  const previews = await options.evaluate(() =>
    [...document.querySelectorAll('.preview')].map(({ textContent }) =>
      Number(/(\d+) badge/.exec(textContent ?? '')?.[1]),
    ),
  );
  const [few = 0, usual = 0, more = 0] = previews;
  expect(previews).toHaveLength(3);
  expect(few).toBeGreaterThan(0);
  expect(usual).toBeGreaterThan(few);
  expect(more).toBeGreaterThan(usual);
  for (const [name, badges] of [
    [/^Few/, few],
    [/^More/, more],
    [/^As usual/, usual],
  ] as const) {
    await options.click(choice(name));
    await page.front();
    await page.goto(`${NEWS}/bridge.html`);
    await shows(page, BADGE, badges);
  }
  expect(await isOn(options, { css: 'input[name=sensitivity]', name: 'As usual' })).toBe(true);
});

test('Urdu is chosen for options, popup and badges, and given up again', async ({ open, openOwn, popupOf }) => {
  const options = await optionsPage(openOwn);
  await options.click(choice(/Urdu/));
  await expect.poll(() => options.attribute('html', 'lang')).toBe('ur');
  expect(await options.attribute('html', 'dir')).toBe('rtl');
  await says(options, URDU_LETTERS, 'h1');

  const page = await open(LETTERS);
  await shows(page, BADGE_BUTTON);
  expect(await page.attribute(BADGE_BUTTON, 'aria-label')).toMatch(URDU_LETTERS);
  const popup = await popupOf(page);
  await expect.poll(() => popup.attribute('html', 'dir')).toBe('rtl');
  await says(popup, URDU_LETTERS, 'h2');

  await options.click(choice(/English/));
  await expect.poll(() => options.attribute('html', 'dir')).toBe('ltr');
  await options.click(choice('As the browser'));
  await expect.poll(() => isOn(options, { css: 'input[name=language]', name: 'As the browser' })).toBe(true);
  await page.front();
  await page.goto(LETTERS);
  await shows(page, BADGE_BUTTON);
  expect(await page.attribute(BADGE_BUTTON, 'aria-label')).not.toMatch(URDU_LETTERS);
});

test('a site that is off stands in the list and is switched on there', async ({ open, openOwn, popupOf }) => {
  const page = await open(LETTERS);
  await shows(page, BADGE);
  const popup = await popupOf(page);
  await popup.click(button(`Hide badges on ${HOST}`));
  await shows(page, BADGE, 0);
  const options = await optionsPage(openOwn);
  await says(options, HOST, '#sites');
  await options.click(button(`Switch on: ${HOST}`));
  await shows(options, button(`Switch on: ${HOST}`), 0);
  await page.front();
  await shows(page, BADGE);
});

test('the shortcuts stand there with the keys they really have', async ({ openOwn }) => {
  const options = await optionsPage(openOwn);
  const real = await options.evaluate(async () => (await chrome.commands.getAll()).map(({ shortcut }) => shortcut));
  expect(real.filter(Boolean).length).toBeGreaterThanOrEqual(4);
  const shown = await options.evaluate(() =>
    [...document.querySelectorAll('.shortcuts tbody tr')].map((row) => row.querySelector('kbd')?.textContent ?? ''),
  );
  expect(shown).toEqual(real);
});

test('everything is erased once the word is typed, and not before', async ({ open, openOwn, popupOf }) => {
  const page = await open(`${NEWS}/kept`, newsPage(`${FILLER}<p>${GAZETTE_PASSAGE}</p>`));
  await page.click(BADGE_BUTTON);
  await page.click(cardButton('Save'));
  await shows(page, cardButton(/^Saved/));
  const options = await optionsPage(openOwn);
  await options.click(choice(/^Few/));
  const erase = button('Erase everything');
  expect(await options.attribute(erase, 'disabled')).not.toBeNull();
  await options.fill('.erase input', 'erase');
  expect(await options.attribute(erase, 'disabled')).not.toBeNull();
  await options.fill('.erase input', 'ERASE');
  await options.click(erase);
  await says(options, 'Everything was erased.');
  expect(await options.value('.erase input')).toBe('');
  await expect.poll(() => isOn(options, { css: 'input[name=sensitivity]', name: 'As usual' })).toBe(true);
  const popup = await popupOf(page);
  await popup.click(tab(/Saved/));
  await says(popup, 'Nothing is saved yet.');
});
