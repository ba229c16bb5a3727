/**
 * The numbers that stand for words in an index. All are cut from the 32-bit word hash of `fold.ts`; a change here is a
 * new version of the fingerprint section.
 */

/** Odd multipliers, from the golden ratio and xxHash. */
const FIRST = 0x9e3779b1;
const SECOND = 0x85ebca77;

/** A record word whose text is stock (see `gram-counts.ts`): it counts neither for nor against. */
export const MASKED = 15;

/** The 4-bit code of a word, 0 to 14. Two unlike words agree once in 15: enough to align, too little to read. */
export function wordCode(hash: number): number {
  const code = (hash >>> 4) & 15;
  return code === MASKED ? (hash >>> 8) % 15 : code;
}

/** The code of corpus word number `word` in a section's `codes`. */
export function codeAt(codes: Uint8Array, word: number): number {
  return ((codes[word >>> 1] ?? 0) >>> ((word & 1) << 2)) & 15;
}

/** Writes the code of corpus word number `word` into `codes`, which is still zero there. */
export function putCode(codes: Uint8Array, word: number, code: number): void {
  codes[word >>> 1] = (codes[word >>> 1] ?? 0) | (code << ((word & 1) << 2));
}

/**
 * Well-mixed 32-bit hash of two words, the same in either order: rewriting turns «a growth in farming» into «farming
 * growth». Fingerprints are its top bits.
 */
export function pairHash(first: number, second: number): number {
  const ordered = first < second;
  return mixed(Math.imul(ordered ? first : second, FIRST) + Math.imul(ordered ? second : first, SECOND));
}

/** Well-mixed 32-bit hash of the `length` words from `at` on. */
export function gramHash(hashes: Uint32Array, at: number, length: number): number {
  let sum = 0;
  for (let i = 0; i < length; i++) sum = Math.imul(sum + (hashes[at + i] ?? 0), FIRST) ^ (sum >>> 15);
  return mixed(sum);
}

/** Well-mixed 32-bit hash of a hash and a word, in this order. */
export const mixedWith = (hash: number, word: number): number => mixed(Math.imul(hash, FIRST) + word);

/** The «lowbias32» finaliser of C. Wellons's hash prospector: every input bit moves every output bit. */
function mixed(sum: number): number {
  let h = sum ^ (sum >>> 16);
  h = Math.imul(h, 0x7feb352d);
  h ^= h >>> 15;
  h = Math.imul(h, 0x846ca68b);
  return (h ^ (h >>> 16)) >>> 0;
}
