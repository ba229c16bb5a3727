import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './chromium-fixtures';
import { FILLER, GAZETTE_PASSAGE, NEWS, newsPage } from './news-site';
import { BADGE } from './selectors';
import { stopWorker } from './stop-worker';

const TITLE = 'Footbridge shut as rust eats into Tallow Street crossing';
const copied = newsPage(`${FILLER}<p id="copied">${GAZETTE_PASSAGE}</p>`);

test.use({ profile: 'saving' });
test.describe.configure({ mode: 'serial' });

/** Opens the card of the page's first badge and presses Save. */
async function saveFirst(page: Page, beforeSave = () => Promise.resolve()): Promise<void> {
  await page.locator(`${BADGE} button`).first().click();
  await beforeSave();
  await page.getByRole('dialog').getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByRole('dialog').getByRole('button', { name: /^Saved/ })).toBeVisible();
}

const rowsOf = (popup: Page) => popup.getByRole('list', { name: 'Saved matches' }).locator('> li');
const statusOf = (row: Locator) => row.getByRole('combobox', { name: /^Status of/ });
const noteOf = (row: Locator) => row.getByRole('textbox', { name: /^Note on/ });

test('a match saved from the card stands in the popup, with its page', async ({ open, popupOf }) => {
  const page = await open(`${NEWS}/kept`, copied);
  await saveFirst(page);
  const popup = await popupOf(page);
  await expect(popup.getByText('1 passage recognised')).toBeVisible();
  await popup.getByRole('tab', { name: /Saved/ }).click();
  await expect(rowsOf(popup)).toHaveCount(1);
  await expect(rowsOf(popup)).toContainText(TITLE);
  await expect(rowsOf(popup)).toContainText('A day on the river');
});

test('the worker may be stopped between match and save, and again before the popup: nothing is lost', async ({
  open,
  popupOf,
}) => {
  const page = await open(`${NEWS}/second`, copied);
  await saveFirst(page, () => stopWorker(page));
  await stopWorker(page);
  const popup = await popupOf(page);
  await popup.getByRole('tab', { name: /Saved/ }).click();
  await expect(rowsOf(popup)).toHaveCount(2);
});

test('saved matches are searched, filtered, annotated, and keep it', async ({ open, popupOf }) => {
  const letters = await open(`${NEWS}/letters.html`);
  await saveFirst(letters);
  let popup = await popupOf(letters);
  await popup.getByRole('tab', { name: /Saved/ }).click();
  await expect(rowsOf(popup)).toHaveCount(3);
  await popup.getByRole('searchbox').fill('tallow stret');
  await expect(rowsOf(popup)).toHaveCount(2);
  await popup.getByRole('searchbox').fill('');
  await expect(rowsOf(popup)).toHaveCount(3);

  const first = rowsOf(popup).filter({ hasText: 'MQM, PPP take row' });
  await statusOf(first).selectOption('verified');
  await noteOf(first).fill('Compare with the July letters');
  await noteOf(first).blur();
  await expect(popup.getByText(/^Note on .* saved\.$/)).toBeVisible();
  await popup.getByText('Filter', { exact: true }).click();
  await popup.getByRole('combobox', { name: 'Status', exact: true }).selectOption({ label: 'Verified (1)' });
  await expect(rowsOf(popup)).toHaveCount(1);
  await popup.getByRole('button', { name: 'Remove the filter Status: Verified' }).click();
  await expect(rowsOf(popup)).toHaveCount(3);

  popup = await popupOf(letters);
  await popup.getByRole('tab', { name: /Saved/ }).click();
  const kept = rowsOf(popup).filter({ hasText: 'MQM, PPP take row' });
  await expect(statusOf(kept)).toHaveValue('verified');
  await expect(noteOf(kept)).toHaveValue('Compare with the July letters');
});

test('many are tagged and taken back by keyboard alone, and the focus is never lost', async ({ open, popupOf }) => {
  const popup = await popupOf(await open(`${NEWS}/tomatoes.html`));
  await popup.getByRole('tab', { name: /Saved/ }).click();
  await expect(rowsOf(popup)).toHaveCount(3);
  const inFront = () => popup.evaluate(() => document.activeElement?.closest('li')?.getAttribute('aria-posinset'));
  await popup.locator('[data-row-key]').first().focus();
  await popup.keyboard.press('Space');
  await popup.keyboard.press('End');
  await expect.poll(inFront).toBe('3');
  await popup.keyboard.press('Shift+Space');
  const bar = popup.getByRole('region', { name: 'Selected matches' });
  await expect(bar).toContainText('3 selected');
  await bar.getByRole('combobox', { name: /^Add a tag/ }).focus();
  await popup.keyboard.type('river');
  await popup.keyboard.press('Enter');
  await expect(popup.getByRole('button', { name: /^Remove the tag river/ })).toHaveCount(3);
  await popup.locator('[data-row-key]').first().focus();
  await popup.keyboard.press('ControlOrMeta+z');
  await expect(popup.getByRole('button', { name: /^Remove the tag river/ })).toHaveCount(0);
  await popup.keyboard.press('Escape');
  await expect(bar).toHaveCount(0);
  await expect.poll(inFront).toBe('1');
});

test('a row opens its page, and the badge of its record is found there', async ({ open, popupOf, extension }) => {
  const popup = await popupOf(await open(`${NEWS}/tomatoes.html`));
  await popup.getByRole('tab', { name: /Saved/ }).click();
  const opened = extension.context.waitForEvent('page');
  await rowsOf(popup).filter({ hasText: 'MQM, PPP' }).getByRole('link', { name: /./ }).last().click();
  const page = await opened;
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.localName), { timeout: 20_000 })
    .toBe('whence-badge');
  await page.close();
});

test('a deleted match can be put back', async ({ open, popupOf }) => {
  const popup = await popupOf(await open(`${NEWS}/tomatoes.html`));
  await popup.getByRole('tab', { name: /Saved/ }).click();
  await expect(rowsOf(popup)).toHaveCount(3);
  await popup.getByRole('button', { name: /^Delete “MQM, PPP/ }).click();
  await expect(rowsOf(popup)).toHaveCount(2);
  await popup.getByRole('button', { name: 'Undo' }).click();
  await expect(rowsOf(popup)).toHaveCount(3);
  await expect(noteOf(rowsOf(popup).filter({ hasText: 'MQM, PPP' }))).toHaveValue('Compare with the July letters');
});

test('what is shown goes out in every format, by keyboard alone', async ({ open, popupOf }) => {
  const popup = await popupOf(await open(`${NEWS}/tomatoes.html`));
  await popup.getByRole('tab', { name: /Saved/ }).click();
  await popup.getByRole('searchbox').fill('MQM');
  const opener = popup.getByRole('button', { name: 'Export 1 shown' });
  for (const [nth, extension] of ['json', 'csv', 'md', 'html', 'bib', 'ris', 'csl.json', 'jsonld'].entries()) {
    await opener.press('Enter');
    await expect(popup.getByRole('menuitem').first()).toBeFocused();
    for (let i = 0; i < nth; i++) await popup.keyboard.press('ArrowDown');
    const download = popup.waitForEvent('download');
    await popup.keyboard.press('Enter');
    expect((await download).suggestedFilename()).toMatch(
      new RegExp(`^whence-saved-\\d{4}-\\d\\d-\\d\\d\\.${extension}$`),
    );
    const text = readFileSync(await (await download).path(), 'utf8');
    expect(text).toContain('Compare with the July letters');
    expect(text).not.toContain(TITLE);
    await expect(opener).toBeFocused();
  }
});

test('an export comes back in, merges, and a file that is not ours changes nothing', async ({ open, popupOf }) => {
  const popup = await popupOf(await open(`${NEWS}/tomatoes.html`));
  await popup.getByRole('tab', { name: /Saved/ }).click();
  await expect(rowsOf(popup)).toHaveCount(3);
  const download = popup.waitForEvent('download');
  await popup.getByRole('button', { name: 'Export 3 shown' }).click();
  await popup.getByRole('menuitem', { name: 'JSON', exact: true }).click();
  const file = await (await download).path();
  expect(readFileSync(file, 'utf8')).not.toContain(GAZETTE_PASSAGE.slice(0, 40));

  for (const rest of [2, 1, 0]) {
    await popup
      .getByRole('button', { name: /^Delete / })
      .first()
      .click();
    await expect(rowsOf(popup)).toHaveCount(rest);
  }
  const chooser = popup.locator('input[type=file]');
  await chooser.setInputFiles({ name: 'other.json', mimeType: 'application/json', buffer: Buffer.from('{"a": 1}') });
  await expect(popup.getByText(/other\.json is not an export of saved matches/)).toBeVisible();
  await expect(rowsOf(popup)).toHaveCount(0);
  await chooser.setInputFiles({ name: 'cut.json', mimeType: 'application/json', buffer: Buffer.from('{"a": ') });
  await expect(popup.getByText(/cut\.json is not a JSON file/)).toBeVisible();

  await chooser.setInputFiles({ name: 'mine.json', mimeType: 'application/json', buffer: readFileSync(file) });
  await expect(popup.getByText(/3 added/)).toBeVisible();
  await expect(rowsOf(popup)).toHaveCount(3);
  await chooser.setInputFiles({ name: 'mine.json', mimeType: 'application/json', buffer: readFileSync(file) });
  await expect(popup.getByText(/0 added, 0 merged, 3 already there/)).toBeVisible();
});
