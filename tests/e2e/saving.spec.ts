import type { Tab, Where } from './driver';
import { expect, test } from './fixtures';
import { FILLER, GAZETTE_PASSAGE, NEWS, newsPage } from './news-site';
import { BADGE_BUTTON, button, cardButton, POPUP_LIST, says, shows, tab } from './shows';

const TITLE = 'Footbridge shut as rust eats into Tallow Street crossing';
const ROW = `${POPUP_LIST} > li`;
const copied = newsPage(`${FILLER}<p id="copied">${GAZETTE_PASSAGE}</p>`);
const LETTERS_NOTE: Where = { css: 'textarea', name: /MQM, PPP take row/ };
const LETTERS_STATUS: Where = { css: 'select', name: /MQM, PPP take row/ };

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

test('saved matches are searched, filtered, annotated, and keep it', async ({ open, popupOf }) => {
  const page = await open(`${NEWS}/tomatoes.html`);
  let popup = await popupOf(page);
  await savedIn(popup, 3);
  await popup.fill('input[type=search]', 'tallow stret');
  await shows(popup, ROW, 2);
  await popup.fill('input[type=search]', '');
  await shows(popup, ROW, 3);

  await popup.choose(LETTERS_STATUS, 'verified');
  await popup.fill(LETTERS_NOTE, 'Compare with the July letters');
  await popup.press('Tab');
  await says(popup, 'Note saved');
  await popup.choose('select[aria-label=Show]', 'verified');
  await shows(popup, ROW, 1);

  popup = await popupOf(page);
  await savedIn(popup, 3);
  expect(await popup.value(LETTERS_STATUS)).toBe('verified');
  expect(await popup.value(LETTERS_NOTE)).toBe('Compare with the July letters');
});

test('a deleted match can be put back', async ({ open, popupOf }) => {
  const popup = await popupOf(await open(`${NEWS}/tomatoes.html`));
  await savedIn(popup, 3);
  await popup.click(button(/^Delete “MQM, PPP/));
  await shows(popup, ROW, 2);
  await popup.click(button('Undo'));
  await shows(popup, ROW, 3);
  expect(await popup.value(LETTERS_NOTE)).toBe('Compare with the July letters');
});

test('an export comes back in, merges, and a file that is not ours changes nothing', async ({
  driver,
  open,
  popupOf,
}) => {
  const popup = await popupOf(await open(`${NEWS}/tomatoes.html`));
  await savedIn(popup, 3);
  const contents = await driver.downloaded(() => popup.click(button('Export (JSON)')));
  expect(contents).toContain(TITLE);
  expect(contents).not.toContain(GAZETTE_PASSAGE.slice(0, 40));

  for (const rest of [2, 1, 0]) {
    await popup.click(button(/^Delete “/));
    await shows(popup, ROW, rest);
  }
  const chooser = 'input[type=file]';
  await popup.upload(chooser, { name: 'other.json', contents: '{"a": 1}' });
  await says(popup, /other\.json is not an export of saved matches/);
  expect(await popup.count(ROW)).toBe(0);
  await popup.upload(chooser, { name: 'cut.json', contents: '{"a": ' });
  await says(popup, /cut\.json is not a JSON file/);

  await popup.upload(chooser, { name: 'mine.json', contents });
  await says(popup, /3 added/);
  await shows(popup, ROW, 3);
  await popup.upload(chooser, { name: 'mine.json', contents });
  await says(popup, /0 added, 0 merged, 3 already there/);
});
