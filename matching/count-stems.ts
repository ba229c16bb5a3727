import { tells } from './content-words';
import { foldInto, foldText, type Words, wordRoom } from './fold';
import { MOST_LETTERS, stem } from './stem';

/** A content word of a text: how often its stem occurs, and the first form it occurs in. */
export interface StemCount {
  word: string;
  count: number;
  /** In the title or the beginning. */
  early: boolean;
}

interface Told {
  s: string;
  word: string;
}
/**
 * Stem and folded form of words met lately, null for words that tell nothing: a page repeats its words, and pages share most
 * of theirs. By the last bits of the hash; of two words with the same ones the later stays. A map by hash took three times
 * as long, since large numbers are objects there.
 */
const KNOWN = 1 << 14;
const knownHash = new Uint32Array(KNOWN);
const known: (Told | null | undefined)[] = new Array(KNOWN).fill(undefined);
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
  const read = Math.min(words.count, most);
  for (let i = 0; i < read; i++) {
    const entry = entryAt(text, words, i);
    if (entry === null) continue;
    const there = counts.get(entry.s);
    if (there) there.count++;
    else counts.set(entry.s, { word: entry.word, count: 1, early: i < early });
  }
  return read;
}

/** The stems of the content words among the first `most` words of `text`; `words` as for {@link countStems}. */
export function stemsOf(text: string, most: number, words: Words = foldInto(text, room)): Set<string> {
  const stems = new Set<string>();
  const read = Math.min(words.count, most);
  for (let i = 0; i < read; i++) {
    const entry = entryAt(text, words, i);
    if (entry !== null) stems.add(entry.s);
  }
  return stems;
}

function entryAt(text: string, { hash, start, end }: Words, i: number): Told | null {
  const h = hash[i] ?? 0;
  const at = h & (KNOWN - 1);
  const there = known[at];
  if (there !== undefined && knownHash[at] === h) return there;
  const word = foldText(text.slice(start[i], end[i]));
  const entry = tells(word) ? { s: stem(word), word } : null;
  if (word.length <= MOST_LETTERS) {
    knownHash[at] = h;
    known[at] = entry;
  }
  return entry;
}
