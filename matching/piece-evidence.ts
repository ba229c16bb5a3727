import type { Span } from '../model/page-text';
import type { Words } from './fold';
import {
  INSIDE_PIECE_WORDS,
  MANY_PIECE_WORDS,
  PIECE_DENSITY,
  PIECE_WORDS,
  REWRITTEN_PIECE_SHARE,
  REWRITTEN_PIECE_WORDS,
  SHORT_PIECE_SHARE,
  STRONG_PIECE_WORDS,
} from './thresholds';

/** What is shared in one block of a passage that runs over several: how much it is, and whether it may carry a badge. */

/** Whether copied words are so many, and so dense, that their block may carry a badge. */
export function tellsEnough(sure: readonly Span[], words: Words): boolean {
  const count = wordsOf(sure, words);
  if (count >= MANY_PIECE_WORDS) return true;
  if (count < PIECE_DENSITY * wordsBetween(sure, words)) return false;
  return count >= STRONG_PIECE_WORDS || (count >= PIECE_WORDS && count >= SHORT_PIECE_SHARE * words.count);
}

/** The same of a rewritten passage: at its ends chance joins in, and more is needed than inside. */
export function tellsAll(runs: readonly Span[], words: Words, inside: boolean): boolean {
  const count = wordsOf(runs, words);
  if (inside) return count >= INSIDE_PIECE_WORDS && count >= REWRITTEN_PIECE_SHARE * words.count;
  return count >= REWRITTEN_PIECE_WORDS && count >= REWRITTEN_PIECE_SHARE * words.count;
}

const wordsBetween = (runs: readonly Span[], words: Words): number =>
  wordsWithin(words, hullOf(runs).start, hullOf(runs).end);

/** From the first of the runs, which are in order, to the last. */
export const hullOf = (runs: readonly Span[]): Span => ({ start: runs[0]?.start ?? 0, end: runs.at(-1)?.end ?? 0 });

/** Words in the runs. */
export const wordsOf = (runs: readonly Span[], words: Words): number =>
  runs.reduce((sum, run) => sum + wordsWithin(words, run.start, run.end), 0);

/** The last place whose value is at most `value`; the values ascend. */
export function lastAtOrBefore(ascending: ArrayLike<number>, value: number): number {
  let low = 0;
  let high = ascending.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((ascending[middle] ?? 0) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** How many words lie inside a stretch of their text. */
export function wordsWithin({ count, start, end }: Words, from: number, to: number): number {
  let n = 0;
  for (let i = count === 0 ? 0 : lastAtOrBefore(start.subarray(0, count), from); i < count; i++) {
    if ((start[i] ?? 0) >= to) break;
    if ((start[i] ?? 0) >= from && (end[i] ?? 0) <= to) n++;
  }
  return n;
}
