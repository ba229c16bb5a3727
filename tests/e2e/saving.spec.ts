import Papa from 'papaparse';
import { EXPORT_KINDS } from '../../formats/export-kinds';
import type { Tab, Where } from './driver';
import { expect, test } from './fixtures';
import { FILLER, GAZETTE_PASSAGE, NEWS, newsPage } from './news-site';
import { BADGE_BUTTON, button, cardButton, POPUP_LIST, says, shows, tab } from './shows';

const TITLE = 'Footbridge shut as rust eats into Tallow Street crossing';
const ROW = `${POPUP_LIST} > li`;
const copied = newsPage(`${FILLER}<p id="copied">${GAZETTE_PASSAGE}</p>`);
const LETTERS_NOTE: Where = { css: 'textarea', name: /^Note on .*MQM, PPP take row/ };
const LETTERS_STATUS: Where = { css: 'select', name: /^Status of .*MQM, PPP take row/ };
const LETTERS_TAGS: Where = { css: 'input', name: /^Add a tag to .*MQM, PPP take row/ };
const SELECTION = 'section[aria-label="Selected matches"]';
const NOTE = 'Compare with the July letters';

test.use({ profile: 'saving' });
test.describe.configure({ mode: 'serial' });

/** Opens the card of the page's first badge and presses Save. */
async function saveFirst(page: Tab, beforeSave = () => Promise.resolve()): Promise<void> {
  await page.click(BADGE_BUTTON);
  await shows(page, cardButton('Save'));
  await beforeSave();
  await page.click(cardButton('Save'));
  await shows(page, cardButton(/^Saved/));
}

async function savedIn(popup: Tab, rows: number): Promise<void> {
  await popup.click(tab(/Saved/));
  await shows(popup, ROW, rows);
}

test('a match saved from the card stands in the popup, with its page', async ({ open, popupOf }) => {
  const page = await open(`${NEWS}/kept`, copied);
  await saveFirst(page);
  const popup = await popupOf(page);
  await says(popup, '1 passage recognised');
  await savedIn(popup, 1);
  await says(popup, TITLE, ROW);
  await says(popup, 'A day on the river', ROW);
});

test('the background may be stopped between match and card, card and save, and before the popup: nothing is lost', async ({
  driver,
  open,
  popupOf,
}) => {
  const page = await open(`${NEWS}/second`, copied);
  await shows(page, BADGE_BUTTON, 1);
  await driver.stopBackground();
  await saveFirst(page, () => driver.stopBackground());
  await driver.stopBackground();
  await savedIn(await popupOf(page), 2);
});

test('a match saved with the keyboard alone, from the top of the page on', async ({ open, popupOf }) => {
  const letters = await open(`${NEWS}/letters.html`);
  await shows(letters, BADGE_BUTTON);
  for (let i = 0; i < 30 && !(await letters.focused(BADGE_BUTTON)); i++) await letters.press('Tab');
  await letters.press('Enter');
  await shows(letters, cardButton('Save'));
  for (let i = 0; i < 30 && !(await letters.focused(cardButton('Save'))); i++) await letters.press('Tab');
  await letters.press('Enter');
  await shows(letters, cardButton(/^Saved/));
  await letters.press('Escape');
  expect(await letters.focused(BADGE_BUTTON)).toBe(true);
  await savedIn(await popupOf(letters), 3);
});

/** Where the focus is: the number of the row in the list; null outside of it. */
const rowInFront = (popup: Tab) =>
  popup.evaluate(() => document.activeElement?.closest('li')?.getAttribute('aria-posinset') ?? null);

/** Gives the focus to the box of the first row, as Tab does. */
const focusFirstRow = (popup: Tab) =>
  popup.evaluate(() => document.querySelector<HTMLElement>('[data-row-key]')?.focus());

test('saved matches are searched, filtered, tagged, annotated, and keep it', async ({ open, popupOf }) => {
  const page = await open(`${NEWS}/tomatoes.html`);
  let popup = await popupOf(page);
  await savedIn(popup, 3);
  await popup.fill('input[type=search]', 'tallow stret');
  await shows(popup, ROW, 2);
  await shows(popup, `${ROW} mark`);
  await popup.fill('input[type=search]', '');
  await shows(popup, ROW, 3);

  await popup.choose(LETTERS_STATUS, 'verified');
  await says(popup, /“.*MQM, PPP.*” is now: Verified/, '.undo');
  await popup.fill(LETTERS_TAGS, 'consulate');
  await popup.press('Enter');
  await shows(popup, button(/^Remove the tag consulate from/), 1);
  await popup.fill(LETTERS_NOTE, NOTE);
  await popup.press('Tab');
  await says(popup, /Note on .* saved\./, '.undo');

  await popup.click({ css: 'summary', name: 'Filter' });
  await popup.choose('select[aria-label=Status]', '= verified');
  await shows(popup, ROW, 1);
  await popup.click(button('Remove the filter Status: Verified'));
  await shows(popup, ROW, 3);
  await popup.choose('select[aria-label=Tag]', '= consulate');
  await shows(popup, ROW, 1);

  popup = await popupOf(page);
  await savedIn(popup, 3);
  expect(await popup.value(LETTERS_STATUS)).toBe('verified');
  expect(await popup.value(LETTERS_NOTE)).toBe(NOTE);
  await shows(popup, button(/^Remove the tag consulate from .*MQM, PPP/), 1);
});

test('many are tagged, judged and taken back by keyboard alone, and the focus is never lost', async ({
  open,
  popupOf,
}) => {
  const popup = await popupOf(await open(`${NEWS}/tomatoes.html`));
  await savedIn(popup, 3);
  await focusFirstRow(popup);
  await popup.press('Space');
  await popup.press('End');
  await expect.poll(() => rowInFront(popup)).toBe('3');
  await popup.press('Shift+Space');
  await says(popup, '3 selected', SELECTION);

  await popup.fill(`${SELECTION} input`, 'river');
  await popup.press('Enter');
  await shows(popup, button(/^Remove the tag river from/), 3);
  await popup.choose(`${SELECTION} select`, 'dismissed');
  const statuses = () =>
    popup.evaluate(() =>
      [...document.querySelectorAll<HTMLSelectElement>('.row select')].map(({ value }) => value).sort(),
    );
  await expect.poll(statuses).toEqual(['dismissed', 'dismissed', 'dismissed']);

  await focusFirstRow(popup);
  await popup.press('Control+z');
  await expect.poll(statuses).toEqual(['open', 'open', 'verified']);
  await popup.press('Control+z');
  await shows(popup, button(/^Remove the tag river from/), 0);
  await popup.press('Escape');
  await shows(popup, SELECTION, 0);
  expect(await rowInFront(popup)).toBe('1');
});

test('a row opens its page, and the badge of its record is found there', async ({ open, openedBy, popupOf }) => {
  const popup = await popupOf(await open(`${NEWS}/tomatoes.html`));
  await savedIn(popup, 3);
  const page = await openedBy(`${NEWS}/letters.html`, () =>
    popup.click({ css: `${ROW} a`, name: /Two Karachi parties put their quarrel/ }),
  );
  await expect.poll(() => page.focused(BADGE_BUTTON)).toBe(true);
});

test('one deleted match can be put back, and so can many', async ({ open, popupOf }) => {
  const popup = await popupOf(await open(`${NEWS}/tomatoes.html`));
  await savedIn(popup, 3);
  await popup.click(button(/^Delete “.*MQM, PPP/));
  await shows(popup, ROW, 2);
  await popup.click(button('Undo'));
  await shows(popup, ROW, 3);
  expect(await popup.value(LETTERS_NOTE)).toBe(NOTE);

  await popup.click({ css: 'input[type=checkbox]', name: 'Select all shown' });
  await popup.click({ css: `${SELECTION} button`, name: 'Delete' });
  await shows(popup, ROW, 0);
  await says(popup, 'Deleted 3 matches.', '.undo');
  await popup.click(button('Undo'));
  await shows(popup, ROW, 3);
  expect(await popup.value(LETTERS_NOTE)).toBe(NOTE);
});

test('what is shown goes out in every format, by keyboard alone', async ({ driver, open, popupOf }) => {
  const popup = await popupOf(await open(`${NEWS}/tomatoes.html`));
  await savedIn(popup, 3);
  await popup.fill('input[type=search]', 'MQM');
  const opener = button(/^Export 1 shown/);
  await shows(popup, opener);
  await popup.evaluate(() => document.querySelector<HTMLElement>('.export-button')?.focus());
  const files = new Map<string, string>();
  for (const [nth, { name }] of EXPORT_KINDS.entries()) {
    await popup.press('Enter');
    await expect.poll(() => popup.focused('[role=menuitem]')).toBe(true);
    for (let i = 0; i < nth; i++) await popup.press('ArrowDown');
    expect(await popup.focused({ css: '[role=menuitem]', name })).toBe(true);
    files.set(name, await driver.downloaded(() => popup.press('Enter')));
    await expect.poll(() => popup.focused(opener)).toBe(true);
    expect(files.get(name), name).toContain(NOTE);
    expect(files.get(name), name).not.toContain(TITLE);
  }
  const json = JSON.parse(files.get('JSON') ?? '');
  expect(json.rows).toMatchObject([{ status: 'verified', tags: ['consulate'], note: NOTE }]);
  const csv = Papa.parse<Record<string, string>>(files.get('CSV') ?? '', { header: true, skipEmptyLines: true });
  expect(csv.errors).toEqual([]);
  expect(csv.data).toMatchObject([{ status: 'verified', tags: 'consulate', note: NOTE }]);
});

test('an export comes back in, merges, and a file that is not ours changes nothing', async ({
  driver,
  open,
  popupOf,
}) => {
  const popup = await popupOf(await open(`${NEWS}/tomatoes.html`));
  await savedIn(popup, 3);
  await popup.click(button(/^Export 3 shown/));
  const contents = await driver.downloaded(() => popup.click({ css: '[role=menuitem]', name: 'JSON' }));
  expect(contents).toContain(TITLE);
  expect(contents).not.toContain(GAZETTE_PASSAGE.slice(0, 40));

  for (const rest of [2, 1, 0]) {
    await popup.click(button(/^Delete “/));
    await shows(popup, ROW, rest);
  }
  const chooser = 'input[type=file]';
  await popup.upload(chooser, { name: 'other.json', contents: '{"a": 1}' });
  await says(popup, /other\.json is not an export of Whence/);
  expect(await popup.count(ROW)).toBe(0);
  await popup.upload(chooser, { name: 'cut.json', contents: '{"a": ' });
  await says(popup, /cut\.json is not a JSON file/);

  await popup.upload(chooser, { name: 'mine.json', contents });
  await says(popup, /3 added/);
  await shows(popup, ROW, 3);
  expect(await popup.value(LETTERS_NOTE)).toBe(NOTE);
  await popup.upload(chooser, { name: 'mine.json', contents });
  await says(popup, /0 added, 0 merged, 3 already there/);
  await shows(popup, ROW, 3);
});
