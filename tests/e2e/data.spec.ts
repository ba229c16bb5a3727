import { generatedSaved } from '../bench/generated-saved';
import { axeFaults } from './axe';
import type { Tab, Where } from './driver';
import { expect, test } from './fixtures';
import { button, EXPORT_ALL, IMPORT_FILE, says, shows } from './shows';

const WIDE = { width: 1000, height: 800 };
const ROWS = 6_000;
/** Sorted first by what the list begins with. */
const NEWEST = '.row .headline';

test.use({ profile: 'data' });
test.describe.configure({ mode: 'serial' });

const sensitivity = (name: RegExp): Where => ({ css: 'input[name=sensitivity]', name });
const isOn = (options: Tab, name: string) =>
  options.evaluate(
    (name) =>
      [...document.querySelectorAll<HTMLInputElement>('input[type=radio]')].find(({ labels }) =>
        labels?.[0]?.textContent?.startsWith(name),
      )?.checked,
    name,
  );

async function optionsPage(openOwn: (file: string) => Promise<Tab>): Promise<Tab> {
  const options = await openOwn('options.html');
  await options.resize(WIDE);
  await shows(options, '.corpus', 2);
  return options;
}

/** Saved matches of an invented world, and the file they come in. */
const saved = generatedSaved(ROWS, 31);
const file = (rows: readonly unknown[]) =>
  JSON.stringify({
    format: 'whence-saved-matches',
    version: 1,
    exportedAt: '2026-11-26T09:00:00Z',
    rows,
    unreadable: [],
  });
const listing = (count: string) => `${count} of ${count} shown`;
/** The file of everything, kept from one test to the next. */
let everything = '';

test('a file of thousands of saved matches comes in, bad rows named, and is taken back', async ({ openOwn }) => {
  const options = await optionsPage(openOwn);
  const bad = [{ ...saved[0], id: 'bad', savedAt: 'lately' }, { schema: 99 }];
  const contents = file([...saved.slice(0, 10), ...bad, ...saved.slice(10)]);
  await options.upload(IMPORT_FILE, { name: 'mine.json', contents });
  await says(options, 'Saved matches: 6,000 added, 0 merged, 0 already there.', '.imported');
  await says(options, '2 entries were refused:', '.imported');
  await says(options, 'Entry 11: savedAt: must be a date and time such as 2026-03-01T10:00:00Z', '.imported');
  expect(await axeFaults(options)).toEqual([]);
  await options.click(button('Undo this import'));
  await says(options, 'The import was taken back.');
  const list = await openOwn('popup.html?view=saved');
  await says(list, 'Nothing is saved yet.');

  await options.upload(IMPORT_FILE, { name: 'mine.json', contents: file(saved) });
  await says(options, '6,000 added', '.imported');
  await options.upload(IMPORT_FILE, { name: 'mine.json', contents: file(saved) });
  await says(options, '0 added, 0 merged, 6,000 already there.', '.imported');
});

test('thousands of rows are listed newest first and found by what is typed', async ({ openOwn }) => {
  const list = await openOwn('popup.html?view=saved');
  await says(list, listing('6,000'), '.shown [role=status]');
  await says(list, saved[0]?.shown.title ?? '', NEWEST);
  const wanted = saved[4_321];
  await list.fill('input[type=search]', wanted?.shown.title ?? '');
  await says(list, wanted?.shown.title ?? '', NEWEST);
  await shows(list, `${NEWEST} mark`);
});

test('everything goes out as one file, settings and all', async ({ driver, openOwn }) => {
  const options = await optionsPage(openOwn);
  await options.click(sensitivity(/^Few/));
  await expect.poll(() => isOn(options, 'Few')).toBe(true);
  everything = await driver.downloaded(() => options.click(EXPORT_ALL));
  const { format, version, parts } = JSON.parse(everything);
  expect([format, version]).toEqual(['whence-data', 1]);
  expect(parts.map(({ part }: { part: string }) => part)).toEqual(['saved', 'clippings', 'sources', 'settings']);
  const byId = (rows: readonly { id: string }[]) => new Map(rows.map((row) => [row.id, row]));
  expect(byId(parts[0].entries)).toEqual(byId(saved));
  expect(parts[3].entries).toContainEqual({ sensitivity: 'few' });
});

test('all of it is erased, and comes back from the file', async ({ openOwn }) => {
  const options = await optionsPage(openOwn);
  await options.fill('.erase input', 'ERASE');
  await options.click(button('Erase everything'));
  await says(options, 'Everything was erased.');
  await expect.poll(() => isOn(options, 'As usual')).toBe(true);
  await options.upload(IMPORT_FILE, { name: 'everything.json', contents: everything });
  await says(options, '6,000 added', '.imported');
  await says(options, /Settings: \d added, 1 changed/, '.imported');
  await expect.poll(() => isOn(options, 'Few')).toBe(true);
  const list = await openOwn('popup.html?view=saved');
  await says(list, listing('6,000'), '.shown [role=status]');

  await options.click(button('Undo this import'));
  await says(options, 'The import was taken back.');
  await expect.poll(() => isOn(options, 'As usual')).toBe(true);
  await says(await openOwn('popup.html?view=saved'), 'Nothing is saved yet.');
});

test('the list takes the saved matches alone, and its undo takes them away again', async ({ openOwn }) => {
  const list = await openOwn('popup.html?view=saved');
  await list.upload('input[type=file]', { name: 'everything.json', contents: everything });
  await says(list, 'Saved matches: 6,000 added');
  await says(list, 'The file also has settings.');
  await says(list, '6,000 matches came in.', '.undo');
  await says(list, listing('6,000'), '.shown [role=status]');
  await list.click(button('Undo'));
  await says(list, 'Nothing is saved yet.');
  const options = await optionsPage(openOwn);
  expect(await isOn(options, 'As usual')).toBe(true);
});

test('what is not ours, cut short or newer is refused with a sentence, and nothing changes', async ({ openOwn }) => {
  const options = await optionsPage(openOwn);
  for (const [contents, told] of [
    ['{"bookmarks": []}', 'kept.json is not an export of Whence.'],
    [everything.slice(0, -20), 'kept.json is not a JSON file.'],
    [everything.replace('"version":1', '"version":2'), 'kept.json comes from a newer Whence.'],
    [everything.replace('"part":"settings"', '"part":"later"'), 'kept.json comes from a newer Whence.'],
  ] as const) {
    await options.upload(IMPORT_FILE, { name: 'kept.json', contents });
    await says(options, told, '#data [role=alert]');
  }
  await says(await openOwn('popup.html?view=saved'), 'Nothing is saved yet.');
  expect(await isOn(options, 'As usual')).toBe(true);
});
