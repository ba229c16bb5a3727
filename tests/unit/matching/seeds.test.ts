import { describe, expect, it } from 'vitest';
import { buildFingerprints } from '../../../matching/build-fingerprints';
import { findRuns } from '../../../matching/find-runs';
import { findSeeds } from '../../../matching/find-seeds';
import { openFingerprints } from '../../../matching/fingerprint-index';
import { IS_STOP } from '../../../matching/fingerprint-layout';
import { findSameText } from '../../../matching/same-text';
import { seedsTogether } from '../../../matching/seeds-together';
import { stemHash } from '../../../matching/stem-words';
import { textWords } from '../../../matching/text-words';
import { FERRY, LONG, ORCHARD, wordsFrom } from '../../fakes/sample-articles';

const index = openFingerprints(
  buildFingerprints(
    [
      { record: 'ferry', parts: [FERRY] },
      { record: 'orchard', parts: [ORCHARD] },
      { record: 'long', parts: [LONG] },
    ],
    [],
  ),
);
const workOn = (text: string) => {
  const words = textWords(text, index);
  const seeds = findSeeds(words, index);
  const runs = findRuns(words, index, seeds);
  return { words: words.words.count, seeds, runs, together: seedsTogether(seeds, runs, index) };
};

describe('seeds', () => {
  it('come in the order of the text, each of two words that the record holds near each other', () => {
    const { seeds } = workOn(`${wordsFrom(FERRY, 10, 60)} ${wordsFrom(LONG, 300, 360)}`);
    expect(seeds.count).toBeGreaterThan(20);
    let before = 0;
    for (let i = 0; i < seeds.count; i++) {
      const from = Math.min(seeds.first[i] ?? 0, seeds.second[i] ?? 0);
      expect(from).toBeGreaterThanOrEqual(before);
      expect((seeds.secondSource[i] ?? 0) - (seeds.firstSource[i] ?? 0)).toBeGreaterThan(0);
      before = from;
    }
  });

  it('are the same however many pairs are looked up together', () => {
    const passage = wordsFrom(FERRY, 10, 60);
    const { seeds: few } = workOn(passage);
    const count = few.count;
    // Longer than one round of look-ups, so that the passage comes to lie across its end.
    for (const before of [330, 335, 340, 345]) {
      const { seeds } = workOn(`${'zzyx qqvw '.repeat(before / 2)}${passage}`);
      expect(seeds.count).toBeGreaterThanOrEqual(count);
    }
  });

  it('are kept for clusters only where others or a run are near', () => {
    const lone = workOn(`${wordsFrom(ORCHARD, 10, 13)} and nothing else that any of them would say`);
    expect(lone.together.length).toBe(0);
    const many = workOn(wordsFrom(ORCHARD, 10, 60));
    expect(many.together.length).toBe(many.seeds.count);
  });
});

describe('a very long text', () => {
  it('of one word gives no seeds', () => {
    const { words, seeds } = workOn('ferry '.repeat(200_000));
    expect(words).toBe(200_000);
    expect(seeds.count).toBe(0);
  });

  it('of one phrase of a record gives bounded seeds and as many runs at most', () => {
    const phrase = wordsFrom(FERRY, 20, 28);
    const { words, seeds, runs } = workOn(`${phrase} `.repeat(25_000));
    expect(words).toBe(200_000);
    expect(seeds.count).toBeLessThan(70_000);
    expect(runs.length).toBeLessThanOrEqual(seeds.count);
  });

  it('as one record is found in itself as one hit', () => {
    const length = 40_000;
    const syllable = (n: number) => 'bcdfgklmnprstvz'.charAt(n % 15) + 'aeiou'.charAt(Math.floor(n / 15) % 5);
    let state = 1;
    const next = () => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return state >>> 8;
    };
    const text = Array.from({ length }, () => syllable(next()) + syllable(next()) + syllable(next())).join(' ');
    const whole = openFingerprints(buildFingerprints([{ record: 'whole', parts: [text] }], []));
    const hits = findSameText(text, whole);
    expect(hits.map((h) => h.record)).toEqual(['whole']);
    expect(hits[0]?.words).toEqual({ from: 0, to: length, of: length });
  });
});

describe('a fingerprint section', () => {
  it('has gate, slot and rest cut from one hash: every entry’s bits are those of a set bit of the gate', () => {
    const { gate, slots, entries } = index.parts;
    const bits = 32 - index.gateShift;
    expect(bits).toBeLessThanOrEqual(index.slotBits + index.restBits);
    for (let slot = 0; slot + 1 < slots.length; slot++)
      for (let e = slots[slot] ?? 0; e < (slots[slot + 1] ?? 0); e++) {
        const rest = (entries[e] ?? 0) >>> (32 - index.restBits);
        const bit = Math.floor((slot * 2 ** index.restBits + rest) / 2 ** (index.slotBits + index.restBits - bits));
        expect(((gate[bit >>> 5] ?? 0) >>> (bit & 31)) & 1).toBe(1);
      }
  });

  it.each(['اور', 'کے', 'میں', 'the', 'itself'])('knows «%s» for a function word', (word) => {
    expect((index.parts.buckets[stemHash(word) >>> index.bucketShift] ?? 0) & IS_STOP).toBe(IS_STOP);
  });
});

it('a final ’s is no part of a word', () => {
  expect(stemHash('Siddiqi’s')).toBe(stemHash('Siddiqi'));
});

describe('phrases of a large corpus', () => {
  const PHRASE = 'officials said the matter was still under careful review';
  const name = (n: number) => `${'bcdfgklmnprst'.charAt(n % 13)}${'aeiou'.charAt(n % 5)}${'vzlmr'.charAt(n % 7)}o${n}`;
  const own = (n: number, from: number) =>
    Array.from({ length: 14 }, (_, i) => name(1000 + 40 * n + from + i)).join(' ');
  const build = (texts: string[]) =>
    openFingerprints(
      buildFingerprints(
        texts.map((text, i) => ({ record: `r${i}`, parts: [text] })),
        [],
      ),
    );
  const masked = ({ parts, words }: ReturnType<typeof build>) =>
    Array.from({ length: words }, (_, i) => ((parts.codes[i >>> 1] ?? 0) >>> ((i & 1) << 2)) & 15).filter(
      (code) => code === 15,
    ).length;

  it('that stand in many records, each among other words, count for nothing', () => {
    const index = build(Array.from({ length: 50 }, (_, n) => `${own(n, 0)} ${PHRASE} ${own(n, 14)}`));
    expect(masked(index)).toBe(50 * PHRASE.split(' ').length);
  });

  it('count in copies of one text', () => {
    const text = `${own(1, 0)} ${PHRASE} ${own(1, 14)}`;
    expect(masked(build(Array.from({ length: 50 }, () => text)))).toBe(0);
  });

  it('count in a quotation that many reports hold', () => {
    const quote = `${PHRASE} ${Array.from({ length: 16 }, (_, i) => name(i)).join(' ')}`;
    expect(masked(build(Array.from({ length: 50 }, (_, n) => `${own(n, 0)} ${quote} ${own(n, 14)}`)))).toBe(0);
  });
});
