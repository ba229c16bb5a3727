import { HAS_ALIAS, type LayoutParts, layoutParts, readHeader } from './fingerprint-layout';
import { fromUtf8 } from './utf8';

/**
 * The fingerprints of a corpus, ready for use: views of the bytes and nothing else, so that opening costs the same for
 * ten records and a hundred thousand.
 */
export interface FingerprintIndex {
  readonly records: number;
  /** Words of all records together. */
  readonly words: number;
  readonly parts: LayoutParts;
  /** Shift that makes a word hash its bucket number. */
  readonly bucketShift: number;
  readonly slotBits: number;
  readonly restBits: number;
  readonly gateShift: number;
  /** Id of the record at `place`. */
  idAt(place: number): string;
  /** Place of the record that holds word number `word`. */
  placeOf(word: number): number;
  /** The hash that stands for a word of this bucket byte: its own, or that of the spelling the corpus prefers. */
  preferred(hash: number, bucket: number): number;
}

/**
 * Opens a fingerprint section. The bytes must stay unchanged; they are copied only where they do not begin at a
 * multiple of 8. Throws an Error where they are no fingerprint section of this version.
 */
export function openFingerprints(bytes: Uint8Array): FingerprintIndex {
  const section = bytes.byteOffset % 8 === 0 ? bytes : bytes.slice();
  const counts = readHeader(section);
  const parts = layoutParts(section, counts);
  const { starts, ids, idStarts, aliasFrom, aliasTo } = parts;
  return {
    records: counts.records,
    words: counts.words,
    parts,
    bucketShift: 32 - counts.bucketBits,
    slotBits: counts.slotBits,
    restBits: counts.restBits,
    gateShift: 32 - counts.gateBits,
    idAt: (place) => fromUtf8(ids.subarray(idStarts[place], idStarts[place + 1])),
    placeOf: (word) => lastAtMost(starts, word),
    preferred(hash, bucket) {
      if (!(bucket & HAS_ALIAS)) return hash;
      const at = lastAtMost(aliasFrom, hash);
      return aliasFrom[at] === hash ? (aliasTo[at] ?? hash) : hash;
    },
  };
}

/** Greatest index whose value is at most `value`; −1 where there is none. `ascending` may repeat values. */
function lastAtMost(ascending: Uint32Array, value: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] ?? 0) <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
