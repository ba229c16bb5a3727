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
/** Below every score, and above what overflows when a column number is added in four bits. */
const NEVER = -(2 ** 26);
/** A row of scores: the band, and room on both sides that is never reached, so that a moved band needs no check. */
const SIDE = 1;
const ROW = 16;

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
  trace(BACK, path, text, codes, at - 1, source - 1, -1);
  const turn = path.text.length;
  trace(AHEAD, path, text, codes, at, source, 1);
  // Traces come farthest first: right for what lies before the seed, the wrong way round for what lies after it.
  path.text = [...path.text.slice(0, turn), ...path.text.slice(turn).reverse()];
  path.source = [...path.source.slice(0, turn), ...path.source.slice(turn).reverse()];
  return path;
}

/** One extension: its scores, from which the path is traced; used again for the next. */
interface Grid {
  best: number;
  bestRow: number;
  bestColumn: number;
  /** ROW a row. */
  scores: Int32Array;
  /** The band's first column in every row. */
  firsts: Int32Array;
}

const grid = (): Grid => ({
  best: 0,
  bestRow: 0,
  bestColumn: 0,
  scores: new Int32Array(ROW * 512).fill(NEVER),
  firsts: new Int32Array(512),
});
const BACK = grid();
const AHEAD = grid();
/** Codes of the record's words in the order of the columns; `unpacked[c]` is what column c takes. */
let unpacked = new Uint8Array(1024);
/** What each code is worth against the text word in hand. */
const gains = new Int32Array(16).fill(-UNLIKE);
gains[MASKED] = 0;

/** The larger of two numbers far from 2³¹. The comparisons of an alignment go either way, and branches would stall. */
const larger = (a: number, b: number): number => {
  const less = (a - b) | 0;
  return (a - (less & (less >> 31))) | 0;
};

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
  for (let k = 0; k < WIDTH; k++) into.scores[SIDE + k] = k < HALF ? NEVER : -GAP * (k - HALF);
  let first = -HALF;
  into.firsts[0] = first;
  let middle = HALF;
  let known = 0;
  let best = 0;
  let bestRow = 0;
  let bestColumn = 0;
  for (let t = 1; t <= rows; t++) {
    const i = at + step * (t - 1);
    const mine = code[i] ?? 0;
    // The band moves so that the best cell of the row before stays in its middle.
    const moved = middle > HALF ? 2 : middle < HALF ? 0 : 1;
    first += moved;
    if (t >= into.firsts.length) lengthen(into);
    into.firsts[t] = first;
    const low = first < 0 ? -first : 0;
    const high = columns - first < WIDTH - 1 ? columns - first : WIDTH - 1;
    if (high < low) break;
    while (known < first + high) unpack(codes, ++known, source + step * (known - 1));
    const { scores } = into;
    const theirs = unpacked;
    const here = t * ROW + SIDE;
    const above = here - ROW + moved;
    for (let k = 0; k < low; k++) scores[here + k] = NEVER;
    gains[mine] = weight[i] ?? 0;
    let left = NEVER;
    // Score and column of the row's best cell in one number; of equal scores the first column.
    let rowBest = NEVER << 4;
    for (let k = low; k <= high; k++) {
      const alike = (scores[above + k - 1] ?? 0) + (gains[theirs[first + k] ?? 0] ?? 0);
      left = larger(alike, larger(scores[above + k] ?? 0, left) - GAP);
      scores[here + k] = left;
      rowBest = larger(rowBest, (left << 4) | (15 - k));
    }
    gains[mine] = -UNLIKE;
    for (let k = high + 1; k < WIDTH; k++) scores[here + k] = NEVER;
    middle = 15 - (rowBest & 15);
    const score = rowBest >> 4;
    if (score > best) {
      best = score;
      bestRow = t;
      bestColumn = first + middle;
    } else if (score < best - Math.min(GIVE_UP, GIVE_UP_EARLY + best)) break;
  }
  into.best = best;
  into.bestRow = bestRow;
  into.bestColumn = bestColumn;
}

function unpack(codes: Uint8Array, column: number, word: number): void {
  if (column >= unpacked.length) {
    const longer = new Uint8Array(unpacked.length * 2);
    longer.set(unpacked);
    unpacked = longer;
  }
  unpacked[column] = codeAt(codes, word);
}

function lengthen(into: Grid): void {
  const scores = new Int32Array(into.scores.length * 2).fill(NEVER);
  scores.set(into.scores);
  into.scores = scores;
  const firsts = new Int32Array(into.firsts.length * 2);
  firsts.set(into.firsts);
  into.firsts = firsts;
}

/** Adds to `path` the pairs of the best path of an extension that began at (at, source), the farthest first. */
function trace(
  { bestRow, bestColumn, scores, firsts }: Grid,
  path: Path,
  { code, weight }: TextWords,
  codes: Uint8Array,
  at: number,
  source: number,
  step: 1 | -1,
): void {
  let t = bestRow;
  let c = bestColumn;
  while (t > 0) {
    const i = at + step * (t - 1);
    const word = source + step * (c - 1);
    const theirs = codeAt(codes, word);
    const alike = theirs === code[i];
    const above = (t - 1) * ROW + SIDE - (firsts[t - 1] ?? 0);
    const score = scores[t * ROW + SIDE + c - (firsts[t] ?? 0)] ?? 0;
    const gain = alike ? (weight[i] ?? 0) : theirs === MASKED ? 0 : -UNLIKE;
    if (score === (scores[above + c - 1] ?? 0) + gain) {
      if (alike) {
        path.text.push(i);
        path.source.push(word);
      }
      t--;
      c--;
    } else if (score === (scores[above + c] ?? 0) - GAP) t--;
    else c--;
  }
}
