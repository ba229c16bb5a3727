import { expect, it } from 'vitest';
import { OFTEN_BITS, SELDOM_BITS, worldBits } from '../../../matching/common-words';
import { stem } from '../../../matching/stem';
import { stemBits } from '../../../matching/word-bits';

const bits = (word: string) => worldBits(stem(word));

it('a word of every news page tells little, one of other countries’ news some, an unheard one most', () => {
  expect(bits('government')).toBeLessThanOrEqual(2);
  expect(bits('police')).toBeLessThan(bits('lighthouse'));
  expect(bits('Pakistani'.toLowerCase())).toBe(OFTEN_BITS);
  expect(bits('quillfeather')).toBe(SELDOM_BITS);
});

it('forms of one word tell the same', () => {
  for (const [a, b] of [
    ['arrest', 'arrested'],
    ['voter', 'voters'],
    ['policy', 'policies'],
  ] as const)
    expect(bits(a)).toBe(bits(b));
});

it('years and small numbers are no rare words', () => {
  expect(worldBits('1987')).toBeLessThanOrEqual(OFTEN_BITS);
  expect(worldBits('17')).toBeLessThanOrEqual(OFTEN_BITS);
});

it('a word that a corpus is full of tells nothing there; the few reports of one event do not count against theirs', () => {
  expect(stemBits(9, 75, 3)).toBe(9);
  expect(stemBits(9, 75, 60)).toBeLessThan(1.5);
  expect(stemBits(2, 10_000, 3)).toBe(2);
});
