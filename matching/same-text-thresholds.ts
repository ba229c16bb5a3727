/** What counts as the same text, in one place. Bits are those of `word-buckets.ts`: about 3 a shared word. */

/** A hit of this many bits is shown as a badge. */
export const STRONG_BITS = 40;
/** Hits below this are not reported at all. */
export const WEAK_BITS = 30;
/** Bits that must come from words not written like names: a run of proper nouns is no copy. */
export const PLAIN_BITS = 12;
