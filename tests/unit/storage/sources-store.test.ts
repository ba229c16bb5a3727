import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, it } from 'vitest';
import type { Result } from '../../../model/problem';
import { smallDatabase } from '../../../storage/small-database';
import { createSourcesStore } from '../../../storage/sources-store';
import { fakeCheck, fakeKnownSource, goneCheck } from '../../fakes/fake-known-source';

const FERRY = { id: 'harbour.example/ferry', address: 'https://harbour.example/ferry' };
const NOTE = { noticed: '2026-02', evidence: 'A reader wrote to me.', archive: null };
const value = async <T>(result: Promise<Result<T>>): Promise<T> => {
  const r = await result;
  if (!r.ok) throw new Error(r.problem.code);
  return r.value;
};
let clock = 0;
const now = () => new Date(Date.UTC(2026, 2, 1, 0, clock++)).toISOString();
const newStore = () => createSourcesStore({ now });

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  clock = 0;
});

it('keeps a note, changes it and takes it back; a row that says nothing is gone', async () => {
  const store = newStore();
  expect(await value(store.mark(FERRY, null, NOTE))).toMatchObject({ now: { ...FERRY, revision: 1, removed: NOTE } });
  const other = { ...NOTE, evidence: 'Two readers did.' };
  await value(store.mark(FERRY, NOTE, other));
  expect(await value(store.list())).toMatchObject([{ removed: other, revision: 2 }]);
  await value(store.mark(FERRY, other, null));
  expect(await value(store.list())).toEqual([]);
});

it('does not write over a note that another window has changed', async () => {
  const store = newStore();
  await value(store.mark(FERRY, null, NOTE));
  const late = await newStore().mark(FERRY, null, { ...NOTE, evidence: 'Mine.' });
  expect(late).toEqual({ ok: false, problem: { code: 'source-changed-elsewhere' } });
  expect(await value(store.list())).toMatchObject([{ removed: NOTE }]);
});

it('keeps the last check beside the note, and that it was gone until it is found', async () => {
  const store = newStore();
  await value(store.mark(FERRY, null, NOTE));
  await value(store.check(FERRY, goneCheck()));
  const unheard = fakeCheck({ outcome: 'not-reached', reason: 'time-out', status: null });
  expect(await value(store.check(FERRY, unheard))).toMatchObject({ now: { checked: unheard, gone: goneCheck() } });
  expect(await value(store.check(FERRY, fakeCheck()))).toMatchObject({ now: { removed: NOTE, gone: null } });
  expect(await value(store.check(FERRY, null))).toMatchObject({ now: { removed: NOTE, checked: null } });
});

it('two changes at once lose nothing', async () => {
  await Promise.all([value(newStore().mark(FERRY, null, NOTE)), value(newStore().check(FERRY, goneCheck()))]);
  expect(await value(newStore().list())).toMatchObject([{ removed: NOTE, gone: goneCheck() }]);
});

it('a merge is taken back by its name, once; what was changed since stays', async () => {
  const store = newStore();
  await value(store.mark(FERRY, null, NOTE));
  const other = { ...FERRY, id: 'harbour.example/quay', address: 'https://harbour.example/quay' };
  const rows = [
    fakeKnownSource({ checked: goneCheck(), gone: goneCheck() }),
    fakeKnownSource({ ...other, checked: fakeCheck() }),
  ];
  expect(await value(store.merge(rows, 'one'))).toEqual({ added: 1, merged: 1, unchanged: 0, unreadable: 0 });
  await value(store.mark(other, null, NOTE));
  expect(await value(store.undoMerge('two'))).toBeNull();
  expect(await value(store.undoMerge('one'))).toEqual({ kept: 1 });
  expect(await value(store.list())).toMatchObject([
    { id: FERRY.id, removed: NOTE, gone: null },
    { id: other.id, removed: NOTE },
  ]);
  expect(await value(store.undoMerge('one'))).toBeNull();
});

it('leaves a row it cannot read as it is, and only erasing deletes it', async () => {
  const use = smallDatabase('whence-sources', 'rows');
  await use('readwrite', (rows) => void rows.put({ schema: 9 }, FERRY.id));
  const store = newStore();
  expect(await value(store.list())).toEqual([]);
  expect(await store.mark(FERRY, null, NOTE)).toMatchObject({ ok: false });
  await value(store.erase());
  expect(await value(store.mark(FERRY, null, NOTE))).toMatchObject({ now: { removed: NOTE } });
});
