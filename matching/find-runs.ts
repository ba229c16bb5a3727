import { alignAt, type Bounds, type Path, quickWorth } from './align';
import type { Seed } from './find-seeds';
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
export function findRuns(text: TextWords, index: FingerprintIndex, seeds: readonly Seed[]): Run[] {
  const byRecord = new Map<number, Run[]>();
  const runs: Run[] = [];
  for (const { place, first, firstSource, second, secondSource } of seeds) {
    // Turned pairs run along nothing.
    if (second < first) continue;
    const known = byRecord.get(place);
    if (known && covered(known, first, firstSource)) continue;
    const within: Bounds = { from: index.parts.starts[place] ?? 0, to: index.parts.starts[place + 1] ?? 0 };
    if (
      quickWorth(text, index, first, firstSource, within) < SEED_WORTH &&
      quickWorth(text, index, second, secondSource, within) < SEED_WORTH
    )
      continue;
    const path = alignAt(text, index, first, firstSource, within);
    if (path.score < LEAST_RUN || path.text.length === 0) continue;
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
