import { describe, expect, it } from 'vitest';
import { buildFingerprints } from '../../../matching/build-fingerprints';
import { foldWords } from '../../../matching/fold';
import { createMatcher } from '../../../matching/matcher';
import { tellsAll } from '../../../matching/piece-evidence';
import type { Block } from '../../../model/page-text';
import { fakeCorpus, fakeRecord } from '../../fakes/fake-corpus';
import { FERRY, wordsFrom } from '../../fakes/sample-articles';

const corpus = {
  ...fakeCorpus({ records: [fakeRecord({ id: 'ferry' })] }),
  fingerprints: buildFingerprints([{ record: 'ferry', parts: [FERRY] }], []),
};

/** Pieces of two words turned about, every sixth word left out. */
function rewritten(text: string): string {
  const words = text.split(/\s+/).filter((_, i) => i % 6 !== 5);
  const out: string[] = [];
  for (let i = 0; i < words.length; i += 4) out.push(...words.slice(i + 2, i + 4), ...words.slice(i, i + 2));
  return out.join(' ');
}

describe('the lines of a rewritten passage', () => {
  it('are all listed; those in the middle carry a badge, short ones at the ends, where chance joins in, do not', () => {
    const lines = [0, 24, 48, 72, 96].map((at) => rewritten(wordsFrom(FERRY, at, at + 24)));
    const blocks: Block[] = lines.map((text, index) => ({ index, kind: 'paragraph', text, links: [] }));
    const page = {
      address: 'https://x.example/a',
      canonical: null,
      headline: null,
      date: null,
      language: 'en',
      blocks,
    };
    const found = createMatcher([corpus]).check(page);
    expect(found.map(({ block, grade }) => [block, grade])).toEqual([
      [0, 'weak'],
      [1, 'strong'],
      [2, 'strong'],
      [3, 'strong'],
      [4, 'weak'],
    ]);
  });
});

describe('evidence in one block of a rewritten passage', () => {
  const text = 'The gardener counted nine lanterns before the fog reached his gate';
  const words = foldWords(text);
  const runs = ['gardener', 'nine', 'fog'].map((word) => ({
    start: text.indexOf(word),
    end: text.indexOf(word) + word.length,
  }));

  it('is less where the passage goes through the block than where it ends', () => {
    expect(tellsAll(runs, words, true)).toBe(true);
    expect(tellsAll(runs, words, false)).toBe(false);
  });

  it('is none where one word is shared', () => {
    expect(tellsAll(runs.slice(0, 1), words, true)).toBe(false);
  });
});
