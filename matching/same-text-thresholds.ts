/** What counts as the same text, in one place. Bits are those of `word-buckets.ts`: about 3 a shared word. */

/** A hit of this many bits is shown as a badge. */
export const STRONG_BITS = 40;
/** Hits below this are not reported at all. */
export const WEAK_BITS = 30;
/** Shared content words that are no names: a run of proper nouns («Altaf Hussain, Farooq Sattar …») is not a copy. */
export const FEWEST_PLAIN_WORDS = 3;
