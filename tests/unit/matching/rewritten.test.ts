import { describe, expect, it } from 'vitest';
import { buildFingerprints } from '../../../matching/build-fingerprints';
import { openFingerprints } from '../../../matching/fingerprint-index';
import { hashWord } from '../../../matching/fold';
import { findSameText } from '../../../matching/same-text';
import { stemHash } from '../../../matching/stem-words';
import { readStockGrams, writeStockGrams } from '../../../matching/stock-gram';
import { CLINIC, FERRY, FERRY_ELSEWHERE, LONG, ORCHARD, wordsFrom } from '../../fakes/sample-articles';

const TEXTS = [
  { record: 'ferry', parts: [FERRY] },
  { record: 'orchard', parts: [ORCHARD] },
  { record: 'clinic', parts: [CLINIC] },
  { record: 'long', parts: [LONG] },
];
const index = openFingerprints(buildFingerprints(TEXTS, []));

/** The text in pieces of `size` words, the pieces turned about in groups of `group`, every `drop`th word left out. */
function shuffled(text: string, size: number, group: number, drop: number): string {
  const words = text.split(/\s+/).filter((_, i) => i % drop !== drop - 1);
  const pieces: string[][] = [];
  for (let i = 0; i < words.length; i += size) pieces.push(words.slice(i, i + size));
  const out: string[][] = [];
  for (let i = 0; i < pieces.length; i += group) out.push(...pieces.slice(i, i + group).reverse());
  return out.flat().join(' ');
}

describe('a rewritten passage', () => {
  it('is one hit where its phrases stand in another order and words are missing', () => {
    const hits = findSameText(shuffled(wordsFrom(FERRY, 0, 120), 5, 3, 6), index);
    expect(hits.map((h) => h.record)).toEqual(['ferry']);
    expect(hits[0]?.rewritten).toBe(true);
    expect(hits[0]?.words.from).toBeLessThan(15);
    expect(hits[0]?.words.to).toBeGreaterThan(100);
  });

  it('marks the words that stand in the record, not what was put between them', () => {
    const text = shuffled(wordsFrom(FERRY, 0, 120), 5, 3, 6).replace(/(\S+ \S+ \S+ \S+ \S+)/g, '$1 zyxomma');
    const [hit] = findSameText(text, index);
    const marked = hit?.spans.map((s) => text.slice(s.start, s.end)).join(' ') ?? '';
    expect(hit?.rewritten).toBe(true);
    const strangers = (words: string) => words.split('zyxomma').length - 1;
    expect(strangers(text)).toBeGreaterThan(15);
    // Codes of four bits agree by chance once in 15.
    expect(strangers(marked)).toBeLessThan(strangers(text) / 4);
  });

  it('is not seen in another report of the event, nor is a plain copy called rewritten', () => {
    expect(findSameText(FERRY_ELSEWHERE, index)).toEqual([]);
    expect(findSameText(wordsFrom(FERRY, 20, 60), index).map((h) => h.rewritten)).toEqual([false]);
  });
});

describe('stems', () => {
  it.each([
    ['arrest', 'arrests arrested arresting Arrest’s'],
    ['change', 'changes changed changing CHANGED'],
    ['stop', 'stops stopped stopping'],
    ['study', 'studies studied studying'],
    ['bomber', 'bombers bomber’s bom\u00adbers'],
    ['résumé', 'resume resumes résumés re\u0301sume\u0301s'],
  ])('%s meets %s', (word, others) => {
    for (const other of others.split(' ')) expect(stemHash(other), other).toBe(stemHash(word));
  });

  it.each(['red', 'king', 'thing', 'bus', 'news', 'ship'])('%s and another word stay apart', (word) => {
    expect(stemHash(word)).not.toBe(stemHash(`${word}x`));
    expect(stemHash(word)).not.toBe(stemHash('arrest'));
  });

  it('leaves other alphabets and short words as they are', () => {
    for (const word of ['کراچی', 'Москва', 'red', 'used', 'g20']) expect(stemHash(word)).toBe(hashWord(word));
  });
});

it('a list of stock phrases reads as it was written', () => {
  expect(readStockGrams(writeStockGrams([70_000, 3, 3, 16_777_215]))).toEqual([3, 70_000, 16_777_215]);
  expect(readStockGrams(writeStockGrams([]))).toEqual([]);
});
