import type { CorpusWords } from './corpus-words';
import { HAS_ALIAS, IS_STOP, WEIGHT } from './fingerprint-layout';
import { stemHash } from './stem-words';
import { STOP_WORDS } from './stop-words';

/**
 * What each word is worth when it is shared: half of log₂(1/p) bits, capped. Half, because the 4-bit code proves a word
 * only in part, and neighbouring words depend on each other. Measured in the design laboratory on generated and real
 * news; a higher cap lets single rare names carry a match.
 */
const SHARE_OF_BITS = 0.5;
const MOST_BITS = 3.7;
/** Function words are common in every text, also where a small corpus happens to hold few. */
const MOST_BITS_OF_STOP_WORD = 2;
/**
 * A large corpus has counted them, and needs more bits of each passage. Over 100,000 generated records, one excerpt in
 * eight of 20 to 29 words with a fifth edited was missed for want of a few bits (recall .73; with 3 bits .87).
 */
const MOST_BITS_IN_LARGE_CORPUS = 3;
const LARGE_FROM_WORDS = 500_000;
const BITS_PER_DOUBLING = 0.2;
/** Below this many words, frequencies say little; a word seen once in a short corpus is still rare in the world. */
const FEWEST_WORDS = 4000;
/**
 * A word that stands in more than a share of the records is a function word of their language. In a large corpus the share
 * is .18 (design laboratory); in a small one a word in half of the records may be what the corpus is about, so the share
 * falls to that evenly from a hundred records to a thousand. With a step at 200 records, one record more in a corpus of
 * long articles made 38 of 283 excerpts disappear.
 */
const SHARE_OF_OWN_STOP_WORDS = 0.18;
const FEWEST_RECORDS = 100;
const ENOUGH_RECORDS = 1000;

function ownStopShare(records: number): number {
  const grown = Math.max(0, Math.min(1, (records - FEWEST_RECORDS) / (ENOUGH_RECORDS - FEWEST_RECORDS)));
  return 1 - (1 - SHARE_OF_OWN_STOP_WORDS) * grown;
}

/** log₂ of the number of buckets: few for a small corpus, whose table would otherwise outweigh the rest. */
export function bucketBitsFor(words: number): number {
  return Math.max(14, Math.min(16, Math.ceil(Math.log2(words + 1))));
}

/** One byte per bucket: weight in eighths of a bit, whether its words are stop words, whether one is a variant. */
export function wordBuckets(words: CorpusWords, bits: number, variants: Iterable<number>): Uint8Array<ArrayBuffer> {
  const shift = 32 - bits;
  const size = 2 ** bits;
  const { seen, inRecords } = countBuckets(words, shift, size);
  const records = words.starts.length - 1;
  const total = Math.max(FEWEST_WORDS, words.hashes.length);
  const mostOfStopWord = Math.min(
    MOST_BITS_IN_LARGE_CORPUS,
    MOST_BITS_OF_STOP_WORD + BITS_PER_DOUBLING * Math.log2(Math.max(1, total / LARGE_FROM_WORDS)),
  );
  const buckets = new Uint8Array(size);
  const stop = new Uint8Array(size);
  for (const word of STOP_WORDS) stop[stemHash(word) >>> shift] = 1;
  for (let b = 0; b < size; b++) {
    const listed = stop[b] === 1;
    const own = (inRecords[b] ?? 0) > ownStopShare(records) * records;
    const bits = Math.min(MOST_BITS, SHARE_OF_BITS * Math.log2(total / Math.max(0.5, seen[b] ?? 0)));
    const worth = listed || own ? Math.min(bits, mostOfStopWord) : bits;
    buckets[b] = Math.max(1, Math.min(WEIGHT, Math.round(worth * 8))) | (listed || own ? IS_STOP : 0);
  }
  for (const hash of variants) buckets[hash >>> shift] = (buckets[hash >>> shift] ?? 0) | HAS_ALIAS;
  return buckets;
}

function countBuckets({ hashes, starts }: CorpusWords, shift: number, size: number) {
  const seen = new Uint32Array(size);
  const inRecords = new Uint32Array(size);
  const lastRecord = new Int32Array(size).fill(-1);
  for (let place = 0; place + 1 < starts.length; place++) {
    for (let i = starts[place] ?? 0; i < (starts[place + 1] ?? 0); i++) {
      const b = (hashes[i] ?? 0) >>> shift;
      seen[b] = (seen[b] ?? 0) + 1;
      if (lastRecord[b] !== place) {
        lastRecord[b] = place;
        inRecords[b] = (inRecords[b] ?? 0) + 1;
      }
    }
  }
  return { seen, inRecords };
}
