import { IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Result } from '../../../model/problem';
import type { SavedMatch } from '../../../model/saved-match';
import { AT_ONCE } from '../../../storage/merge-rows';
import { createSavedStore, type SavedStore } from '../../../storage/saved-store';
import { allSaved } from '../../fakes/all-saved';
import { fakeSavedMatch } from '../../fakes/fake-saved-match';

let ids = 0;
const openStore = (): SavedStore =>
  createSavedStore({ newId: () => `new-${ids++}`, now: () => '2026-03-05T10:00:00.000Z' });
const value = async <T>(result: Promise<Result<T>>): Promise<T> => {
  const r = await result;
  if (!r.ok) throw new Error(JSON.stringify(r.problem));
  return r.value;
};
const onPage = (n: number | string, more: Partial<SavedMatch> = {}) =>
  fakeSavedMatch({
    id: `row-${n}`,
    page: { address: `https://gazette.example/${n}`, title: `Page ${n}`, date: null },
    ...more,
  });
const many = (count: number) => Array.from({ length: count }, (_, n) => onPage(n));
const everything = async (store: SavedStore) => value(allSaved(store));

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  ids = 0;
});

// A few rows are looked up one by one, many by going through all.
describe.each([3, AT_ONCE + 5])('merging %i rows', (count) => {
  it('adds what is not there and joins what is, whatever its id and the place in its page', async () => {
    const store = openStore();
    const there = onPage(1, { id: 'mine', note: 'mine', tags: ['a'] });
    const route = onPage('app#/one', { id: 'route' });
    await store.merge([there, route]);
    const incoming = many(count).map((row, n) =>
      n === 1 ? { ...row, note: 'theirs', page: { ...row.page, address: `${row.page.address}#part` } } : row,
    );
    const other = onPage('app#/two', { id: 'route' });
    expect(await value(store.merge([...incoming, other]))).toEqual({ added: count, merged: 1, unchanged: 0 });
    const { rows } = await everything(store);
    expect(rows).toHaveLength(count + 2);
    expect(rows.find(({ id }) => id === 'mine')).toMatchObject({ note: 'mine\n\ntheirs', tags: ['a'] });
    expect(rows.filter(({ page }) => page.address.includes('app')).map(({ id }) => id)).toEqual(['new-0', 'route']);
    expect(await value(store.merge([...incoming, other]))).toMatchObject({ added: 0, merged: 0 });
  });

  it('takes itself back by its name, once, and leaves what was changed since', async () => {
    const store = openStore();
    await store.merge([onPage(0, { note: 'before' })]);
    const before = await everything(store);
    const incoming = many(count).map((row) => ({ ...row, note: 'brought' }));
    const future = { key: 'future', value: { schema: 99 } };
    await store.merge(incoming, [future], 'first');
    await store.change([{ id: 'row-1', revision: 1, patch: { status: 'verified' } }]);
    // Restoring deleted rows is a merge as well, and is no import.
    await store.merge(await value(store.remove(['row-2'])));
    expect(await value(store.undoMerge('other'))).toBeNull();
    expect(await value(store.undoMerge('first'))).toEqual({ kept: 1 });
    const after = await everything(store);
    expect(after.unreadable).toEqual([]);
    expect(after.rows.map(({ id, note, status }) => [id, note, status])).toEqual([
      ['row-0', 'before', 'open'],
      ['row-1', 'brought', 'verified'],
    ]);
    expect(after.rows[0]).toEqual({ ...before.rows[0], revision: 3 });
    expect(await value(store.undoMerge('first'))).toBeNull();
  });
});

describe('a merge that fails', () => {
  it('leaves the undo of the one before', async () => {
    const store = openStore();
    await store.merge(many(2), [], 'first');
    const real = IDBObjectStore.prototype.put;
    const spy = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, row, key) {
      if (key === 'row-7') throw new DOMException('full', 'QuotaExceededError');
      return real.call(this, row, key);
    });
    expect(await store.merge(many(9), [], 'second')).toMatchObject({ ok: false });
    spy.mockRestore();
    expect(await value(store.undoMerge('second'))).toBeNull();
    expect(await value(store.undoMerge('first'))).toEqual({ kept: 0 });
    expect((await everything(store)).rows).toEqual([]);
  });
});

describe('reading parts of what is stored', () => {
  it('finds the newest and those of a page without the others', async () => {
    const store = openStore();
    const rows = many(30).map((row, n) => ({ ...row, savedAt: `2026-03-01T10:00:${10 + n}.000Z` }));
    await store.merge(rows);
    expect((await value(store.newest(2))).map(({ id }) => id)).toEqual(['row-29', 'row-28']);
    expect((await value(store.onPage('https://gazette.example/7'))).map(({ id }) => id)).toEqual(['row-7']);
    expect(await value(store.count())).toBe(30);
  });

  it('opens the database of an earlier version, in which there were no indexes', async () => {
    const row = onPage(1);
    await new Promise<void>((done) => {
      const opening = indexedDB.open('whence-saved-matches');
      opening.onupgradeneeded = () => void opening.result.createObjectStore('rows').put(row, row.id);
      opening.onsuccess = () => {
        opening.result.close();
        done();
      };
    });
    const store = openStore();
    expect(await value(store.newest(5))).toEqual([row]);
    expect(await value(store.merge([row], [], 'again'))).toEqual({ added: 0, merged: 0, unchanged: 1 });
  });

  it('reads a row of an earlier schema, and in full one whose shape is not right', async () => {
    const { kind: _, leaked: __, removal: ___, ...shown } = onPage(1).shown;
    const old = { ...onPage(1), schema: 1, shown: { ...shown, removed: true } };
    const damaged = { ...onPage(2), tags: 'none' };
    const store = openStore();
    await store.merge(
      [],
      [old, damaged].map((row) => ({ key: row.id, value: row })),
    );
    const { rows, unreadable } = await everything(store);
    expect(rows).toMatchObject([{ id: 'row-1', schema: 2, shown: { removal: { saidBy: null } } }]);
    expect(unreadable).toEqual([{ key: 'row-2', value: damaged }]);
  });
});
