import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { createOwnPacksStore } from '../../../storage/own-packs-store';

let minute = 0;
const openStore = () => createOwnPacksStore({ now: () => new Date(Date.UTC(2026, 0, 1, 0, minute++)).toISOString() });
const pack = (words: string) => new Blob([words]);
async function packs(store = openStore()) {
  const listed = await store.list();
  if (!listed.ok) throw new Error(listed.problem.code);
  return Promise.all(listed.value.packs.map(async ({ id, title, pack }) => `${id}: ${title}, ${await pack.text()}`));
}

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

describe('the reader’s packs', () => {
  it('are kept as they came, first added first', async () => {
    const store = openStore();
    await store.put({ id: 'tides', title: 'Tides', pack: pack('one') });
    await store.put({ id: 'bells', title: 'Bells', pack: pack('two') });
    expect(await packs()).toEqual(['tides: Tides, one', 'bells: Bells, two']);
  });

  it('keep the reader’s title when a newer pack takes their place', async () => {
    const store = openStore();
    await store.put({ id: 'tides', title: 'Tides', pack: pack('one') });
    await store.rename('tides', 'My tides');
    await store.put({ id: 'tides', title: 'Tides, second edition', pack: pack('two') });
    expect(await packs()).toEqual(['tides: My tides, two']);
  });

  it('are put aside when removed, and can be put back until they are purged', async () => {
    const store = openStore();
    await store.put({ id: 'tides', title: 'Tides', pack: pack('one') });
    await store.remove('tides', true);
    expect(await packs()).toEqual([]);
    await store.remove('tides', false);
    expect(await packs()).toEqual(['tides: Tides, one']);
    await store.remove('tides', true);
    await store.purge();
    expect(await store.remove('tides', false)).toMatchObject({ problem: { code: 'corpus-not-found' } });
  });

  it('tell of what is not there', async () => {
    expect(await openStore().rename('nobody', 'X')).toMatchObject({ problem: { code: 'corpus-not-found' } });
  });
});
