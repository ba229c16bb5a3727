import { randomBytes } from 'node:crypto';
import { dataFile, entryLines } from '../../formats/data-file';
import { generatedSaved } from '../bench/generated-saved';
import { fakeClipping } from '../fakes/fake-clipping';
import type { Tab } from './driver';
import { expect, test } from './fixtures';
import { EXPORT_ALL, IMPORT_FILE, says, shows } from './shows';

// In Firefox alone (playwright.config.ts): it can be told how much it keeps.
test.use({ profile: 'full', room: 3_000 });
test.describe.configure({ mode: 'serial' });

const FULL = 'There is no room left in the browser’s storage, so nothing was changed.';
/** What no database presses together. */
const note = (length: number) => randomBytes(length / 2).toString('hex');
const saved = (count: number, seed: number, length: number) =>
  generatedSaved(count, seed).map((row) => ({ ...row, id: `${seed}-${row.id}`, note: note(length) }));
const clippings = (count: number, from: number, length: number) =>
  Array.from({ length: count }, (_, i) => {
    const id = `clip-${from + i}`;
    const { facts } = fakeClipping('The heron kept the toll.');
    const own = { ...facts, url: `https://quay-courier.example/${id}` };
    return fakeClipping('The heron kept the toll.', { id, facts: own, note: note(length) });
  });
const bring = (options: Tab, name: string, parts: Record<string, readonly unknown[]>) => {
  const written = Object.entries(parts).map(([part, entries]) => ({ part, version: 1, lines: [entryLines(entries)] }));
  return options.upload(IMPORT_FILE, { name, contents: dataFile('2026-11-26T09:00:00Z', written).join('') });
};

test('where the storage ends in the middle of an import, everything is as it was before', async ({
  driver,
  openOwn,
}) => {
  const options = await openOwn('options.html');
  await options.resize({ width: 1000, height: 800 });
  await shows(options, '.corpus', 2);
  await bring(options, 'few.json', { saved: saved(20, 5, 40), clippings: clippings(5, 0, 40) });
  await says(options, 'Saved matches: 20 added', '.imported');
  const all = async () => {
    const text = await driver.downloaded(() => options.click(EXPORT_ALL));
    return (JSON.parse(text) as { parts: unknown[] }).parts;
  };
  const before = await all();

  // Another part is written before each, and has to go again as well.
  for (const [name, parts] of Object.entries({
    'saved.json': { clippings: clippings(5, 100, 40), saved: saved(6_000, 6, 1_200) },
    'clippings.json': { saved: saved(5, 7, 40), clippings: clippings(3_000, 200, 2_400) },
  })) {
    await bring(options, name, parts);
    await says(options, FULL, '#data [role=alert]');
    expect(await all(), name).toEqual(before);
  }

  // What is small enough still finds its place.
  await bring(options, 'more.json', { saved: saved(3, 8, 40) });
  await says(options, 'Saved matches: 3 added', '.imported');
});
