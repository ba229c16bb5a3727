import type { Block } from '../model/page-text';
import { foldInto, makeRoom, type Words, wordRoom } from './fold';

/**
 * The blocks of a page as one text, and its folded words: paragraphs of a copy are often too short to be recognised one by
 * one. Made once for a check and used by all that compare words.
 */
export interface PageWords {
  /** The texts of the blocks, a line feed between two. */
  text: string;
  /** Words of the whole text, in its offsets. */
  all: Words;
  blocks: readonly Block[];
  /** Words of each block, in the block's own offsets. */
  words: readonly Words[];
  /** Where each block begins in `text`. */
  starts: readonly number[];
}

/** Room for the words of a block, and for those of a page: offsets in the block, then offsets in the page. */
const own = wordRoom();
const inBlocks = wordRoom();
const inPage = wordRoom();

/** Folds the blocks of a page, one by one: no word reaches from one into the next. */
export function pageWords(blocks: readonly Block[]): PageWords {
  const starts: number[] = [];
  const bounds = [0];
  let first = 0;
  let at = 0;
  for (const { text } of blocks) {
    const { count, hash, start, end } = foldInto(text, own);
    makeRoom(inBlocks, at + count);
    makeRoom(inPage, at + count);
    for (let i = 0; i < count; i++, at++) {
      const from = start[i] ?? 0;
      const to = end[i] ?? 0;
      inBlocks.hash[at] = hash[i] ?? 0;
      inBlocks.start[at] = from;
      inBlocks.end[at] = to;
      inPage.start[at] = first + from;
      inPage.end[at] = first + to;
    }
    starts.push(first);
    bounds.push(at);
    first += text.length + 1;
  }
  const hash = inBlocks.hash.slice(0, at);
  const start = inBlocks.start.slice(0, at);
  const end = inBlocks.end.slice(0, at);
  return {
    text: blocks.map(({ text }) => text).join('\n'),
    all: { count: at, hash, start: inPage.start.slice(0, at), end: inPage.end.slice(0, at) },
    blocks,
    words: blocks.map((_, i) => {
      const [from = 0, to = 0] = [bounds[i], bounds[i + 1]];
      return {
        count: to - from,
        hash: hash.subarray(from, to),
        start: start.subarray(from, to),
        end: end.subarray(from, to),
      };
    }),
    starts,
  };
}
