import { alignAt, type Bounds, type Path, worthAtLeast } from './align';
import type { Seeds } from './find-seeds';
import type { FingerprintIndex } from './fingerprint-index';
import type { TextWords } from './text-words';

/** A stretch of the text that runs along a stretch of one record. */
export interface Run extends Path {
  /** Place of the record in the index. */
  place: number;
}

/**
 * Before a full alignment the seed must be worth this much without gaps: its two words and half a third. It turns away
 * seeds that only share a fingerprint, and pairs of words that any two texts share. Measured: 6 bits find nothing more
 * and cost half as much again; 10 bits lose 1 % of the passages of 20 words with a third edited.
 */
const SEED_WORTH = 8 * 8;
/** A run worth less is chance, even as a piece of a hit. */
const LEAST_RUN = 14 * 8;
/** Earlier runs of a record that a seed is compared with; more exist only where a text repeats one passage endlessly. */
const LOOK_BACK = 64;

/** All runs of the text along records through the seeds. The same words may be in runs of several records. */
export function findRuns(text: TextWords, index: FingerprintIndex, seeds: Seeds): Run[] {
  const { starts, codes } = index.parts;
  const byRecord = new Map<number, Run[]>();
  const runs: Run[] = [];
  for (let i = 0; i < seeds.count; i++) {
    const first = seeds.first[i] ?? 0;
    const second = seeds.second[i] ?? 0;
    // Turned pairs run along nothing.
    if (second < first) continue;
    const firstSource = seeds.firstSource[i] ?? 0;
    const secondSource = seeds.secondSource[i] ?? 0;
    if (
      !worthAtLeast(SEED_WORTH, text, codes, first, firstSource) &&
      !worthAtLeast(SEED_WORTH, text, codes, second, secondSource)
    )
      continue;
    const place = index.placeOf(firstSource);
    const within: Bounds = { from: starts[place] ?? 0, to: starts[place + 1] ?? 0 };
    if (secondSource >= within.to) continue;
    const known = byRecord.get(place);
    if (known && covered(known, first, firstSource)) continue;
    const path = alignAt(text, codes, first, firstSource, within, LEAST_RUN);
    if (!path) continue;
    const run = { ...path, place };
    runs.push(run);
    if (known) known.push(run);
    else byRecord.set(place, [run]);
  }
  return runs;
}

function covered(runs: readonly Run[], at: number, source: number): boolean {
  for (let i = runs.length - 1; i >= 0 && i >= runs.length - LOOK_BACK; i--) {
    const { text, source: from } = runs[i] as Run; // i is inside
    if (inside(text, at) && inside(from, source)) return true;
  }
  return false;
}

const inside = (ascending: readonly number[], word: number) =>
  word >= (ascending[0] ?? 0) && word <= (ascending[ascending.length - 1] ?? -1);
