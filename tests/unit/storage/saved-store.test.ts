import { IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { SavedMatch, SavedPatch } from '../../../model/saved-match';
import { savedMatchesDatabase } from '../../../storage/saved-database';
import { createSavedStore, type SavedDraft, type SavedStore } from '../../../storage/saved-store';
import { allSaved } from '../../fakes/all-saved';
import { fakeSavedMatch } from '../../fakes/fake-saved-match';

const draft = (stated: Partial<SavedDraft> = {}): SavedDraft => {
  const { corpus, record, kind, shares, page, shown } = fakeSavedMatch();
  return { corpus, record, kind, shares, page, shown, ...stated };
};
const onPage = (n: number) =>
  draft({ page: { address: `https://gazette.example/${n}`, title: `Page ${n}`, date: null } });

let ids = 0;
let minute = 0;
/** A store over the test's database, as another context would open it: with a connection of its own. */
const openStore = (): SavedStore =>
  createSavedStore({
    newId: () => `row-${ids++}`,
    now: () => new Date(Date.UTC(2026, 0, 1, 0, minute++)).toISOString(),
  });
const put = (key: string, value: unknown) =>
  savedMatchesDatabase()('readwrite', (store) => {
    store.put(value, key);
    return new Promise<void>((done) => {
      store.transaction.oncomplete = () => done();
    });
  });
const value = async <T>(result: Promise<{ ok: true; value: T } | { ok: false; problem: unknown }>): Promise<T> => {
  const r = await result;
  if (!r.ok) throw new Error(JSON.stringify(r.problem));
  return r.value;
};
/** Changes one row, which must be there and unchanged since. */
const change = async (store: SavedStore, id: string, revision: number, patch: SavedPatch): Promise<SavedMatch> => {
  const { changed } = await value(store.change([{ id, revision, patch }]));
  if (!changed[0]) throw new Error('not changed');
  return changed[0];
};
const rows = async (store: SavedStore): Promise<SavedMatch[]> => (await value(allSaved(store))).rows;

beforeEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  vi.stubGlobal('indexedDB', new IDBFactory());
  ids = 0;
  minute = 0;
});

describe('saving', () => {
  it('writes an open row of revision 1 and lists the newest first', async () => {
    const store = openStore();
    await store.save(onPage(1));
    await store.save(onPage(2));
    const listed = await rows(store);
    expect(listed.map((row) => row.page.title)).toEqual(['Page 2', 'Page 1']);
    expect(listed[0]).toMatchObject({ schema: 2, revision: 1, status: 'open', note: '', tags: [] });
  });

  it('gives the present row, with its note, when the same record is saved for the same page again', async () => {
    const store = openStore();
    const first = await value(store.save(onPage(1)));
    await change(store, first.id, 1, { note: 'mine' });
    expect(await value(store.save(onPage(1)))).toMatchObject({ id: first.id, note: 'mine', revision: 2 });
    expect(await rows(store)).toHaveLength(1);
  });

  it('outlives its connection', async () => {
    await openStore().save(onPage(1));
    expect(await rows(openStore())).toHaveLength(1);
  });

  it('loses nothing when two contexts save at once, and saves the same match only once', async () => {
    const [a, b] = [openStore(), openStore()];
    const pages = Array.from({ length: 20 }, (_, i) => i);
    await Promise.all([...pages.map((i) => a.save(onPage(i))), ...pages.map((i) => b.save(onPage(i + 10)))]);
    expect(await rows(a)).toHaveLength(30);
  });
});

describe('updating', () => {
  it('changes what the patch names, raises the revision and leaves the rest', async () => {
    const store = openStore();
    const saved = await value(store.save(onPage(1)));
    const changed = await change(store, saved.id, 1, { status: 'verified', tags: ['law'] });
    expect(changed).toEqual({ ...saved, status: 'verified', tags: ['law'], revision: 2, changedAt: changed.changedAt });
    expect(changed.changedAt > saved.changedAt).toBe(true);
    expect(await rows(store)).toEqual([changed]);
  });

  it('tells the later of two writers that the row changed elsewhere, and keeps the first one’s note', async () => {
    const [a, b] = [openStore(), openStore()];
    const { id } = await value(a.save(onPage(1)));
    const [first, second] = await Promise.all([
      value(a.change([{ id, revision: 1, patch: { note: 'first' } }])),
      value(b.change([{ id, revision: 1, patch: { note: 'second' } }])),
    ]);
    const winner = first.changed[0]?.note ?? second.changed[0]?.note;
    const [told] = [...first.stale, ...second.stale];
    expect([first.changed.length + second.changed.length, told?.note]).toEqual([1, winner]);
    expect((await rows(a))[0]).toMatchObject({ note: winner, revision: 2 });
  });

  it('does not raise the revision for a patch that changes nothing', async () => {
    const store = openStore();
    const saved = await value(store.save(onPage(1)));
    expect(await change(store, saved.id, 1, { note: '', tags: [] })).toEqual(saved);
  });

  it('changes many rows in one go, and tells which were changed elsewhere and which are gone', async () => {
    const store = openStore();
    const [a, b, c] = await Promise.all([1, 2, 3].map((n) => value(store.save(onPage(n)))));
    if (!a || !b || !c) throw new Error('not saved');
    await change(store, b.id, 1, { note: 'theirs' });
    const patch = { status: 'verified' } as const;
    const done = await value(store.change([a, b, c, { id: 'none' }].map(({ id }) => ({ id, revision: 1, patch }))));
    expect(done.changed.map(({ id, status, revision }) => [id, status, revision])).toEqual([
      [a.id, 'verified', 2],
      [c.id, 'verified', 2],
    ]);
    expect(done.stale).toMatchObject([{ id: b.id, note: 'theirs', status: 'open' }]);
    expect(done.missing).toEqual(['none']);
    expect((await rows(store)).find(({ id }) => id === b.id)?.status).toBe('open');
  });

  it('lets the first of two changes of one row win within a call', async () => {
    const store = openStore();
    const { id } = await value(store.save(onPage(1)));
    const both = ['one', 'two'].map((note) => ({ id, revision: 1, patch: { note } }));
    expect(await value(store.change(both))).toMatchObject({ changed: [{ note: 'one' }], stale: [{ note: 'one' }] });
  });
});

describe('removing and restoring', () => {
  it('gives deleted rows back so that they can be put back as they were', async () => {
    const store = openStore();
    for (const n of [1, 2, 3]) await store.save(onPage(n));
    const before = await rows(store);
    const gone = await value(store.remove(before.slice(0, 2).map((row) => row.id)));
    expect(gone).toEqual(before.slice(0, 2));
    expect(await rows(store)).toHaveLength(1);
    expect(await value(store.merge(gone))).toMatchObject({ added: 2 });
    expect(await rows(store)).toEqual(before);
  });

  it('restoring twice, or after the match was saved anew, leaves one row with the note', async () => {
    const store = openStore();
    const saved = await value(store.save(onPage(1)));
    await change(store, saved.id, 1, { note: 'precious' });
    const gone = await value(store.remove([saved.id]));
    await store.save(onPage(1));
    await store.merge(gone);
    await store.merge(gone);
    expect(await rows(store)).toMatchObject([{ note: 'precious' }]);
  });

  it('removes only what is allowed', async () => {
    const store = openStore();
    const saved = await value(store.save(onPage(1)));
    expect(await value(store.remove([saved.id, 'none'], () => false))).toEqual([]);
    expect(await rows(store)).toEqual([saved]);
  });
});

describe('rows that cannot be read', () => {
  const newer = { schema: 99, id: 'future', note: 'from a newer version' };

  it('are kept and listed apart', async () => {
    const store = openStore();
    await store.save(onPage(1));
    await put('future', newer);
    await put('wrong-key', fakeSavedMatch({ id: 'right-key' }));
    const listed = await value(allSaved(store));
    expect(listed.rows).toHaveLength(1);
    expect(listed.unreadable.map((row) => row.key).toSorted()).toEqual(['future', 'wrong-key']);
  });

  it('are never deleted, changed or written over', async () => {
    const store = openStore();
    await put('future', newer);
    await store.remove(['future']);
    expect(await value(store.change([{ id: 'future', revision: 1, patch: { note: 'x' } }]))).toMatchObject({
      missing: ['future'],
    });
    await store.merge([fakeSavedMatch({ id: 'future' })], [{ key: 'future', value: 'other' }]);
    const listed = await value(allSaved(store));
    expect(listed.unreadable).toEqual([
      { key: 'future', value: newer },
      { key: 'future~2', value: 'other' },
    ]);
    expect(listed.rows).toHaveLength(1);
  });

  it('come in with an import under their own key', async () => {
    const store = openStore();
    await store.merge([], [{ key: 'future', value: newer }]);
    expect((await value(allSaved(store))).unreadable).toEqual([{ key: 'future', value: newer }]);
  });
});

describe('storage that refuses', () => {
  it('is a problem where there is no database', async () => {
    vi.stubGlobal('indexedDB', undefined);
    const store = openStore();
    const failure = { ok: false, problem: { code: 'storage-off' } };
    expect(await allSaved(store)).toMatchObject(failure);
    expect(await store.save(onPage(1))).toMatchObject(failure);
    expect(await store.remove(['x'])).toMatchObject(failure);
  });

  it('writes nothing of an import that fails half way', async () => {
    const store = openStore();
    await store.save(onPage(1));
    const real = IDBObjectStore.prototype.put;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, row, key) {
      if (key === 'third') throw new DOMException('full', 'QuotaExceededError');
      return real.call(this, row, key);
    });
    const many = ['first', 'second', 'third'].map((id, n) => fakeSavedMatch({ id, page: onPage(10 + n).page }));
    expect(await store.merge(many)).toEqual({
      ok: false,
      problem: { code: 'storage-full', detail: { why: 'QuotaExceededError' } },
    });
    expect(await rows(store)).toHaveLength(1);
  });
});
