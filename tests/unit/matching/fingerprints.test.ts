import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildFingerprints } from '../../../matching/build-fingerprints';
import { openFingerprints } from '../../../matching/fingerprint-index';
import { hashWord } from '../../../matching/fold';
import { findSameText } from '../../../matching/same-text';
import { wordAliases } from '../../../matching/word-aliases';
import { FERRY, LONG, ORCHARD, wordsFrom } from '../../fakes/sample-articles';

const NAMES = [
  { name: 'Muttahida Qaumi Movement', variants: ['Muttahida Quami Movement', 'MQM'] },
  { name: 'Aafia Siddiqui', variants: ['Dr Afia Siddiqi', 'عافیہ صدیقی', 'Aafia Khan'] },
];
const texts = [
  { record: 'ferry', parts: [FERRY] },
  { record: 'no-words', parts: ['', '…'] },
  { record: 'orchard-باغ', parts: [ORCHARD.slice(0, 300), ORCHARD.slice(300)] },
  { record: 'long', parts: [LONG] },
];
const section = buildFingerprints(texts, NAMES);

describe('a fingerprint section', () => {
  it('is the same for the same texts', () => {
    expect(buildFingerprints(texts, NAMES)).toEqual(section);
  });

  it('keeps the ids and word counts of its records', () => {
    const index = openFingerprints(section);
    expect(index.records).toBe(4);
    expect([0, 1, 2, 3].map((i) => index.idAt(i))).toEqual(['ferry', 'no-words', 'orchard-باغ', 'long']);
    const counts = [0, 1, 2, 3].map((i) => (index.parts.starts[i + 1] ?? 0) - (index.parts.starts[i] ?? 0));
    expect(counts[1]).toBe(0);
    expect(counts[0]).toBeGreaterThan(120);
    expect(counts[3]).toBeGreaterThan(600);
  });

  it('finds the record of every word number', () => {
    const index = openFingerprints(section);
    const { starts } = index.parts;
    for (const place of [0, 2, 3]) {
      expect(index.placeOf(starts[place] ?? 0)).toBe(place);
      expect(index.placeOf((starts[place + 1] ?? 0) - 1)).toBe(place);
    }
  });

  it('opens from any place in a buffer, without copying where that place is aligned', () => {
    const around = new Uint8Array(section.length + 16);
    for (const at of [0, 3, 8]) {
      around.set(section, at);
      const index = openFingerprints(around.subarray(at, at + section.length));
      expect(index.idAt(3)).toBe('long');
      expect(index.parts.entries.buffer === around.buffer).toBe(at % 8 === 0);
    }
  });

  it('keeps no word of the text, only cut fingerprints: 18 bits for a small corpus', () => {
    const index = openFingerprints(section);
    expect(index.slotBits + index.restBits).toBe(18);
    const written = String.fromCharCode(...section);
    for (const word of ['ferry', 'harbour', 'Corvalan', 'blossom', 'granite'])
      expect(written.slice(0, -64)).not.toContain(word);
  });

  it('samples at most every second pair of content words', () => {
    const index = openFingerprints(section);
    expect(index.parts.entries.length).toBeLessThan(index.words / 2);
    expect(index.parts.entries.length).toBeGreaterThan(index.words / 8);
  });

  it('holds nothing for a corpus without text, and opens', () => {
    const index = openFingerprints(buildFingerprints([], []));
    expect([index.records, index.words, index.parts.entries.length]).toEqual([0, 0, 0]);
  });
});

describe('opening something else', () => {
  const changed = (change: (copy: Uint8Array) => void) => {
    const copy = section.slice();
    change(copy);
    return copy;
  };
  it.each([
    ['nothing', new Uint8Array(0)],
    ['other bytes', new Uint8Array(5000).fill(7)],
    ['a cut section', section.subarray(0, section.length - 8)],
    ['another version', changed((c) => c.set([9], 4))],
    ['impossible bit counts', changed((c) => c.fill(0xff, 28, 44))],
    ['another word count', changed((c) => c.set([1, 0, 0, 7], 12))],
  ])('%s throws an Error that says so', (_, bytes) => {
    expect(() => openFingerprints(bytes)).toThrow(/^fingerprints: /);
  });
});

it('damage that only a hash would show makes hits wrong at worst, never a throw', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ min: 44, max: section.length - 1 }), fc.nat(255)), { maxLength: 400 }),
      (bytes) => {
        const copy = section.slice();
        for (const [at, byte] of bytes) copy[at] = byte;
        const text = `${FERRY} ${wordsFrom(LONG, 100, 160)}`;
        for (const hit of findSameText(text, openFingerprints(copy)))
          expect(hit.span.end).toBeLessThanOrEqual(text.length);
      },
    ),
    { numRuns: 60 },
  );
});

describe('word aliases', () => {
  const aliases = wordAliases(NAMES);
  it.each([
    ['quami', 'qaumi'],
    ['afia', 'aafia'],
    ['siddiqi', 'siddiqui'],
  ])('%s stands for %s', (variant, name) => {
    expect(aliases.get(hashWord(variant))).toBe(hashWord(name));
  });

  it.each(['mqm', 'khan', 'عافیہ', 'movement', 'muttahida'])('%s stands for itself', (word) => {
    expect(aliases.has(hashWord(word))).toBe(false);
  });

  it('follow chains to their end and bear circles', () => {
    const circle = wordAliases([
      { name: 'Farooq', variants: ['Faroog'] },
      { name: 'Faroog', variants: ['Farouk', 'Farooq'] },
      { name: 'Farouk', variants: ['Farooq'] },
    ]);
    const ends = new Set(['farooq', 'faroog', 'farouk'].map((w) => circle.get(hashWord(w)) ?? hashWord(w)));
    expect(ends.size).toBe(1);
  });
});
