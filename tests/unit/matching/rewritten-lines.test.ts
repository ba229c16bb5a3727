import { describe, expect, it } from 'vitest';
import { buildFingerprints } from '../../../matching/build-fingerprints';
import { createMatcher } from '../../../matching/matcher';
import { mayCarryBadge } from '../../../matching/piece-evidence';
import type { Block } from '../../../model/page-text';
import { fakeCorpus, fakeRecord } from '../../fakes/fake-corpus';
import { fakePage } from '../../fakes/fake-record';
import { FERRY, ORCHARD, wordsFrom } from '../../fakes/sample-articles';

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
  it('all carry a badge, those at the ends too', () => {
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
      [0, 'strong'],
      [1, 'strong'],
      [2, 'strong'],
      [3, 'strong'],
      [4, 'strong'],
    ]);
  });
});

describe('a rewritten passage beside another text', () => {
  it('earns the next paragraph no badge', () => {
    const texts = [
      rewritten(wordsFrom(FERRY, 0, 80)),
      wordsFrom(ORCHARD, 20, 70),
      rewritten(wordsFrom(FERRY, 80, 120)),
    ];
    const found = createMatcher([corpus]).check(fakePage(texts), { minGrade: 'strong' });
    expect(found.map(({ block }) => block)).toEqual([0, 2]);
  });
});

describe('the part of a passage in one block', () => {
  const line = { paired: true, alone: false, copied: false, whole: false, bits: 50, shared: 3, of: 12 };

  it('carries a badge by three words where one was looked up in a pair', () => {
    expect(mayCarryBadge(line)).toBe(true);
    expect(mayCarryBadge({ ...line, shared: 2 })).toBe(false);
    expect(mayCarryBadge({ ...line, paired: false, shared: 12 })).toBe(false);
  });

  it('needs more evidence where it is a fragment of one paragraph', () => {
    const fragment = { ...line, alone: true, copied: true, whole: true, shared: 19, of: 57 };
    expect(mayCarryBadge({ ...fragment, bits: 42 })).toBe(false);
    expect(mayCarryBadge(fragment)).toBe(true);
    expect(mayCarryBadge({ ...fragment, bits: 42, of: 30 })).toBe(true);
    expect(mayCarryBadge({ ...fragment, bits: 42, alone: false })).toBe(true);
  });

  it('is most of a short line where it is copied', () => {
    const caption = { ...line, copied: true, whole: true, shared: 6, of: 11 };
    expect(mayCarryBadge(caption)).toBe(false);
    expect(mayCarryBadge({ ...caption, of: 7 })).toBe(true);
  });
});
