import { describe, expect, it, vi } from 'vitest';
import { createSavedStore } from '../../../entrypoints/popup/saved-store';
import { EXPORT_KINDS } from '../../../formats/export-kinds';
import type { BackgroundCalls } from '../../../messages/protocol';
import type { SavedChanges } from '../../../messages/replies';
import type { Caller } from '../../../messages/rpc';
import { patchSavedMatch } from '../../../model/patch-saved-match';
import { failed, ok } from '../../../model/problem';
import type { SavedMatch } from '../../../model/saved-match';
import { AT, english } from '../../fakes/export-words';
import { fakeSavedMatch } from '../../fakes/fake-saved-match';

/** A background over rows in memory that refuses old revisions, as the true one does. */
function fakeBackground(rows: SavedMatch[], of: Partial<Caller<BackgroundCalls>> = {}) {
  const calls: Partial<Caller<BackgroundCalls>> = {
    listSaved: async () => ok({ rows: [...rows], total: rows.length, unreadable: 0, listing: 'one', next: null }),
    changeSaved: async (changes) => {
      const done: SavedChanges = { changed: [], stale: [], missing: [] };
      for (const { id, revision, patch } of changes) {
        const at = rows.findIndex((r) => r.id === id);
        const row = rows[at];
        if (!row) done.missing.push(id);
        else if (row.revision !== revision) done.stale.push(row);
        else {
          const next = { ...patchSavedMatch(row, patch), revision: revision + 1, changedAt: 'now' };
          rows[at] = next;
          done.changed.push({ id, revision: next.revision, changedAt: 'now' });
        }
      }
      return ok(done);
    },
    recordFacts: async (keys) => ok(keys.map(({ record }) => (record === 'gone' ? null : { events: [] }))),
    deleteSaved: async (ids) => {
      const gone = rows.filter((r) => ids.includes(r.id));
      for (const row of gone) rows.splice(rows.indexOf(row), 1);
      return ok(gone);
    },
    restoreSaved: async (back) => {
      rows.push(...back);
      return ok(null);
    },
    takeOut: async () => {
      const entries = [...rows, { key: 'future', value: 99 }];
      return ok({
        entries: [{ part: 'saved', version: 1, entries }],
        next: { state: 'one', part: 'settings', after: '', done: rows.length, total: rows.length },
        done: rows.length,
        total: rows.length,
      });
    },
    beginImport: async () => ok('import 1'),
    addToImport: async ({ entries }) => {
      rows.push(...(entries as SavedMatch[]));
      return ok([]);
    },
    finishImport: async () => ok([{ part: 'saved', added: 1, merged: 0, unchanged: 0, unreadable: 0 }]),
    dropImport: async () => null,
    undoImport: async () => {
      rows.length = 0;
      return ok({ kept: 0 });
    },
    listSources: async () => ok({ sources: [], unreadable: 0, next: null }),
    ...of,
  };
  const asked: string[] = [];
  const counted = Object.entries(calls).map(([name, call]) => [
    name,
    (arg: never) => {
      asked.push(name);
      return (call as (arg: never) => unknown)(arg);
    },
  ]);
  // Only the calls that the second view makes are there.
  return { background: Object.fromEntries(counted) as Caller<BackgroundCalls>, asked };
}
function newStore(rows: SavedMatch[], of: Partial<Caller<BackgroundCalls>> = {}) {
  const download = vi.fn();
  const { background, asked } = fakeBackground(rows, of);
  const pause = vi.fn(async () => {});
  const loadKinds = vi.fn(async () => EXPORT_KINDS);
  const now = () => new Date(AT);
  const store = createSavedStore({ background, download, loadKinds, words: english, reader: 'the keeper', now, pause });
  return { store, download, loadKinds, pause, asked };
}
async function openStore(rows: SavedMatch[], of: Partial<Caller<BackgroundCalls>> = {}) {
  const made = newStore(rows, of);
  await made.store.load();
  made.asked.length = 0;
  return made;
}
const saved = (rows: SavedMatch[]) =>
  JSON.stringify({ format: 'whence-saved-matches', version: 1, exportedAt: AT, rows, unreadable: [] });
const file = (size = 10, text = async () => '{}') => ({ name: 'kept.json', size, text });

describe('changing a saved match', () => {
  it('stores status and note one after the other, each with the revision before it', async () => {
    const rows = [fakeSavedMatch()];
    const { store } = await openStore(rows);
    const [, problem] = await Promise.all([
      store.setStatus(['saved-1'], 'verified'),
      store.setNote('saved-1', 'seen in print', ''),
    ]);
    expect(problem).toBeNull();
    expect(rows[0]).toMatchObject({ status: 'verified', note: 'seen in print', revision: 3 });
    expect(store.rows.value?.[0]).toEqual(rows[0]);
  });
  it('lets a note stand beside a status that another window changed', async () => {
    const rows = [fakeSavedMatch()];
    const { store } = await openStore(rows);
    rows[0] = fakeSavedMatch({ revision: 5, status: 'dismissed' });
    expect(await store.setNote('saved-1', 'mine', '')).toBeNull();
    expect(rows[0]).toMatchObject({ status: 'dismissed', note: 'mine' });
  });
  it('does not overwrite a note that another window wrote, and shows that note', async () => {
    const rows = [fakeSavedMatch()];
    const { store } = await openStore(rows);
    rows[0] = fakeSavedMatch({ revision: 2, note: 'theirs' });
    expect(await store.setNote('saved-1', 'mine', '')).toEqual({ code: 'saved-changed-elsewhere' });
    expect(rows[0].note).toBe('theirs');
    expect(store.rows.value?.[0]?.note).toBe('theirs');
    expect(await store.setNote('saved-1', 'mine', 'theirs')).toBeNull();
    expect(rows[0].note).toBe('mine');
  });
  it('tells of a row that is gone, and of a failure, at that row', async () => {
    const { store } = await openStore([fakeSavedMatch()], { changeSaved: async () => failed('storage-failed') });
    await store.setStatus(['saved-1'], 'verified');
    expect(store.rowProblems.value).toEqual({ 'saved-1': { code: 'storage-failed' } });
    expect(await store.setNote('nobody', 'x', '')).toEqual({ code: 'saved-not-found' });
  });
});

describe('deleting', () => {
  it('takes the row away and can put it back', async () => {
    const rows = [fakeSavedMatch()];
    const { store } = await openStore(rows);
    await store.remove(['saved-1']);
    expect([store.rows.value, rows.length, store.last.value?.step.done.what]).toEqual([[], 0, 'deleted']);
    await store.undo();
    expect([store.rows.value?.length, rows.length, store.last.value?.taken]).toEqual([1, 1, true]);
  });
  it('keeps the row where it failed', async () => {
    const { store } = await openStore([fakeSavedMatch()], { deleteSaved: async () => failed('storage-failed') });
    await store.remove(['saved-1']);
    expect(store.rows.value?.length).toBe(1);
    expect(store.problem.value).toEqual({ code: 'storage-failed' });
  });
});

const three = () => ['a', 'b', 'c'].map((id) => fakeSavedMatch({ id, tags: id === 'a' ? ['law'] : [] }));

describe('changing many at once', () => {
  it('asks the background once, and takes back all of it', async () => {
    const rows = three();
    const { store, asked } = await openStore(rows);
    await store.setStatus(['a', 'b', 'c'], 'verified');
    expect([asked, rows.map(({ status }) => status)]).toEqual([['changeSaved'], ['verified', 'verified', 'verified']]);
    expect(store.last.value?.step.done).toMatchObject({ what: 'status', status: 'verified', count: 3 });
    await store.undo();
    expect(rows.map(({ status }) => status)).toEqual(['open', 'open', 'open']);
    expect(store.rows.value?.map(({ status }) => status)).toEqual(['open', 'open', 'open']);
  });
  it('adds a tag where it is not yet, and takes it from those alone', async () => {
    const rows = three();
    const { store } = await openStore(rows);
    await store.addTag(['a', 'b'], 'law');
    expect(rows.map(({ tags }) => tags)).toEqual([['law'], ['law'], []]);
    await store.undo();
    expect(rows.map(({ tags }) => tags)).toEqual([['law'], [], []]);
    await store.removeTag(['a', 'b', 'c'], 'law');
    await store.undo();
    expect(rows.map(({ tags }) => tags)).toEqual([['law'], [], []]);
  });
  it('goes over rows another window changed, as they are there', async () => {
    const rows = three();
    const { store, asked } = await openStore(rows);
    rows[1] = fakeSavedMatch({ id: 'b', revision: 7, tags: ['theirs'] });
    await store.addTag(['a', 'b', 'c'], 'port');
    expect(rows.map(({ tags }) => tags)).toEqual([['law', 'port'], ['theirs', 'port'], ['port']]);
    expect(asked).toEqual(['changeSaved', 'changeSaved']);
    await store.undo();
    expect(rows.map(({ tags }) => tags)).toEqual([['law'], ['theirs'], []]);
  });
  it('deletes all with one call, and puts all back', async () => {
    const rows = three();
    const { store, asked } = await openStore(rows);
    await store.remove(['a', 'c']);
    expect([asked, rows.map(({ id }) => id)]).toEqual([['deleteSaved'], ['b']]);
    await store.undo();
    expect(rows.map(({ id }) => id).sort()).toEqual(['a', 'b', 'c']);
  });
  it('tells of rows that are gone, and takes them from the list', async () => {
    const rows = three();
    const { store } = await openStore(rows);
    rows.splice(0, 1);
    await store.setStatus(['a', 'b'], 'verified');
    expect(store.problem.value).toEqual({ code: 'saved-not-found' });
    expect(store.rows.value?.map(({ id, status }) => [id, status])).toEqual([
      ['b', 'verified'],
      ['c', 'open'],
    ]);
  });
});

describe('taking back', () => {
  it('goes step by step, newest first, and ends quietly', async () => {
    const rows = [fakeSavedMatch()];
    const { store } = await openStore(rows);
    await store.setNote('saved-1', 'one', '');
    await store.setStatus(['saved-1'], 'verified');
    await store.addTag(['saved-1'], 'law');
    for (const expected of [
      { tags: [], status: 'verified', note: 'one' },
      { status: 'open', note: 'one' },
      { note: '' },
      { note: '' },
    ]) {
      await store.undo();
      expect(rows[0]).toMatchObject(expected);
    }
    expect(store.steps.value).toEqual([]);
  });
  it('leaves what another window changed meanwhile, and says so', async () => {
    const rows = three();
    const { store } = await openStore(rows);
    await store.setStatus(['a', 'b'], 'verified');
    rows[0] = { ...rows[0], ...fakeSavedMatch({ id: 'a', status: 'dismissed', revision: 9 }) };
    await store.undo();
    expect(rows.map(({ status }) => status)).toEqual(['dismissed', 'open', 'open']);
    expect(store.problem.value).toEqual({ code: 'undo-overtaken', detail: { count: 1 } });
  });
  it('can be tried again where it could not be stored', async () => {
    const rows = [fakeSavedMatch()];
    let full = false;
    const { background } = fakeBackground(rows);
    const { store } = await openStore(rows, {
      changeSaved: async (changes) => (full ? failed('storage-failed') : background.changeSaved(changes)),
    });
    await store.setStatus(['saved-1'], 'verified');
    full = true;
    await store.undo();
    expect([store.problem.value?.code, store.steps.value.length]).toEqual(['storage-failed', 1]);
    full = false;
    await store.undo();
    expect([rows[0]?.status, store.problem.value]).toEqual(['open', null]);
  });
});

describe('loading', () => {
  /** Rows in parts of two, the newest first alone and again among the others; `name` may change between parts. */
  const inParts = (rows: SavedMatch[], name = (_part: number) => 'one') => {
    let part = 0;
    return async (after: { next: string } | null) => {
      const from = Number(after?.next ?? 0);
      const next = after === null ? '0' : from + 2 < rows.length ? `${from + 2}` : null;
      const some = rows.toReversed().slice(from, from + 2);
      const unreadable = after === null ? 0 : 1;
      return ok({ rows: some, total: rows.length, unreadable, listing: name(part++), next });
    };
  };
  it('puts the parts together', async () => {
    const rows = [...three(), ...three().map((row) => ({ ...row, id: `${row.id}2` }))];
    const { store } = await openStore([], { listSaved: inParts(rows) });
    expect(store.rows.value).toEqual(rows.toSorted((a, b) => (a.id < b.id ? -1 : 1)));
    expect([store.total.value, store.unreadable.value]).toEqual([6, 3]);
  });
  it('begins again where the list changed between two parts', async () => {
    const { store } = await openStore([], { listSaved: inParts(three(), (part) => (part === 0 ? 'old' : 'new')) });
    expect(store.rows.value).toEqual(three());
  });
  it('gives up where it never stays the same', async () => {
    const { store } = await openStore([], { listSaved: inParts(three(), String) });
    expect(store.problem.value).toEqual({ code: 'no-answer' });
  });
  it('only counts while the other view is in front', async () => {
    const { store, asked } = newStore([], { listSaved: inParts(three()) });
    await store.peek();
    expect([store.total.value, asked]).toEqual([3, ['listSaved']]);
  });
  it('tells of which records the corpora know nothing any more', async () => {
    const { store } = await openStore([fakeSavedMatch(), fakeSavedMatch({ id: 'b', record: 'gone' })]);
    expect([...store.facts.value.values()]).toEqual([null, { events: [] }]);
  });
  it('says nothing of the records where the corpora cannot be read', async () => {
    const { store } = await openStore(three(), { recordFacts: async () => failed('pack-damaged') });
    expect([store.facts.value.size, store.problem.value]).toEqual([0, null]);
  });
});

describe('files', () => {
  it('hands the export to the reader, rows that nobody can read apart, and nothing but saved matches', async () => {
    const { store, download, asked } = await openStore([fakeSavedMatch()]);
    await store.exportAll();
    const [pieces, of] = download.mock.lastCall ?? [];
    expect(of).toEqual({ extension: 'json', type: 'application/json' });
    expect(JSON.parse(pieces.join(''))).toEqual({
      format: 'whence-saved-matches',
      version: 1,
      exportedAt: AT,
      rows: [fakeSavedMatch()],
      unreadable: [{ key: 'future', value: 99 }],
    });
    expect(asked).toEqual(['takeOut']);
  });
  it('writes the rows that were chosen in the format that was chosen', async () => {
    const rows = [fakeSavedMatch(), fakeSavedMatch({ id: 'saved-2', note: 'the second' })];
    const { store, download, pause } = await openStore(rows);
    await store.openExport();
    expect(store.kinds.value?.map(({ name }) => name).slice(0, 2)).toEqual(['JSON', 'CSV']);
    await store.exportRows('CSV', rows.slice(1));
    expect(download.mock.calls).toEqual([
      [[expect.stringContaining('the second')], expect.objectContaining({ extension: 'csv', type: 'text/csv' })],
    ]);
    await store.exportRows('JSON', rows.slice(1));
    expect(JSON.parse(download.mock.lastCall?.[0].join(''))).toMatchObject({
      exportedAt: AT,
      rows: [{ id: 'saved-2' }],
    });
    expect(pause).not.toHaveBeenCalled();
  });
  it('leaves the lossless export of everything to the background, which has the rows nobody can read', async () => {
    const rows = [fakeSavedMatch()];
    const { store, download } = await openStore(rows);
    await store.openExport();
    await store.exportRows('JSON', rows);
    expect(download.mock.lastCall?.[0].join('')).toContain('future');
  });
  it('tells of a long export before it begins, and no longer afterwards', async () => {
    const rows = Array.from({ length: 2_000 }, (_, i) => fakeSavedMatch({ id: `${i}` }));
    const { store, pause } = await openStore(rows);
    await store.openExport();
    const told: unknown[] = [];
    pause.mockImplementation(async () => void told.push(store.working.value));
    await store.exportRows('RIS', rows);
    expect(told[0]).toEqual({ what: 'out', done: 0, total: 0 });
    expect(store.working.value).toBeNull();
  });
  it('writes a long file in slices, and no file where it is broken off', async () => {
    const rows = Array.from({ length: 3_000 }, (_, i) => fakeSavedMatch({ id: `${i}` }));
    const { store, pause, download } = await openStore(rows);
    await store.openExport();
    const clock = vi.spyOn(performance, 'now');
    let now = 0;
    // Every look at the clock is a slice later.
    clock.mockImplementation(() => {
      now += 60;
      return now;
    });
    await store.exportRows('CSV', rows);
    expect(pause.mock.calls.length).toBeGreaterThan(20);
    expect(download.mock.lastCall?.[0].join('').match(/\r\n/g)).toHaveLength(3_001);
    pause.mockImplementation(async () => store.stop());
    await store.exportRows('CSV', rows);
    clock.mockRestore();
    expect(download).toHaveBeenCalledTimes(1);
    expect([store.working.value, store.problem.value]).toEqual([null, null]);
  });
  it('says so where the formats cannot be fetched or the browser takes no file', async () => {
    const rows = [fakeSavedMatch()];
    const { store, loadKinds, download } = await openStore(rows);
    loadKinds.mockRejectedValueOnce(new Error('gone'));
    await store.openExport();
    expect([store.problem.value, store.kinds.value]).toEqual([{ code: 'export-failed' }, null]);
    await store.openExport();
    download.mockImplementationOnce(() => {
      throw new RangeError('Invalid string length');
    });
    await store.exportRows('HTML', rows);
    expect([store.problem.value, store.working.value]).toEqual([{ code: 'export-failed' }, null]);
    await store.exportRows('HTML', rows);
    expect(store.problem.value).toBeNull();
  });
  it('reads an import, shows how it went, and takes it back', async () => {
    const { store } = await openStore([]);
    await store.importFile(file(10, async () => saved([fakeSavedMatch()])));
    expect(store.imported.value?.parts).toMatchObject([{ part: 'saved', added: 1, refused: 0 }]);
    expect([store.rows.value?.length, store.last.value?.step.done]).toEqual([
      1,
      { what: 'imported', count: 1, title: '' },
    ]);
    await store.undo();
    expect([store.rows.value, store.imported.value, store.last.value?.taken]).toEqual([[], null, true]);
  });
  it('leaves settings in a file to the options, and says so', async () => {
    const parts = [
      { part: 'saved', version: 1, entries: [] },
      { part: 'settings', version: 1, entries: [{ sensitivity: 'few' }] },
    ];
    const { store, asked } = await openStore([]);
    await store.importFile(file(10, async () => JSON.stringify({ format: 'whence-data', version: 1, parts })));
    expect(store.imported.value?.left).toEqual(['settings']);
    expect(asked).not.toContain('addToImport');
  });
  it('can be broken off, and then writes nothing', async () => {
    const rows = Array.from({ length: 3_000 }, (_, i) => fakeSavedMatch({ id: `${i}` }));
    const { store, asked } = await openStore([], {
      addToImport: async () => {
        told.push(store.working.value);
        store.stop();
        return ok([]);
      },
    });
    const told: unknown[] = [];
    await store.importFile(file(10, async () => saved(rows)));
    expect(told).toEqual([{ what: 'in', done: 0, total: 3_000 }]);
    expect([store.working.value, store.imported.value, store.problem.value]).toEqual([null, null, null]);
    expect(asked).toEqual(['beginImport', 'addToImport', 'dropImport']);
  });
  it('sends no entry that no message can carry, and names it', async () => {
    const rows = [
      fakeSavedMatch(),
      fakeSavedMatch({ id: 'b', note: 'n'.repeat(31_000_000) }),
      fakeSavedMatch({ id: 'c' }),
    ];
    const { store } = await openStore([]);
    await store.importFile(file(10, async () => saved(rows)));
    expect(store.imported.value?.parts).toMatchObject([{ refused: 1, reasons: [{ row: 2, why: 'too long' }] }]);
    expect(store.rows.value?.map(({ id }) => id).sort()).toEqual(['c', 'saved-1']);
  });
  it.each([
    ['import-not-ours', '{"bookmarks":[]}'],
    ['import-not-json', '{"bookm'],
    ['import-newer', '{"format":"whence-data","version":2,"parts":[]}'],
  ])('names the file that was refused: %s', async (code, text) => {
    const { store, asked } = await openStore([]);
    await store.importFile(file(10, async () => text));
    expect(store.problem.value).toEqual({ code, detail: { file: 'kept.json' } });
    expect([store.imported.value, asked]).toEqual([null, []]);
  });
  it('does not even read a file that is far too large', async () => {
    const text = vi.fn(async () => '{}');
    const { store } = await openStore([]);
    await store.importFile(file(900_000_000, text));
    expect(text).not.toHaveBeenCalled();
    expect(store.problem.value?.code).toBe('import-too-large');
  });
  it('says so where the file cannot be read', async () => {
    const { store } = await openStore([]);
    await store.importFile(file(1, () => Promise.reject(new Error('gone'))));
    expect(store.problem.value?.code).toBe('file-unreadable');
  });
});

it('a background that does not answer is told of, and the rows stay unknown rather than empty', async () => {
  const { store } = await openStore([], { listSaved: () => Promise.reject(new Error('gone')) });
  expect([store.rows.value, store.problem.value]).toEqual([null, { code: 'no-answer' }]);
});
