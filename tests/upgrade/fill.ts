import type { Driver, Tab, Where } from '../e2e/driver';
import { BADGE } from '../e2e/selectors';
import { button, IMPORT_FILE, says, shows } from '../e2e/shows';
import { ARTICLE, CLIPPED, NOTES, OFF } from './papers';

const HEADLINES = ['The weathercock points down', 'چراغ بجھ گئے', 'Two barges swap cargoes 🚢', 'Snow plough found'];

/** Rows as version 0.1.0 wrote them; what this version writes is not asked. */
const rows = HEADLINES.map((title, i) => ({
  schema: 2,
  id: `kept-${i}`,
  revision: 3,
  savedAt: `2026-10-0${i + 1}T10:00:00.000Z`,
  changedAt: `2026-10-1${i + 1}T11:30:00.000Z`,
  corpus: 'harbour',
  record: `record-${i}`,
  kind: (['same-text', 'same-event', 'link', 'same-headline'] as const)[i],
  shares: i === 0 ? { block: 0.75, source: 0.2 } : null,
  page: { address: `https://gazette.example/${i}`, title: `Page ${i}`, date: i === 1 ? null : '2026-02-28' },
  shown: {
    title,
    outletName: i === 1 ? 'بندرگاہ' : 'Harbour Gazette',
    outletCertainty: 'cited',
    byline: i === 2 ? [] : ['A. Writer'],
    published: { date: '2026-02', precision: 'month', asCited: 'Feb. 2026' },
    url: `http://quay-courier.example/gone/${i}`,
    kind: 'article',
    leaked: i === 3,
    removal: null,
  },
  status: (['open', 'verified', 'dismissed', 'open'] as const)[i],
  note: ['', 'جولائی کے خطوط سے ملائیں', 'two lines\nof a note', ''][i],
  tags: [[], ['بندر'], ['river', 'barges'], ['snow']][i],
}));

const EVERYTHING = JSON.stringify({
  format: 'whence-data',
  version: 1,
  exportedAt: '2026-11-01T09:00:00.000Z',
  parts: [
    { part: 'saved', version: 1, entries: rows },
    {
      part: 'settings',
      version: 1,
      entries: [
        { siteOff: OFF },
        { dismissed: { scope: 'record', corpus: 'karachi-2001-2011', record: 'dawn-2011-05-23-armed-gangs' } },
        {
          table: {
            names: ['Zeile', 'Blatt', 'Tag'],
            columns: { headline: 'Zeile', outlet: 'Blatt', published: 'Tag' },
          },
        },
        { sensitivity: 'more' },
        { language: 'en' },
      ],
    },
  ],
});

/** A page of the extension in a window of its own. */
export async function ownPage(driver: Driver, file: string): Promise<Tab> {
  const tab = await driver.newTab(() => undefined, 'window');
  await tab.resize({ width: 1000, height: 800 });
  await tab.goto(driver.own(file));
  return tab;
}

/** Allows the extension every site, as a reader does on the welcome page. */
export async function allowAllSites(driver: Driver): Promise<void> {
  const welcome = await ownPage(driver, 'welcome.html');
  await shows(welcome, BADGE);
  await driver.allow('*://*/*');
  await welcome.click(button('On all sites'));
  await says(welcome, 'Now: news pages of all sites.');
  await welcome.close();
}

const field = (css: string, name: RegExp): Where => ({ css, name });

/**
 * Does what a reader does in the course of a year with the pages of `papers.ts`: allows sites, brings saved matches and settings
 * in, writes a note, a tag and a status, clips an article with its words, notes a source as removed and has the others checked,
 * brings a document in as a corpus.
 */
export async function fill(driver: Driver): Promise<void> {
  await allowAllSites(driver);
  const options = await ownPage(driver, 'options.html');
  await options.upload(IMPORT_FILE, { name: 'everything.json', contents: EVERYTHING });
  await says(options, 'Saved matches: 4 added', '.imported');
  await options.click(field('#clippings input[type=checkbox]', /Keep my own text/));
  await says(options, 'Switching this off erases all words', '#clippings');

  const list = await ownPage(driver, 'popup.html?view=saved');
  await list.choose(field('select', /^Status of .*Snow plough/), 'verified');
  await list.fill(field('input', /^Add a tag to .*Snow plough/), 'winter');
  await list.press('Enter');
  await shows(list, button(/^Remove the tag winter from/), 1);
  await list.fill(field('textarea', /^Note on .*Snow plough/), 'It was under the snow.');
  await list.press('Tab');
  await says(list, /Note on .* saved\./, '.undo');
  await list.click(button(`Mark as removed: ${HEADLINES[3]}`));
  const form = `form[aria-label="${HEADLINES[3]} was removed"]`;
  await list.fill(`${form} input`, '2026-10');
  await list.fill(`${form} textarea`, 'The archive of the paper was closed.');
  await list.click({ css: `${form} button`, name: 'Save' });
  await says(list, 'You noted it removed: October 2026.');

  const article = await driver.newTab(() => undefined);
  await article.goto(ARTICLE);
  await clip(list, ARTICLE);
  await options.goto(driver.own('options.html'));
  await says(options, CLIPPED, '.clipping');
  await options.click(button('Bring documents in'));
  await options.upload('.import .drop input:not([webkitdirectory])', { name: 'notes.txt', contents: NOTES });
  await options.click(button('Bring in 1 record'));
  await says(options, '“notes” was brought in, with 1 record', '.imported');

  const check = await ownPage(driver, 'check-sources.html');
  await check.click(button(/^Ask \d address/));
  await says(check, /Done: (\d) of \1 asked/);
  for (const tab of [options, list, article, check]) await tab.close();
}

/** Keeps the article of an open page as a source, as its entry in the menu does. */
async function clip(view: Tab, address: string): Promise<void> {
  await view.evaluate(async (address) => {
    const [tab] = await chrome.tabs.query({ url: address });
    const arg = { tabId: tab?.id, what: 'article' };
    await chrome.runtime.sendMessage({ to: 'background', call: 'keepClipping', arg });
  }, address);
}
