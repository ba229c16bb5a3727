import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { goneAfter, KnownSource, type ReaderRemoval, removalsKnown } from '../../../model/known-source';
import { mergeKnownSources } from '../../../model/merge-known-sources';
import { fakeCheck, fakeKnownSource, goneCheck } from '../../fakes/fake-known-source';

const NOTE: ReaderRemoval = { noticed: '2026-02', evidence: 'The link in the archive is dead.', archive: null };
const noted = (notedAt: string, stated: Partial<typeof NOTE> = {}) => ({ ...NOTE, ...stated, notedAt });

describe('what is known of an address', () => {
  it.each([
    ['an address that would run', { address: 'javascript:alert(1)' }],
    ['an id with a blank', { id: 'harbour.example/ferry report' }],
    ['a day that does not exist', { removed: noted('2026-03-01T00:00:00Z', { noticed: '2026-02-30' }) }],
    ['evidence without end', { removed: noted('2026-03-01T00:00:00Z', { evidence: 'x'.repeat(2_001) }) }],
    ['a status that is none', { checked: goneCheck({ status: 7 }) }],
  ])('is refused with %s', (_, stated) => {
    expect(v.is(KnownSource, { ...fakeKnownSource(), ...stated })).toBe(false);
    expect(v.is(KnownSource, fakeKnownSource())).toBe(true);
  });
});

describe('a source that was gone', () => {
  it.each(['alive', 'moved'] as const)('is so no more once a check finds it %s', (outcome) => {
    expect(goneAfter(goneCheck(), fakeCheck({ outcome }))).toBeNull();
  });
  it.each(['closed', 'unclear', 'not-reached'] as const)('stays so after a check that tells nothing: %s', (outcome) => {
    expect(goneAfter(goneCheck(), fakeCheck({ outcome }))).toEqual(goneCheck());
    expect(goneAfter(null, fakeCheck({ outcome }))).toBeNull();
  });
});

it('tells the note and the check as removals, with date and evidence', () => {
  const known = fakeKnownSource({
    removed: noted('2026-03-01T00:00:00Z', { archive: 'https://archive.example/1' }),
    gone: goneCheck({ status: 200, answeredBy: 'https://harbour.example/' }),
  });
  expect(removalsKnown(known, 'me')).toEqual([
    {
      status: 'reported-removed',
      saidBy: 'me',
      noticed: '2026-02',
      note: NOTE.evidence,
      archive: 'https://archive.example/1',
    },
    {
      status: 'gone-when-checked',
      saidBy: 'me',
      noticed: '2026-03-02',
      note: 'HTTP 200 → https://harbour.example/',
      archive: null,
    },
  ]);
  expect(removalsKnown(fakeKnownSource({ checked: goneCheck() }), 'me')).toEqual([]);
});

describe('what comes in', () => {
  it('is added where nothing is known, and counts for nothing where the same is', () => {
    const row = fakeKnownSource({ checked: goneCheck(), gone: goneCheck() });
    expect(mergeKnownSources([], [row])).toEqual({ put: [row], added: 1, merged: 0, unchanged: 0 });
    expect(mergeKnownSources([row], [row])).toEqual({ put: [], added: 0, merged: 0, unchanged: 1 });
  });
  it('takes no note away, and of two the later counts', () => {
    const mine = fakeKnownSource({ removed: noted('2026-03-01T00:00:00Z') });
    expect(mergeKnownSources([mine], [fakeKnownSource()]).put).toEqual([]);
    const later = fakeKnownSource({ removed: noted('2026-03-05T00:00:00Z', { evidence: 'Seen again, gone.' }) });
    for (const [there, incoming] of [
      [mine, later],
      [later, mine],
    ] as const) {
      const { put } = mergeKnownSources([there], [incoming]);
      expect((put[0] ?? there).removed?.evidence).toBe('Seen again, gone.');
    }
  });
  it('is gone only as long as no later check of either side has found it', () => {
    const gone = goneCheck({ at: '2026-03-02T00:00:00.000Z' });
    const found = fakeCheck({ at: '2026-03-04T00:00:00.000Z' });
    const lost = fakeKnownSource({ checked: gone, gone });
    expect(mergeKnownSources([lost], [fakeKnownSource({ checked: found })]).put).toMatchObject([
      { checked: found, gone: null, revision: 2 },
    ]);
    const unheard = fakeCheck({ outcome: 'not-reached', reason: 'time-out', status: null, at: found.at });
    expect(mergeKnownSources([lost], [fakeKnownSource({ checked: unheard })]).put).toMatchObject([
      { checked: unheard, gone },
    ]);
  });
});
