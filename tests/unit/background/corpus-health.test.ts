import { expect, it, vi } from 'vitest';
import { createCorpusHealth } from '../../../entrypoints/background/corpus-health';
import { fakeCorpus } from '../../fakes/fake-corpus';
import { fakeRecord } from '../../fakes/fake-record';

const opened = (count: number) => ({
  corpus: fakeCorpus({
    records: Array.from({ length: count }, (_, i) =>
      fakeRecord({
        id: `r${String(i).padStart(5, '0')}`,
        url: i % 2 ? null : `https://example.org/${i}`,
        published: { date: `20${10 + (i % 9)}-05-0${1 + (i % 9)}`, precision: 'day', certainty: 'stated' } as never, // what is read of it
      }),
    ),
  }),
  origin: 'own' as const,
  bytes: 1,
  hash: 'ab',
});

it('reads a large corpus in turns, and once for all who ask', async () => {
  const turn = vi.fn(async () => {});
  const health = createCorpusHealth(turn);
  const large = opened(5_000);
  const [first, second] = await Promise.all([health(large, true), health(large, false)]);
  expect(turn.mock.calls.length).toBeGreaterThanOrEqual(5);
  expect(first).toMatchObject({ records: 5_000, from: '2010-05-01', to: '2018-05-09', withLink: 2_500, on: true });
  expect(second).toEqual({ ...first, on: false });
  const before = turn.mock.calls.length;
  // A corpus under another title is the same one.
  const titled = Object.create(large.corpus, { info: { value: { ...large.corpus.info, title: 'Other' } } });
  expect(await health({ ...large, corpus: titled }, true)).toMatchObject({ title: 'Other', withLink: 2_500 });
  expect(turn.mock.calls.length).toBe(before);
});
