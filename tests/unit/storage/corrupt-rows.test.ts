import { IDBFactory } from 'fake-indexeddb';
import * as v from 'valibot';
import { afterAll, describe, expect, it } from 'vitest';
import { Clipping } from '../../../model/clipping';
import { KnownSource } from '../../../model/known-source';
import { SavedMatch } from '../../../model/saved-match';
import { readSavedRow, upgradeSavedMatch } from '../../../model/upgrade-saved-match';
import { createClippingsStore } from '../../../storage/clippings-store';
import type { UseStore } from '../../../storage/open-database';
import { createOwnPacksStore } from '../../../storage/own-packs-store';
import { savedMatchesDatabase } from '../../../storage/saved-database';
import { createSavedStore } from '../../../storage/saved-store';
import { createSettingsStore, readSettings } from '../../../storage/settings-store';
import { smallDatabase } from '../../../storage/small-database';
import { createSourcesStore } from '../../../storage/sources-store';
import { UNDO_KEY } from '../../../storage/undo-note';
import { allSaved } from '../../fakes/all-saved';
import { corrupted } from '../../fakes/corrupt-values';
import { fakeClipping } from '../../fakes/fake-clipping';
import { fakeKnownSource, goneCheck } from '../../fakes/fake-known-source';
import { fakeSavedMatch } from '../../fakes/fake-saved-match';
import { fakeStorageArea } from '../../fakes/fake-storage-area';
import { good } from '../../fakes/good';

const needs = { now: () => '2026-03-01T10:00:00.000Z', newId: () => 'new' };
let tries = 0;
afterAll(() => console.info(`corrupt rows: ${tries} tries`));

async function put(use: UseStore, key: string, value: unknown): Promise<void> {
  await use('readwrite', (rows) => {
    rows.put(value, key);
    return new Promise<void>((done, fail) => {
      rows.transaction.oncomplete = () => done();
      rows.transaction.onabort = () => fail(rows.transaction.error);
    });
  });
}
const rowAt = (use: UseStore, key: string) =>
  use(
    'readonly',
    (rows) =>
      new Promise<unknown>((done) => {
        const request = rows.get(key);
        request.onsuccess = () => done(request.result);
      }),
  );

const full = fakeSavedMatch({
  tags: ['quay'],
  shown: {
    ...fakeSavedMatch().shown,
    published: { date: '2026-02-27', precision: 'minute', asCited: null, instant: '2026-02-27T10:00:00Z' },
    removal: { status: 'gone-when-checked', saidBy: 'a reader', noticed: '2011-06' },
  },
});

describe('a saved match with something else in one place', () => {
  it.each([
    ['a plain one', fakeSavedMatch()],
    ['one with everything', full],
  ])('is read where its schema reads it, and nowhere else: %s', (_, row) => {
    for (const { where, what, value } of corrupted(row)) {
      tries++;
      const read = readSavedRow('saved-1', value);
      const bySchema = upgradeSavedMatch(value);
      const expected = bySchema.ok && bySchema.row.id === 'saved-1' ? bySchema.row : undefined;
      // What is not in the schema is no fault, and is kept where it lies.
      if (read && expected) expect(v.is(SavedMatch, read), `${what} at ${where}`).toBe(true);
      else expect(read, `${what} at ${where}`).toBe(expected);
    }
  });

  it('harms no other, is counted, stays as it is, and can be taken out', async () => {
    globalThis.indexedDB = new IDBFactory();
    const use = savedMatchesDatabase();
    const store = createSavedStore({ ...needs, use });
    const other = fakeSavedMatch({ id: 'other', page: { address: 'https://post.example/1', title: '', date: null } });
    await good(store.merge([other]));
    for (const { where, what, value } of corrupted(full)) {
      // A number that JSON and most databases cannot hold, and a text of that length in each field, are tried above.
      if (what === 'a text of 50 MB' && where !== 'note' && where !== 'the row') continue;
      tries++;
      await put(use, 'saved-1', value);
      const { rows, unreadable } = await good(allSaved(store));
      expect(rows.length + unreadable.length, `${what} at ${where}`).toBe(2);
      expect(rows.find(({ id }) => id === 'other')?.id).toBe('other');
      expect((await good(store.newest(10))).some(({ id }) => id === 'other')).toBe(true);
      if (unreadable.length === 0) continue;
      await good(store.save({ ...full, page: full.page }));
      await good(store.merge([full], [{ key: 'saved-1', value: 'another' }], 'import'));
      await good(store.undoMerge('import'));
      await good(store.remove(['saved-1', 'new', 'saved-1~2']));
      expect(await rowAt(use, 'saved-1'), `${what} at ${where}`).toEqual(value);
      const left = (await good(allSaved(store))).rows.map(({ id }) => id).filter((id) => id !== 'other');
      await good(store.remove(left));
    }
  });
});

describe.each([
  [
    'a clipping',
    Clipping,
    fakeClipping('Two geese sat on the weighbridge.', { id: 'one', note: 'ask' }),
    () => {
      const store = createClippingsStore(needs);
      return {
        list: async () => {
          const { clippings, unreadable } = await good(store.list());
          return { rows: clippings as { id: string }[], unreadable };
        },
        merge: (row: unknown) => store.merge([row as Clipping], 'import'),
        undo: () => store.undoMerge('import'),
        others: async () => void (await good(store.eraseTexts())),
        use: smallDatabase('whence-clippings', 'rows'),
      };
    },
  ],
  [
    'what is known of a source',
    KnownSource,
    fakeKnownSource({
      id: 'one',
      removed: {
        noticed: '2011',
        evidence: 'rang',
        archive: 'https://archive.example/1',
        notedAt: '2026-03-01T10:00:00.000Z',
      },
      checked: goneCheck(),
      gone: goneCheck(),
    }),
    () => {
      const store = createSourcesStore(needs);
      return {
        list: async () => {
          const { rows, unreadable } = await good(store.all());
          return { rows: rows as readonly { id: string }[], unreadable };
        },
        merge: (row: unknown) => store.merge([row as KnownSource], 'import'),
        undo: () => store.undoMerge('import'),
        others: async () => void (await store.mark({ id: 'one', address: 'https://one.example/' }, null, null)),
        use: smallDatabase('whence-sources', 'rows'),
      };
    },
  ],
])('%s with something else in one place', (_, schema, row, open) => {
  it('is read where its schema reads it; else it is counted and stays as it is', async () => {
    for (const { where, what, value } of corrupted(row)) {
      if (what === 'a text of 50 MB' && where !== 'the row') continue;
      tries++;
      globalThis.indexedDB = new IDBFactory();
      const store = open();
      await put(store.use, 'one', value);
      const { rows, unreadable } = await store.list();
      const read = v.safeParse(schema, value);
      expect(rows.length, `${what} at ${where}`).toBe(read.success && read.output.id === 'one' ? 1 : 0);
      expect(rows.length + unreadable.length).toBe(1);
      if (rows.length > 0) continue;
      await good(store.merge(row));
      await good(store.undo());
      await store.others();
      // Texts of passages are erased wherever they stand, since that is what the reader asks for.
      if (!where.endsWith('text')) expect(await rowAt(store.use, 'one'), `${what} at ${where}`).toEqual(value);
      expect((await store.list()).unreadable).toHaveLength(1);
    }
  });

  it('and a note on the last import that is damaged undoes nothing, and harms nothing', async () => {
    globalThis.indexedDB = new IDBFactory();
    const store = open();
    await good(store.merge(row));
    const note = await rowAt(store.use, UNDO_KEY);
    for (const { where, what, value } of corrupted(note as object)) {
      if (what === 'a text of 50 MB') continue;
      tries++;
      await put(store.use, UNDO_KEY, value);
      expect(await store.undo(), `${what} at ${where}`).toMatchObject({ ok: true });
      await good(store.merge(row));
      expect((await store.list()).rows).toHaveLength(1);
    }
  });
});

it('a corpus of the reader’s with something else in one place is named and put aside, not written over', async () => {
  const pack = {
    schema: 1,
    id: 'tides',
    title: 'Tides',
    added: '2026-03-01T10:00:00.000Z',
    removed: false,
    pack: new Blob(['x']),
  };
  for (const { where, what, value } of corrupted(pack)) {
    if (what === 'a text of 50 MB') continue;
    tries++;
    globalThis.indexedDB = new IDBFactory();
    const use = smallDatabase('whence-own-packs', 'packs');
    const store = createOwnPacksStore({ now: needs.now, use });
    await put(use, 'tides', value);
    const { packs, unreadable } = await good(store.list());
    if (packs.length > 0 || unreadable.length === 0) continue;
    await good(store.put({ id: 'tides', title: 'Tides', pack: pack.pack }));
    await good(store.purge());
    expect((await good(store.list())).packs, `${what} at ${where}`).toHaveLength(1);
    expect(await rowAt(use, 'tides~2'), `${what} at ${where}`).toEqual(value);
  }
});

it('settings with something else in one place are read as far as they go, and what is written over is kept', async () => {
  const settings = {
    schema: 1,
    sitesOff: ['a.example'],
    dismissals: [{ scope: 'here', corpus: 'c', record: 'r', address: 'https://a.example/' }],
    corporaOff: ['harbour'],
    keepText: true,
    sensitivity: 'few',
    tables: [{ names: ['a'], columns: { headline: 'a' } }],
    language: 'ur',
  };
  for (const { where, what, value } of corrupted(settings)) {
    // storage.local holds JSON.
    if (
      ['a large integer', 'a circle', 'a map', 'bytes', 'many levels', 'a text of 50 MB', 'a date', 'no date'].includes(
        what,
      )
    )
      continue;
    tries++;
    const stored = value === undefined ? undefined : JSON.parse(JSON.stringify(value));
    const area = fakeStorageArea({ settings: stored });
    const store = createSettingsStore(area);
    const { complete } = readSettings(stored);
    expect(await good(store.unreadable()), `${what} at ${where}`).toEqual(complete ? [] : [stored]);
    await good(store.change((s) => ({ ...s, sitesOff: [...s.sitesOff, 'b.example'] }), 'one'));
    expect((await store.read()).sitesOff).toContain('b.example');
    await good(store.undo('one'));
    expect(await good(store.unreadable()), `${what} at ${where}`).toEqual(complete ? [] : [stored]);
  }
});
