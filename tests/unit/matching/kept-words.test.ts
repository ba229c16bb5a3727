import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { createMatcher } from '../../../matching/matcher';
import { fakeCorpus } from '../../fakes/fake-corpus';

setFlagsFromString('--expose-gc');
const collect: () => void = runInNewContext('gc');

it('keeps no words that are longer than words are, so that what is kept does not grow with pages', () => {
  const matcher = createMatcher([fakeCorpus()]);
  const LETTERS = 40_000;
  const check = (page: number) => {
    const word = (i: number) => `${String.fromCharCode(97 + (page % 26), 97 + i)}${'abcdefghij'.repeat(LETTERS / 10)}`;
    const text = Array.from({ length: 20 }, (_, i) => word(i)).join(' ');
    const blocks = [{ index: 0, kind: 'paragraph' as const, text: `The ferry ${text}.`, links: [] }];
    const stated = { canonical: null, headline: null, date: null, language: 'en' };
    matcher.check({ address: `https://a.example/${page}`, ...stated, blocks });
  };
  check(0);
  collect();
  const before = process.memoryUsage().heapUsed;
  for (let page = 1; page <= 25; page++) check(page);
  collect();
  // All words together have 20 million letters.
  expect(process.memoryUsage().heapUsed - before).toBeLessThan(4_000_000);
});
