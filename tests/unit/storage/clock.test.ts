import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { mergeClippings } from '../../../model/merge-clippings';
import { mergeKnownSources } from '../../../model/merge-known-sources';
import { mergeSavedMatch } from '../../../model/merge-saved-matches';
import { createClippingsStore } from '../../../storage/clippings-store';
import { createSavedStore } from '../../../storage/saved-store';
import { createSourcesStore } from '../../../storage/sources-store';
import { allSaved } from '../../fakes/all-saved';
import { fakeClipping } from '../../fakes/fake-clipping';
import { fakeSavedMatch } from '../../fakes/fake-saved-match';
import { good } from '../../fakes/good';

/**
 * Of two states of one thing the one that was changed later counts, by the clock. A clock that is set back between two changes of
 * this browser must not turn them round: a change is never dated before the one it follows, and of the same instant the higher
 * revision is the later. A file taken out before the second change is brought in after it.
 */
const CLOCKS = {
  'runs as it should': ['2026-03-01T10:00:00.000Z', '2026-03-01T10:05:00.000Z'],
  'is set back an hour': ['2026-03-01T10:00:00.000Z', '2026-03-01T09:00:00.000Z'],
  'was far in the future and is set right': ['2199-01-01T00:00:00.000Z', '2026-03-01T10:00:00.000Z'],
  'stands still': ['2026-03-01T10:00:00.000Z', '2026-03-01T10:00:00.000Z'],
} as const;

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

describe.each(Object.entries(CLOCKS))('a clock that %s', (_, [first, second]) => {
  let at: string = first;
  let ids = 0;
  const needs = { now: () => at, newId: () => `id-${ids++}` };
  beforeEach(() => {
    at = first;
  });

  it('does not let the earlier change of a saved match win, here or in the other browser', async () => {
    const store = createSavedStore(needs);
    await good(store.merge([fakeSavedMatch({ changedAt: '2026-01-01T00:00:00.000Z' })]));
    const change = async (status: 'verified' | 'dismissed', revision: number) =>
      (await good(store.change([{ id: 'saved-1', revision, patch: { status } }]))).changed[0];
    const earlier = await change('verified', 1);
    at = second;
    const later = await change('dismissed', 2);
    if (!earlier || !later) throw new Error('both were changed');
    await good(store.merge([earlier]));
    const { rows } = await good(allSaved(store));
    expect(rows).toMatchObject([{ id: 'saved-1', status: 'dismissed' }]);
    expect(mergeSavedMatch(earlier, later).status).toBe('dismissed');
    expect(mergeSavedMatch(later, earlier)).toBe(later);
  });

  it('does not let the earlier change of a clipping win', async () => {
    const store = createClippingsStore(needs);
    await good(
      store.restore([fakeClipping('Two geese sat on the weighbridge.', { changedAt: '2026-01-01T00:00:00.000Z' })]),
    );
    const earlier = await good(store.change('clip-1', 1, { headline: 'Geese' }));
    at = second;
    const later = await good(store.change('clip-1', 2, { headline: 'Two geese' }));
    await good(store.merge([earlier], 'one'));
    expect((await good(store.list())).clippings.map(({ facts }) => facts.headline)).toEqual(['Two geese']);
    expect(mergeClippings([earlier], [later]).put).toMatchObject([{ facts: { headline: 'Two geese' } }]);
  });

  it('does not let the earlier note on a source win', async () => {
    const store = createSourcesStore(needs);
    const of = { id: 'one.example/a', address: 'https://one.example/a' };
    const note = (evidence: string) => ({ noticed: null, evidence, archive: null });
    const { now: earlier } = await good(store.mark(of, null, note('rang')));
    at = second;
    const { now: later } = await good(store.mark(of, note('rang'), note('rang twice')));
    await good(store.merge([earlier], 'one'));
    expect((await good(store.list())).map(({ removed }) => removed?.evidence)).toEqual(['rang twice']);
    expect(mergeKnownSources([earlier], [later]).put).toMatchObject([{ removed: { evidence: 'rang twice' } }]);
  });

  it('makes no two of one, and takes an import back by its name', async () => {
    const store = createSavedStore(needs);
    const page = { address: 'https://gazette.example/1', title: 'Ferry', date: null };
    const draft = { ...fakeSavedMatch(), page };
    const one = await good(store.save(draft));
    at = second;
    const two = await good(store.save({ ...draft, page: { ...page, address: 'https://gazette.example/2' } }));
    expect((await good(store.save(draft))).id).toBe(one.id);
    expect(two.id).not.toBe(one.id);
    await good(
      store.merge([fakeSavedMatch({ id: 'in', page: { ...page, address: 'https://gazette.example/3' } })], [], 'one'),
    );
    expect(await good(store.undoMerge('one'))).toEqual({ kept: 0 });
    expect((await good(allSaved(store))).rows.map(({ id }) => id).sort()).toEqual([one.id, two.id].sort());
  });
});
