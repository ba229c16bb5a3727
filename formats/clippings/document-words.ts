import { SMALL_WORDS } from './citation-words';
import { CALENDAR_WORD } from './date-words';

/** What a document's own wording tells of a word. */
export interface DocumentWords {
  /** True where the word is one of the language and no name: the document writes it with a small letter too. */
  isCommon(word: string): boolean;
}

/** So much of a document is enough to learn from. */
const READ = 2_000_000;
/** A word is a name unless at least one in so many of its uses begins with a small letter («Rose», «rose»). */
const SMALL_SHARE = 3;

/** Learns from the whole document which words it also writes with a small letter, its citations included. */
export function learnWords(text: string): DocumentWords {
  const counts = new Map<string, { small: number; large: number }>();
  for (const [word] of text.slice(0, READ).matchAll(/\p{L}[\p{L}'’-]*/gu)) {
    const key = word.toLowerCase();
    const count = counts.get(key) ?? { small: 0, large: 0 };
    if (word.startsWith(key.charAt(0))) count.small++;
    else count.large++;
    counts.set(key, count);
  }
  return {
    isCommon(word) {
      const key = word.toLowerCase().replace(/['’]s?$/, '');
      if (SMALL_WORDS.has(key) || CALENDAR_WORD.test(key)) return true;
      const count = counts.get(key);
      return count !== undefined && count.small > 0 && count.small * SMALL_SHARE >= count.large;
    },
  };
}
