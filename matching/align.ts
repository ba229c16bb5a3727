import type { FingerprintIndex } from './fingerprint-index';
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

/**
 * Worth of the run through a seed without any gap, in eighths of a bit: a quick look before {@link alignAt}. Negative
 * where not even the seed's own word agrees.
 */
export function quickWorth(
  text: TextWords,
  index: FingerprintIndex,
  at: number,
  source: number,
  within: Bounds,
): number {
  if (codeAt(index.parts.codes, source) !== text.code[at]) return -1;
  return straight(text, index, at, source, 1, within) + straight(text, index, at - 1, source - 1, -1, within);
}

/** Quick looks give up sooner: after about two edited words in a row. */
const QUICK_GIVE_UP = 40;

function straight(
  { code, weight, words }: TextWords,
  { parts }: FingerprintIndex,
  at: number,
  source: number,
  step: 1 | -1,
  within: Bounds,
): number {
  let score = 0;
  let best = 0;
  for (let i = at, g = source; i >= 0 && i < words.count && g >= within.from && g < within.to; i += step, g += step) {
    const theirs = codeAt(parts.codes, g);
    if (theirs === code[i]) score += weight[i] ?? 0;
    else if (theirs !== MASKED) score -= UNLIKE;
    if (score > best) best = score;
    else if (score < best - QUICK_GIVE_UP) break;
  }
  return best;
}

/** The best path through text word `at` and corpus word `source`. */
export function alignAt(text: TextWords, index: FingerprintIndex, at: number, source: number, within: Bounds): Path {
  const back = extend(text, index, at - 1, source - 1, -1, within);
  const ahead = extend(text, index, at, source, 1, within);
  return {
    score: back.score + ahead.score,
    text: [...back.text, ...ahead.text.reverse()],
    source: [...back.source, ...ahead.source.reverse()],
  };
}

// Reused: steps of every cell, and the band's first column of every row.
let steps = new Uint8Array(WIDTH * 512);
let firsts = new Int32Array(512);
let above = new Int32Array(WIDTH);
let here = new Int32Array(WIDTH);

/**
 * Extends from (at, source) in one direction. Row t has taken t text words, column c has taken c corpus words; row 0
 * and column 0 are the seed's border. The pairs come farthest first.
 */
function extend(
  { code, weight, words }: TextWords,
  { parts }: FingerprintIndex,
  at: number,
  source: number,
  step: 1 | -1,
  within: Bounds,
): Path {
  const rows = step > 0 ? words.count - at : at + 1;
  const columns = step > 0 ? within.to - source : source - within.from + 1;
  let first = -HALF;
  for (let k = 0; k < WIDTH; k++) above[k] = first + k < 0 ? NEVER : -GAP * (first + k);
  let best = 0;
  let bestRow = 0;
  let bestColumn = 0;
  for (let t = 1; t <= rows; t++) {
    const i = at + step * (t - 1);
    const mine = code[i] ?? 0;
    const worth = weight[i] ?? 0;
    const before = first;
    first += shiftOf(above);
    ensureRow(t);
    firsts[t] = first;
    const moved = first - before;
    let left = NEVER;
    let rowBest = NEVER;
    for (let k = 0; k < WIDTH; k++) {
      const c = first + k;
      let score = NEVER;
      let taken = ADDED;
      if (c >= 0 && c <= columns) {
        const up = k + moved;
        if (up < WIDTH) score = (above[up] ?? NEVER) - GAP;
        if (c > 0 && up >= 1 && up <= WIDTH) {
          const theirs = codeAt(parts.codes, source + step * (c - 1));
          const alike = theirs === mine;
          const diagonal = (above[up - 1] ?? NEVER) + (alike ? worth : theirs === MASKED ? 0 : -UNLIKE);
          if (diagonal >= score) {
            score = diagonal;
            taken = alike ? ALIKE : OTHER;
          }
        }
        if (left - GAP > score) {
          score = left - GAP;
          taken = MISSING;
        }
      }
      here[k] = score;
      steps[t * WIDTH + k] = taken;
      left = score;
      if (score > rowBest) rowBest = score;
      if (score > best) {
        best = score;
        bestRow = t;
        bestColumn = c;
      }
    }
    [above, here] = [here, above];
    if (rowBest < best - Math.min(GIVE_UP, GIVE_UP_EARLY + best)) break;
  }
  return { score: best, ...trace(bestRow, bestColumn, at, source, step) };
}

/** How far the band moves for the next row so that the best cell stays in its middle: 0, 1 or 2 columns. */
function shiftOf(row: Int32Array): number {
  let best = 0;
  for (let k = 1; k < WIDTH; k++) if ((row[k] ?? NEVER) > (row[best] ?? NEVER)) best = k;
  return best > HALF ? 2 : best < HALF ? 0 : 1;
}

function ensureRow(row: number): void {
  if (row < firsts.length) return;
  const longerSteps = new Uint8Array(steps.length * 2);
  longerSteps.set(steps);
  steps = longerSteps;
  const longerFirsts = new Int32Array(firsts.length * 2);
  longerFirsts.set(firsts);
  firsts = longerFirsts;
}

function trace(row: number, column: number, at: number, source: number, step: 1 | -1) {
  const text: number[] = [];
  const from: number[] = [];
  let t = row;
  let c = column;
  while (t > 0) {
    const taken = steps[t * WIDTH + c - (firsts[t] ?? 0)];
    if (taken === ALIKE) {
      text.push(at + step * (t - 1));
      from.push(source + step * (c - 1));
    }
    if (taken !== MISSING) t--;
    if (taken !== ADDED) c--;
  }
  return { text, source: from };
}
