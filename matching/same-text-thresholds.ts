/**
 * What counts as the same text, in one place. Bits are those of `word-buckets.ts`: about 3 a shared word, less 2¼ an
 * edited one, less what chance alone reaches in a large corpus.
 *
 * Measured with the fingerprints of 19 clippings (9,500 words). Best score of text that is no copy: 23 in a million words
 * of news from elsewhere, 23 in other clippings on the same people and events (26 for runs of names, which
 * PLAIN_BITS turns away). Least score of true passages: 35 for 15 words as they stand, 47 for 40 words with a fifth edited,
 * 34 with a third.
 */

/** A hit of this many bits is shown as a badge: ten above everything that chance reached, 11 words or more. */
export const STRONG_BITS = 33;
/** Hits below this are not reported at all; those between are listed in the popup. */
export const WEAK_BITS = 30;
/**
 * Bits that must come from words not written like names; a run of proper nouns («Muttahida Qaumi Movement (MQM) chief
 * Altaf Hussain») is no copy, nor is a list of them. Churnalism's filter was alike.
 */
export const PLAIN_BITS = 12;

/** The corpus of the measurement above. */
const MEASURED_WORDS = 10_000;
/**
 * Bits by which chance gains when a corpus doubles: chance grows with its size, and 4-bit codes make a bit of score worth
 * more than a bit of chance. Agrees with the design laboratory, which needed 40 bits at 100,000 records.
 */
const BITS_PER_DOUBLING = 0.6;

/** Bits to take off a score in a corpus of so many words, never negative. */
export function chanceBits(corpusWords: number): number {
  return corpusWords <= MEASURED_WORDS ? 0 : BITS_PER_DOUBLING * Math.log2(corpusWords / MEASURED_WORDS);
}

/**
 * A rewritten passage, whose shared words need not follow each other, must be worth this much; it counts from WEAK_BITS
 * on, since order is evidence too. PAN 2013, training pairs, plagdet over all: 33 bits .855, 36 and 40 .852. At 30 bits
 * three pages in 1,000 ordinary ones share something with its 480 sources, at 35 none.
 */
export const REWRITTEN_BITS = 35;
/** Of them so many from words not written like names: 20 cost no passage of PAN 2013, lists of countries stay out. */
export const REWRITTEN_PLAIN_BITS = 20;
/** Fewer words are a phrase that two texts on one matter share. Without this limit .853, with 25 .855, as here .857. */
export const REWRITTEN_WORDS = 22;
/**
 * Less of both stretches in common is one subject in two texts' own words: 0.15 costs a hundredth of precision in copies as
 * they stand, 0.25 two hundredths of recall in translations.
 */
export const REWRITTEN_SHARE = 0.2;

/** What a run and a cluster must be worth at least, in eighths of a bit, before anything is asked of them. */
export interface LeastWorth {
  run: number;
  cluster: number;
}

/** {@link LeastWorth} in a corpus of so many words. */
export function leastWorth(corpusWords: number): LeastWorth {
  const chance = chanceBits(corpusWords);
  return { run: 8 * (WEAK_BITS + chance), cluster: 8 * (REWRITTEN_BITS + chance) };
}
