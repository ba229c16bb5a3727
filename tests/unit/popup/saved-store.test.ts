import { describe, expect, it, vi } from 'vitest';
import { createSavedStore } from '../../../entrypoints/popup/saved-store';
import { EXPORT_KINDS } from '../../../formats/export-kinds';
import type { BackgroundCalls } from '../../../messages/protocol';
import type { Caller } from '../../../messages/rpc';
import { failed, ok } from '../../../model/problem';
import type { SavedMatch } from '../../../model/saved-match';
import { AT, english } from '../../fakes/export-words';
import { fakeSavedMatch } from '../../fakes/fake-saved-match';

/** A background over rows in memory that refuses old revisions, as the true one does. */
function fakeBackground(rows: SavedMatch[], of: Partial<Caller<BackgroundCalls>> = {}) {
  const calls = {
    listSaved: async () => ok({ rows: [...rows], unreadable: 0 }),
    updateSaved: async ({ id, revision, patch }: Parameters<BackgroundCalls['updateSaved']>[0]) => {
      const at = rows.findIndex((r) => r.id === id);
      const row = rows[at];
      if (!row) return failed('saved-not-found');
      if (row.revision !== revision) return failed('saved-changed-elsewhere');
      const stated = Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined));
      rows[at] = { ...row, ...stated, revision: revision + 1 };
      return ok(rows[at]);
    },
    deleteSaved: async (ids: string[]) => {
      const gone = rows.filter((r) => ids.includes(r.id));
      for (const row of gone) rows.splice(rows.indexOf(row), 1);
      return ok(gone);
    },
    restoreSaved: async (back: SavedMatch[]) => {
      rows.push(...back);
      return ok(null);
    },
    exportSaved: async () => ok('{"rows":[]}'),
    importSaved: async () => ok({ added: 1, merged: 0, unchanged: 0, refused: [], unreadable: 0 }),
    ...of,
  };
  // Only the calls that the second view makes are there.
  return calls as Caller<BackgroundCalls>;
}
async function openStore(rows: SavedMatch[], of: Partial<Caller<BackgroundCalls>> = {}) {
  const download = vi.fn();
  const pause = vi.fn(async () => {});
  const loadKinds = vi.fn(async () => EXPORT_KINDS);
  const store = createSavedStore({
    background: fakeBackground(rows, of),
    download,
    loadKinds,
    words: english,
    now: () => new Date(AT),
    pause,
  });
  await store.load();
  return { store, download, loadKinds, pause };
}
const file = (size = 10, text = async () => '{}') => ({ name: 'kept.json', size, text });

describe('changing a saved match', () => {
  it('stores status and note one after the other, each with the revision before it', async () => {
    const rows = [fakeSavedMatch()];
    const { store } = await openStore(rows);
    const [, problem] = await Promise.all([
      store.setStatus('saved-1', 'verified'),
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
    const { store } = await openStore([fakeSavedMatch()], { updateSaved: async () => failed('storage-failed') });
    await store.setStatus('saved-1', 'verified');
    expect(store.rowProblems.value).toEqual({ 'saved-1': { code: 'storage-failed' } });
    expect(await store.setNote('nobody', 'x', '')).toEqual({ code: 'saved-not-found' });
  });
});

describe('deleting', () => {
  it('takes the row away and can put it back', async () => {
    const rows = [fakeSavedMatch()];
    const { store } = await openStore(rows);
    await store.remove('saved-1');
    expect([store.rows.value, rows.length, store.deleted.value?.id]).toEqual([[], 0, 'saved-1']);
    await store.undo();
    expect([store.rows.value?.length, rows.length, store.deleted.value]).toEqual([1, 1, null]);
  });
  it('keeps the row where it failed', async () => {
    const { store } = await openStore([fakeSavedMatch()], { deleteSaved: async () => failed('storage-failed') });
    await store.remove('saved-1');
    expect(store.rows.value?.length).toBe(1);
    expect(store.problem.value).toEqual({ code: 'storage-failed' });
  });
});

describe('files', () => {
  it('hands the export to the reader', async () => {
    const { store, download } = await openStore([]);
    await store.exportAll();
    expect(download).toHaveBeenCalledWith('{"rows":[]}', { extension: 'json', type: 'application/json' });
  });
  it('writes the rows that were chosen in the format that was chosen', async () => {
    const rows = [fakeSavedMatch(), fakeSavedMatch({ id: 'saved-2', note: 'the second' })];
    const { store, download, pause } = await openStore(rows);
    await store.openExport();
    expect(store.kinds.value?.map(({ name }) => name).slice(0, 2)).toEqual(['JSON', 'CSV']);
    await store.exportRows('CSV', rows.slice(1));
    expect(download.mock.calls).toEqual([
      [expect.stringContaining('the second'), expect.objectContaining({ extension: 'csv', type: 'text/csv' })],
    ]);
    await store.exportRows('JSON', rows.slice(1));
    expect(JSON.parse(download.mock.lastCall?.[0])).toMatchObject({ exportedAt: AT, rows: [{ id: 'saved-2' }] });
    expect(pause).not.toHaveBeenCalled();
  });
  it('leaves the lossless export of everything to the background, which has the rows nobody can read', async () => {
    const rows = [fakeSavedMatch()];
    const { store, download } = await openStore(rows, { exportSaved: async () => ok('all of it') });
    await store.openExport();
    await store.exportRows('JSON', rows);
    expect(download.mock.calls.map(([text]) => text)).toEqual(['all of it']);
  });
  it('tells of a long export before it begins, and no longer afterwards', async () => {
    const rows = Array.from({ length: 2_000 }, (_, i) => fakeSavedMatch({ id: `${i}` }));
    const { store, pause } = await openStore(rows);
    await store.openExport();
    const told: (string | null)[] = [];
    pause.mockImplementation(async () => void told.push(store.writing.value));
    await store.exportRows('RIS', rows);
    expect([...told, store.writing.value]).toEqual(['RIS', null]);
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
    expect([store.problem.value, store.writing.value]).toEqual([{ code: 'export-failed' }, null]);
    await store.exportRows('HTML', rows);
    expect(store.problem.value).toBeNull();
  });
  it('reads an import and shows how it went', async () => {
    const { store } = await openStore([]);
    await store.importFile(file());
    expect(store.imported.value?.added).toBe(1);
  });
  it('names the file that was refused', async () => {
    const { store } = await openStore([], { importSaved: async () => failed('import-not-ours') });
    await store.importFile(file());
    expect(store.problem.value).toEqual({ code: 'import-not-ours', detail: { file: 'kept.json' } });
    expect(store.imported.value).toBeNull();
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
