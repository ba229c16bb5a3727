import type { TextWords } from './text-words';
import { codeAt, MASKED } from './word-codes';

/**
 * Alignment of a text with a record's word codes, outwards from a seed. Costs are in eighths of a bit. An unlike, a
 * missing and an added word cost 2¼ bits each (design laboratory): dear enough that a run of chance agreements, one word
 * in 15, never pays.
 */
const UNLIKE = 18;
const GAP = 18;
/**
 * An extension gives up where it has lost this much since its best point: about nine edited words in a row, fewer while
 * it has found little, since most seeds are chance and end at once.
 */
const GIVE_UP = 160;
const GIVE_UP_EARLY = 80;
/**
 * Words of drift to either side of the path's best cell that are kept in view; the band moves with the path. 8 found
 * .002 more of PAN 2013 and took half as long again as 5.
 */
const HALF = 6;
const WIDTH = 2 * HALF + 1;
const NEVER = -(2 ** 30);

/** Steps of a path, one byte a cell. */
const ALIKE = 0;
const OTHER = 1;
const ADDED = 2;
const MISSING = 3;

/** The corpus words that may take part: those of one record. */
export interface Bounds {
  from: number;
  to: number;
}

/** A path: its worth in eighths of a bit, and the words it pairs, in ascending order. */
export interface Path {
  score: number;
  text: number[];
  source: number[];
}

/** Quick looks give up sooner: after about two edited words in a row. */
const QUICK_GIVE_UP = 40;

/**
 * Whether the run through text word `at` and corpus word `source`, which must agree, is worth `least` eighths of a bit
 * without any gap: a quick look before {@link alignAt}, which does not mind where records end.
 */
export function worthAtLeast(least: number, text: TextWords, codes: Uint8Array, at: number, source: number): boolean {
  const ahead = straight(least, text, codes, at, source, 1);
  return ahead >= least || ahead + straight(least - ahead, text, codes, at - 1, source - 1, -1) >= least;
}

/** Worth of what follows without a gap, as far as it takes to reach `enough`. */
function straight(
  enough: number,
  { code, weight, words }: TextWords,
  codes: Uint8Array,
  at: number,
  source: number,
  step: 1 | -1,
): number {
  let score = 0;
  let best = 0;
  for (let i = at, g = source; i >= 0 && i < words.count && g >= 0; i += step, g += step) {
    const theirs = codeAt(codes, g);
    if (theirs === code[i]) score += weight[i] ?? 0;
    else if (theirs !== MASKED) score -= UNLIKE;
    if (score > best) {
      best = score;
      if (best >= enough) break;
    } else if (score < best - QUICK_GIVE_UP) break;
  }
  return best;
}

/** The best path through text word `at` and corpus word `source`; null where it is worth less than `least`. */
export function alignAt(
  text: TextWords,
  codes: Uint8Array,
  at: number,
  source: number,
  within: Bounds,
  least: number,
): Path | null {
  extend(BACK, text, codes, at - 1, source - 1, -1, within);
  extend(AHEAD, text, codes, at, source, 1, within);
  const score = BACK.best + AHEAD.best;
  if (score < least) return null;
  const path: Path = { score, text: [], source: [] };
  trace(BACK, path, at - 1, source - 1, -1);
  const turn = path.text.length;
  trace(AHEAD, path, at, source, 1);
  // Traces come farthest first: right for what lies before the seed, the wrong way round for what lies after it.
  path.text = [...path.text.slice(0, turn), ...path.text.slice(turn).reverse()];
  path.source = [...path.source.slice(0, turn), ...path.source.slice(turn).reverse()];
  return path;
}

/** What is remembered of one extension, to trace its path; used again for the next. */
interface Grid {
  best: number;
  bestRow: number;
  bestColumn: number;
  /** Step of every cell, WIDTH a row. */
  steps: Uint8Array;
  /** The band's first column in every row. */
  firsts: Int32Array;
}

const grid = (): Grid => ({
  best: 0,
  bestRow: 0,
  bestColumn: 0,
  steps: new Uint8Array(WIDTH * 512),
  firsts: new Int32Array(512),
});
const BACK = grid();
const AHEAD = grid();

/** Two rows of scores, with room on both sides that is never reached, so that a moved band needs no check. */
const SIDE = 1;
const ROOM = WIDTH + 3;
let above = new Int32Array(ROOM).fill(NEVER);
let here = new Int32Array(ROOM).fill(NEVER);

/**
 * Extends from (at, source) in one direction and leaves the best path in `into`. Row t has taken t text words, column c
 * has taken c corpus words; row 0 and column 0 are the seed's border.
 */
function extend(
  into: Grid,
  { code, weight, words }: TextWords,
  codes: Uint8Array,
  at: number,
  source: number,
  step: 1 | -1,
  within: Bounds,
): void {
  const rows = step > 0 ? words.count - at : at + 1;
  const columns = step > 0 ? within.to - source : source - within.from + 1;
  let first = -HALF;
  let middle = HALF;
  for (let k = 0; k < WIDTH; k++) above[k + SIDE] = k < HALF ? NEVER : -GAP * (k - HALF);
  let best = 0;
  let bestRow = 0;
  let bestColumn = 0;
  for (let t = 1; t <= rows; t++) {
    const i = at + step * (t - 1);
    const mine = code[i] ?? 0;
    const worth = weight[i] ?? 0;
    // The band moves so that the best cell of the row before stays in its middle.
    const moved = middle > HALF ? 2 : middle < HALF ? 0 : 1;
    first += moved;
    if (t >= into.firsts.length) lengthen(into);
    const { steps } = into;
    into.firsts[t] = first;
    const low = Math.max(0, -first);
    const high = Math.min(WIDTH - 1, columns - first);
    for (let k = 0; k < low; k++) here[k + SIDE] = NEVER;
    let left = NEVER;
    let rowBest = NEVER;
    middle = 0;
    for (let k = low; k <= high; k++) {
      let score = (above[k + moved + SIDE] ?? NEVER) - GAP;
      let taken = ADDED;
      const theirs = codeAt(codes, source + step * (first + k - 1));
      const alike = theirs === mine;
      const diagonal = (above[k + moved - 1 + SIDE] ?? NEVER) + (alike ? worth : theirs === MASKED ? 0 : -UNLIKE);
      if (diagonal >= score) {
        score = diagonal;
        taken = alike ? ALIKE : OTHER;
      }
      if (left - GAP > score) {
        score = left - GAP;
        taken = MISSING;
      }
      here[k + SIDE] = score;
      steps[t * WIDTH + k] = taken;
      left = score;
      if (score > rowBest) {
        rowBest = score;
        middle = k;
      }
    }
    for (let k = Math.max(0, high + 1); k < WIDTH; k++) here[k + SIDE] = NEVER;
    if (rowBest > best) {
      best = rowBest;
      bestRow = t;
      bestColumn = first + middle;
    }
    [above, here] = [here, above];
    if (rowBest < best - Math.min(GIVE_UP, GIVE_UP_EARLY + best)) break;
  }
  into.best = best;
  into.bestRow = bestRow;
  into.bestColumn = bestColumn;
}

function lengthen(into: Grid): void {
  const steps = new Uint8Array(into.steps.length * 2);
  steps.set(into.steps);
  into.steps = steps;
  const firsts = new Int32Array(into.firsts.length * 2);
  firsts.set(into.firsts);
  into.firsts = firsts;
}

function trace({ bestRow, bestColumn, steps, firsts }: Grid, path: Path, at: number, source: number, step: 1 | -1) {
  let t = bestRow;
  let c = bestColumn;
  while (t > 0) {
    const taken = steps[t * WIDTH + c - (firsts[t] ?? 0)];
    if (taken === ALIKE) {
      path.text.push(at + step * (t - 1));
      path.source.push(source + step * (c - 1));
    }
    if (taken !== MISSING) t--;
    if (taken !== ADDED) c--;
  }
}
