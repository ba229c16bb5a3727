/**
 * What counts as the same text, in one place. Bits are those of `word-buckets.ts`: about 3 a shared word, less 2¼ an
 * edited one, less what chance alone reaches in a large corpus.
 *
 * Measured with the fingerprints of 19 clippings (9,500 words). Best score of text that is no copy: 23 in a million words
 * of news from elsewhere, 23 in other clippings on the same people and events (26 for runs of names, which
 * PLAIN_BITS turns away). Least score of true passages: 35 for 15 words as they stand, 47 for 40 words with a fifth edited,
 * 34 with a third. A figure below is of the run that chose its limit, all else as it was then; `tests/bench/results.md` has
 * the matcher as it is.
 */

/** A hit of this many bits is shown as a badge: ten above everything that chance reached, 11 words or more. */
export const STRONG_BITS = 33;
/**
 * Hits below this are not reported at all; those between are listed in the popup. At 30, two pages more of 1,658 of
 * `haystack-even` name a record that is a year away, and plagdet over all is the same (.861, here .862).
 */
export const WEAK_BITS = 32;
/**
 * Bits that must come from words not written like names; a run of proper nouns («Muttahida Qaumi Movement (MQM) chief
 * Altaf Hussain») is no copy, nor is a list of them, nor a name with a title and a date. Churnalism's filter was alike.
 * At 12, three pages more of 1,658 of `haystack-even` share «NAME, assistant director of the NAME» or an anniversary with
 * a record that is a year away; 20 costs none of PAN 2013's verbatim passages, leaving function words out of the count costs
 * two of 125.
 */
export const PLAIN_BITS = 20;

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
 * on, since order is evidence too. PAN 2013, training pairs, plagdet over all by `whence match`: 32 bits .866, 35 .862, 38
 * and 40 .861 to .863 in both halves alike. At 35 a page of `haystack-even` meets another one on the same judges' names a year
 * earlier, at 40 none does.
 */
export const REWRITTEN_BITS = 40;
/** Of them so many from words not written like names or figures: 14 gives .866 over all of PAN 2013, 20 .862. */
export const REWRITTEN_PLAIN_BITS = 14;
/**
 * A passage of which more than this share of words stands in stock phrases and boxes needs more beside them: what lies
 * between them is the same form's. No copied passage of PAN 2013 or of the clippings has more than .27, forms to sign up by have .6 to
 * .75. Without this limit 3.6 pages in 1,000 of `haystack-even` have a wrong hit, with it 1.2.
 */
export const MOST_EMPTY = 0.4;
/** Bits that are needed beside them: the forms of `haystack-even` have up to 41 left. */
export const BESIDE_EMPTY_BITS = 60;
/** Fewer words are a phrase that two texts on one matter share. Without this limit .853, with 25 .855, as here .857. */
export const REWRITTEN_WORDS = 22;
/**
 * Less of both stretches in common is one subject in two texts' own words: 0.15 costs a hundredth of precision in copies as
 * they stand, 0.25 two hundredths of recall in translations.
 */
export const REWRITTEN_SHARE = 0.2;

/**
 * A copied passage that is less than this share of the one paragraph it stands in may be what both texts quote: of seven
 * pages of `haystack-even` that share a passage with a record a year away, when no stock list is counted, five share at most a
 * third of the paragraph.
 */
export const FRAGMENT_SHARE = 0.4;
/**
 * Bits for a badge there: two articles that quote one statute share 42.6. PAN 2013, plagdet of badges over all .858 without
 * this limit, .857 with it (halves .860 and .856, .858 and .856); planted passages under 40 words, found with none to three tenths
 * of the words changed: .98 .94 .90 .88 without, .96 .94 .89 .83 with it; longer ones lose .004 at most.
 */
export const FRAGMENT_BITS = 45;

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
