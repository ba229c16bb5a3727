/**
 * Counts of very many hashes in little memory: a count-min sketch with two rows. It may say too much, never too little;
 * with as many cells as hashes it is exact for nearly all.
 */
export interface GramCounts {
  add(hash: number): void;
  /** At least the true count, at most 65,535. */
  of(hash: number): number;
}

/** A sketch for about `expected` different hashes. */
export function gramCounts(expected: number): GramCounts {
  const bits = Math.max(12, Math.min(26, Math.ceil(Math.log2(Math.max(1, expected) * 2))));
  const shift = 32 - bits;
  const one = new Uint16Array(2 ** bits);
  const two = new Uint16Array(2 ** bits);
  const second = (hash: number) => Math.imul(hash, 0xc2b2ae3d) >>> shift;
  const bump = (row: Uint16Array, at: number) => {
    const seen = row[at] ?? 0;
    if (seen < 65535) row[at] = seen + 1;
  };
  return {
    add(hash) {
      bump(one, hash >>> shift);
      bump(two, second(hash));
    },
    of: (hash) => Math.min(one[hash >>> shift] ?? 0, two[second(hash)] ?? 0),
  };
}
