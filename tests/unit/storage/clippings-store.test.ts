import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { printOf } from '../../../matching/text-print';
import type { TextPrint } from '../../../model/clipping';
import { type ClippingDraft, clippingsDatabase, createClippingsStore } from '../../../storage/clippings-store';
import { fakeFacts } from '../../fakes/fake-clipping';

const FIRST = 'Two barges blocked the lock at Sedge for most of the morning.';
const SECOND = 'The keeper would not say whose barge had been let in first.';

let minute = 0;
let ids = 0;
const openStore = () =>
  createClippingsStore({
    newId: () => `clip-${ids++}`,
    now: () => new Date(Date.UTC(2026, 0, 1, 0, minute++)).toISOString(),
  });
const draft = (text: string, facts = fakeFacts(), keptText: string | null = null): ClippingDraft => ({
  facts,
  passage: { print: printOf(text) as TextPrint, whole: false, text: keptText }, // the texts here have words
});
const value = async <T>(result: Promise<{ ok: true; value: T } | { ok: false; problem: unknown }>): Promise<T> => {
  const r = await result;
  if (!r.ok) throw new Error(JSON.stringify(r.problem));
  return r.value;
};

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

describe('keeping', () => {
  it('makes one source of the passages of one address, and the same passage twice is one', async () => {
    const store = openStore();
    expect((await value(store.keep(draft(FIRST)))).how).toBe('new');
    expect((await value(store.keep(draft(FIRST)))).how).toBe('present');
    expect((await value(store.keep(draft(SECOND)))).how).toBe('added');
    const { clippings } = await value(store.list());
    expect(clippings).toHaveLength(1);
    expect(clippings[0]).toMatchObject({ revision: 2, passages: [{ whole: false }, { whole: false }] });
  });

  it('leaves facts the reader has mended as they are', async () => {
    const store = openStore();
    const { clipping } = await value(store.keep(draft(FIRST)));
    await value(store.change(clipping.id, 1, { headline: 'Barges at Sedge' }));
    await value(store.keep(draft(SECOND)));
    expect((await value(store.list())).clippings[0]?.facts.headline).toBe('Barges at Sedge');
  });

  it('makes sources of their own where there is no address, and still none twice', async () => {
    const store = openStore();
    const file = fakeFacts({ url: null });
    for (const text of [FIRST, SECOND, FIRST]) await value(store.keep(draft(text, file)));
    expect((await value(store.list())).clippings).toHaveLength(2);
  });
});

describe('changing', () => {
  it('changes what the patch names and nothing else', async () => {
    const store = openStore();
    const { clipping } = await value(store.keep(draft(FIRST)));
    const changed = await value(
      store.change(clipping.id, 1, { note: 'Ask', published: { date: '2024', precision: 'year' }, outlet: undefined }),
    );
    expect(changed).toMatchObject({ revision: 2, note: 'Ask', facts: { outlet: 'Quay Courier' } });
    expect(changed.facts.published).toEqual({ date: '2024', precision: 'year' });
    expect((await value(store.list())).clippings).toEqual([changed]);
  });

  it('tells whoever comes second, and of what is gone', async () => {
    const store = openStore();
    const { clipping } = await value(store.keep(draft(FIRST)));
    await value(store.change(clipping.id, 1, { note: 'one' }));
    expect(await store.change(clipping.id, 1, { note: 'two' })).toMatchObject({
      problem: { code: 'clipping-changed-elsewhere' },
    });
    expect(await store.change('nobody', 1, {})).toMatchObject({ problem: { code: 'clipping-not-found' } });
    expect((await value(store.list())).clippings[0]?.note).toBe('one');
  });
});

describe('deleting', () => {
  it('gives back what it takes, and restoring puts it back as it was', async () => {
    const store = openStore();
    await value(store.keep(draft(FIRST)));
    const before = (await value(store.list())).clippings;
    const removed = await value(store.remove([...before.map(({ id }) => id), 'nobody']));
    expect(removed).toEqual(before);
    expect((await value(store.list())).clippings).toEqual([]);
    await value(store.restore(removed));
    expect((await value(store.list())).clippings).toEqual(before);
  });

  it('does not overwrite what has come in the place meanwhile', async () => {
    const store = openStore();
    const { clipping } = await value(store.keep(draft(FIRST)));
    await value(store.restore([{ ...clipping, note: 'older' }]));
    expect((await value(store.list())).clippings[0]?.note).toBe('');
  });

  it('stays one source where it was clipped anew before it is put back', async () => {
    const store = openStore();
    await value(store.keep(draft(FIRST)));
    const [before] = (await value(store.list())).clippings;
    const removed = await value(store.remove([before?.id ?? '']));
    const again = await value(store.keep(draft(SECOND)));
    await value(store.restore(removed));
    const { clippings } = await value(store.list());
    expect(clippings.map(({ id }) => id)).toEqual([again.clipping.id]);
    expect(clippings[0]?.passages).toHaveLength(2);
  });

  it('erases the texts and keeps the rest', async () => {
    const store = openStore();
    const { clipping } = await value(store.keep(draft(FIRST, fakeFacts(), FIRST)));
    expect((await value(store.list())).clippings[0]?.passages[0]?.text).toBe(FIRST);
    await value(store.eraseTexts());
    expect((await value(store.list())).clippings).toEqual([
      { ...clipping, passages: clipping.passages.map((passage) => ({ ...passage, text: null })) },
    ]);
  });
});

it('rows that no schema reads are counted and kept until everything is erased', async () => {
  const store = openStore();
  await value(store.keep(draft(FIRST)));
  await clippingsDatabase()('readwrite', (rows) => {
    rows.put({ schema: 9, id: 'newer' }, 'newer');
    return new Promise<void>((done) => {
      rows.transaction.oncomplete = () => done();
    });
  });
  const newer = [{ key: 'newer', value: { schema: 9, id: 'newer' } }];
  expect(await value(store.list())).toMatchObject({ clippings: [{ id: expect.any(String) }], unreadable: newer });
  await value(store.remove(['newer']));
  await value(store.eraseTexts());
  expect((await value(store.list())).unreadable).toEqual(newer);
  await value(store.erase());
  expect(await value(store.list())).toEqual({ clippings: [], unreadable: [] });
});
