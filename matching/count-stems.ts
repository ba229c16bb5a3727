import { tells } from './content-words';
import { foldInto, foldText, type Words, wordRoom } from './fold';
import { stem } from './stem';

/** A content word of a text: how often its stem occurs, and the first form it occurs in. */
export interface StemCount {
  word: string;
  count: number;
  /** In the title or the beginning. */
  early: boolean;
}

/** Stem and folded form of words met so far, by their hash; null for words that tell nothing. A page repeats its words. */
const known = new Map<number, { s: string; word: string } | null>();
const MOST_KNOWN = 50_000;
const room = wordRoom();

/**
 * Adds the content words of `text` to `counts`, of which the first `early` stand in its beginning; no more than `most`
 * words are read. Gives how many were. `words` are those of the text where it is folded already.
 */
export function countStems(
  text: string,
  counts: Map<string, StemCount>,
  early: number,
  most: number,
  words: Words = foldInto(text, room),
): number {
  const { count, hash, start, end } = words;
  const read = Math.min(count, most);
  for (let i = 0; i < read; i++) {
    const h = hash[i] ?? 0;
    let entry = known.get(h);
    if (entry === undefined) {
      const word = foldText(text.slice(start[i], end[i]));
      entry = tells(word) ? { s: stem(word), word } : null;
      if (known.size >= MOST_KNOWN) known.clear();
      known.set(h, entry);
    }
    if (entry === null) continue;
    const there = counts.get(entry.s);
    if (there) there.count++;
    else counts.set(entry.s, { word: entry.word, count: 1, early: i < early });
  }
  return read;
}
