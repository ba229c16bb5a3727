import { describe, expect, it } from 'vitest';
import { bringIn } from '../../../entrypoints/our-pages/bring-in';
import { takeOut } from '../../../entrypoints/our-pages/take-out';
import { BACKGROUND, type BackgroundCalls } from '../../../messages/protocol';
import { answer, caller } from '../../../messages/rpc';
import { SAVED_SCHEMA } from '../../../model/saved-match';
import { allSaved } from '../../fakes/all-saved';
import { good } from '../../fakes/good';
import { OPTIONS, type StorageWorld, start } from '../../fakes/storage-world';
import { browserWith, rowsOf, type StoredState } from '../../fakes/stored-state';
import files from '../../fixtures/upgrades/files.json';
import states from '../../fixtures/upgrades/states.json';

const EMPTY = { databases: {}, local: {} };
const quietly = { progress: () => {}, stopped: () => false };
const pagesOf = ({ calls }: StorageWorld) => {
  const listener = answer<BackgroundCalls, typeof OPTIONS>(BACKGROUND, calls);
  return caller<BackgroundCalls>(
    BACKGROUND,
    (request) => new Promise((respond) => listener(request, OPTIONS, respond)),
  );
};
const fileOf = (text: string) => ({ name: 'old.json', size: text.length, text: async () => text });

/** How much there is, as the reader is told. */
async function counts({ needs, calls }: StorageWorld) {
  const saved = await good(allSaved(needs.saved));
  const clippings = await good(calls.listClippings(0, OPTIONS));
  const sources = await good(calls.listSources('', OPTIONS));
  const options = await good(calls.options(null, OPTIONS));
  return {
    saved: saved.rows.length,
    unreadable: saved.unreadable.length + clippings.unreadable + sources.unreadable + options.unreadable,
    clippings: clippings.total,
    sources: sources.sources.length,
    sitesOff: options.sitesOff.length,
    dismissals: options.dismissals.length,
  };
}

/** The file of everything, but for its date. */
async function everything(world: StorageWorld): Promise<string> {
  return (await good(takeOut(pagesOf(world), false, 'then', quietly)))?.join('') ?? '';
}

/** Changes everything that can be changed, as a reader would. */
async function changeAll({ needs, calls }: StorageWorld): Promise<void> {
  const { rows } = await good(allSaved(needs.saved));
  const patch = { tags: ['seen'] };
  await good(
    calls.changeSaved(
      rows.map(({ id, revision }) => ({ id, revision, patch })),
      OPTIONS,
    ),
  );
  for (const { id, revision } of (await good(calls.listClippings(0, OPTIONS))).clippings)
    await good(calls.changeClipping({ id, revision, patch: { note: 'seen' } }, OPTIONS));
  for (const { address } of (await good(calls.listSources('', OPTIONS))).sources)
    await good(calls.noteCheck({ address, check: null }, OPTIONS));
  await good(calls.setSite({ host: 'seen.example', on: false }, OPTIONS));
}

describe.each(states.map((state) => [state.from, state] as const))('the profile of %s', (_, { whole, ...state }) => {
  const stored = state as unknown as StoredState; // JSON of that shape

  it('opens, and is whole', async () => {
    const world = start(await browserWith(stored));
    expect(await counts(world)).toEqual(whole);
    const { rows } = await good(allSaved(world.needs.saved));
    for (const row of rows)
      expect(row).toMatchObject({
        schema: SAVED_SCHEMA,
        status: 'verified',
        note: 'Ask the keeper.\n\nنگران سے پوچھیں',
        tags: ['swans', 'راج ہنس'],
      });
    const first = await good(world.calls.listSaved(null, OPTIONS));
    expect(first.total).toBe(await good(world.needs.saved.count()));
    const packs = await good(world.needs.packs.list());
    expect(packs.packs.map(({ id }) => id)).toEqual('whence-own-packs' in stored.databases ? ['tides'] : []);
  });

  it('is written anew where it is changed, and what cannot be read stays as it is, also after undoing and erasing a part', async () => {
    const area = await browserWith(stored);
    const world = start(area);
    await changeAll(world);
    const rows = await rowsOf('whence-saved-matches', 'rows');
    const before = stored.databases['whence-saved-matches']?.stores.rows ?? {};
    for (const [key, value] of rows) {
      if (['newer', 'bits'].includes(key)) expect(value).toEqual(before[key]);
      else expect(value).toMatchObject({ schema: SAVED_SCHEMA, tags: ['seen'], revision: 4 });
    }
    expect([...rows.keys()].sort()).toEqual(Object.keys(before).sort());
    for (const [name, store] of [
      ['whence-clippings', 'rows'],
      ['whence-sources', 'rows'],
    ] as const) {
      const kept = Object.entries(stored.databases[name]?.stores[store] ?? {}).filter(([key]) =>
        key.startsWith('newer'),
      );
      const now = kept.length > 0 ? await rowsOf(name, store) : new Map();
      for (const [key, value] of kept) expect(now.get(key)).toEqual(value);
    }
    const all = await counts(world);
    expect(all.unreadable).toBe(whole.unreadable);
    await good(world.calls.undoImport('import' in state ? (state.import ?? '') : '', OPTIONS));
    await good(world.calls.deleteSaved([...rows.keys()], OPTIONS));
    await good(world.calls.deleteClippings(['clip-0', 'clip-1', 'newer'], OPTIONS));
    await good(world.calls.setKeepText(false, OPTIONS));
    expect(await counts(start(area))).toMatchObject({ saved: 0, clippings: 0, unreadable: whole.unreadable });
  });

  it('goes out and comes into an empty browser as it was', async () => {
    const world = start(await browserWith(stored));
    const text = await everything(world);
    const other = start(await browserWith(EMPTY));
    // Words of clippings come in only where the reader has them kept.
    await good(other.calls.setKeepText(true, OPTIONS));
    const came = await good(bringIn(pagesOf(other), fileOf(text), null, quietly));
    expect(came?.parts.map(({ refused }) => refused)).toEqual([0, 0, 0, 0]);
    expect(await everything(other)).toBe(text);
    expect(await counts(other)).toEqual(whole);
    const again = await good(bringIn(pagesOf(other), fileOf(text), null, quietly));
    expect(again?.parts.map(({ added, merged }) => added + merged)).toEqual([0, 0, 0, 0]);
    expect(await everything(other)).toBe(text);
  });

  it('takes the last import back, where one is noted', async () => {
    if (!('import' in state)) return expect(whole.clippings).toBe(0);
    const world = start(await browserWith(stored));
    expect(await good(world.calls.undoImport(state.import, OPTIONS))).toEqual({ kept: 0 });
    const { rows } = await good(allSaved(world.needs.saved));
    expect(rows.map(({ id, note }) => [id, note]).find(([id]) => id === 'row-1')).toEqual(['row-1', 'before']);
    expect(rows.map(({ id }) => id)).not.toContain('row-0');
    expect(await counts(world)).toMatchObject({ clippings: 1, unreadable: whole.unreadable });
    expect((await good(world.calls.options(null, OPTIONS))).sensitivity).toBe('usual');
  });
});

describe.each(files.map((file) => [file.from, file] as const))('the file of %s', (_, { file, whole }) => {
  it('comes in whole, and nothing comes twice', async () => {
    const world = start(await browserWith(EMPTY));
    await good(world.calls.setKeepText(true, OPTIONS));
    for (const time of [1, 2]) {
      const came = await good(bringIn(pagesOf(world), fileOf(JSON.stringify(file)), null, quietly));
      expect(came?.parts.every(({ refused }) => refused === 0)).toBe(true);
      expect(await counts(world), `the ${time}. time`).toEqual(whole);
    }
  });

  it('is refused where a later version wrote it, and changes nothing', async () => {
    const world = start(await browserWith(EMPTY));
    for (const newer of [{ ...file, version: 2 }, ...newerParts(file)])
      expect(await bringIn(pagesOf(world), fileOf(JSON.stringify(newer)), null, quietly)).toMatchObject({
        problem: { code: 'import-newer' },
      });
    expect(await counts(world)).toMatchObject({ saved: 0, clippings: 0, sources: 0, sitesOff: 0 });
  });
});

/** The file once for each of its parts, of which that one is of a later version. */
function newerParts(file: object): object[] {
  const parts = 'parts' in file ? (file.parts as { version: number }[]) : [];
  return parts.map((_, i) => ({ ...file, parts: parts.map((part, j) => (i === j ? { ...part, version: 2 } : part)) }));
}

it('a database that an older connection holds is told as such, and opens when it is let go', async () => {
  const [oldest] = states;
  const area = await browserWith(oldest as unknown as StoredState);
  const held = await new Promise<IDBDatabase>((done) => {
    const request = indexedDB.open('whence-saved-matches', 1);
    request.onsuccess = () => done(request.result);
  });
  const own = globalThis.setTimeout;
  Object.assign(globalThis, { setTimeout: (work: () => void, after?: number) => own(work, Math.min(after ?? 0, 20)) });
  const world = start(area);
  const blocked = await world.calls.listSaved(null, OPTIONS);
  Object.assign(globalThis, { setTimeout: own });
  expect(blocked).toMatchObject({ problem: { code: 'storage-blocked' } });
  held.close();
  expect((await good(world.calls.listSaved(null, OPTIONS))).rows).toHaveLength(2);
});
