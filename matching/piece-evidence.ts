import type { Span } from '../model/page-text';
import type { Words } from './fold';
import { FRAGMENT_BITS, FRAGMENT_SHARE } from './same-text-thresholds';
import { BADGE_SHARE, END_SHARE, FEW_WORDS, LEAST_WORDS, PIECE_SHARE, PIECE_WORDS } from './thresholds';

/** What is shared in one block of a passage that runs over several: how much it is, and whether it may carry a badge. */

/** What is known of the part of a passage that stands in one block. */
interface PieceFacts {
  /** Whether a word of it was looked up in a pair: the other may stand in the block beside. */
  paired: boolean;
  /** Whether the passage stands in this block only. */
  alone: boolean;
  /** Whether some of it is copied word for word or nearly, and whether all of it is. */
  copied: boolean;
  whole: boolean;
  /** Bits of the whole passage. */
  bits: number;
  /** Shared words, and words of the block. */
  shared: number;
  of: number;
}

/**
 * Whether the block may carry a badge. An alignment that has left its passage goes on through other text by chance, for
 * a dozen words and more, since codes have four bits; but a pair of words is looked up by its whole hash, and chance has
 * none. PAN 2013's training pairs, plagdet of badges over all, and wrong badges on 1,380 planted pages (12 seeds): by number and
 * density of words in the block .835 and 23; by its bits net of edits, from 16 and from 12 on, .834 and 1, .847 and 18; by
 * cutting ends that dearer edits make worthless .817 and 1; by a word of a pair among three, as here, .857 and 0; among two .863
 * and 2.
 */
export function mayCarryBadge({ paired, alone, copied, whole, bits, shared, of }: PieceFacts): boolean {
  if (!paired || shared < LEAST_WORDS) return false;
  if (whole && shared < FEW_WORDS && shared < BADGE_SHARE * of) return false;
  return !(copied && alone && shared < FRAGMENT_SHARE * of) || bits >= FRAGMENT_BITS;
}

/** Whether so few words of a block are the edited end of a passage beside it, met by chance. */
export function isCrumb(shared: number, of: number): boolean {
  if (shared < LEAST_WORDS) return true;
  return shared < FEW_WORDS && shared < (shared < PIECE_WORDS ? PIECE_SHARE : END_SHARE) * of;
}

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
