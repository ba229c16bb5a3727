import type { Run } from './find-runs';
import type { Seeds } from './find-seeds';
import type { FingerprintIndex } from './fingerprint-index';

/** A pair of {@link Seeds} with the place of its record. */
export interface Seed {
  place: number;
  first: number;
  firstSource: number;
  second: number;
  secondSource: number;
}

/** Corpus words, as a power of two, that are counted as one neighbourhood; a little more than clusters reach. */
const NEAR = 7;
/** Neighbourhoods share a counter where a corpus has more of them; that keeps a seed too many, never one too few. */
const COUNTERS = 1 << 13;
/**
 * A rewritten passage needs nine words or more, and so five seeds or more. Fewer than this in a neighbourhood and its
 * two neighbours are chance: in a corpus of 100,000 records, nine of ten of all seeds.
 */
const FEWEST = 3;

const counters = new Uint16Array(COUNTERS);

/** Those of the seeds that may be part of a passage together: near enough others, or near a run. In order. */
export function seedsTogether(seeds: Seeds, runs: readonly Run[], index: FingerprintIndex): Seed[] {
  const { count, firstSource, secondSource } = seeds;
  const at = (word: number) => (word >>> NEAR) & (COUNTERS - 1);
  for (let i = 0; i < count; i++) bump(at(firstSource[i] ?? 0), 1);
  for (const { source } of runs) {
    const last = (source.at(-1) ?? 0) >>> NEAR;
    for (let n = (source[0] ?? 0) >>> NEAR; n <= last; n++) bump(n & (COUNTERS - 1), FEWEST);
  }
  const together: Seed[] = [];
  for (let i = 0; i < count; i++) {
    const from = firstSource[i] ?? 0;
    const here = at(from);
    const near =
      (counters[here] ?? 0) +
      (counters[(here + 1) & (COUNTERS - 1)] ?? 0) +
      (counters[(here - 1) & (COUNTERS - 1)] ?? 0);
    if (near < FEWEST) continue;
    const to = secondSource[i] ?? 0;
    const place = index.placeOf(from);
    if (to >= (index.parts.starts[place + 1] ?? 0)) continue;
    together.push({
      place,
      first: seeds.first[i] ?? 0,
      firstSource: from,
      second: seeds.second[i] ?? 0,
      secondSource: to,
    });
  }
  counters.fill(0);
  return together;
}

function bump(at: number, by: number): void {
  counters[at] = Math.min(65535, (counters[at] ?? 0) + by);
}
