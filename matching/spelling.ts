import Fuse from 'fuse.js/basic';
import { NameFinder } from './name-finder';

/**
 * Finds words that are there in another spelling. fuse.js scores short strings well and long lists slowly, so it is asked
 * for single words among the few rare words of one text, never for a corpus (0.6 ms a record and paragraph).
 */
export class SpellingFinder {
  private readonly known = new Map<string, { word: string; score: number } | null>();
  private names: NameFinder | undefined;

  /** `words` are the words that may be meant; a few hundred at most. */
  constructor(private readonly words: readonly string[]) {}

  /** The word most like `wanted`, with its likeness from 0 to 1; null where none is near. Short words are never found. */
  find(wanted: string): { word: string; score: number } | null {
    if (wanted.length < SHORTEST) return null;
    const before = this.known.get(wanted);
    if (before !== undefined) return before;
    // A misspelling keeps the first letter and nearly the length; that leaves fuse.js two or three words to score.
    const near = this.words.filter((w) => w[0] === wanted[0] && Math.abs(w.length - wanted.length) <= 2);
    const best = near.length ? new Fuse(near, OPTIONS).search(wanted, { limit: 1 })[0] : undefined;
    const found = best ? { word: best.item, score: 1 - (best.score ?? 1) } : this.bySound(wanted);
    this.known.set(wanted, found);
    return found;
  }

  /** A name that is spelt otherwise but sounds alike: Quami for Qaumi, صدیقی for Siddiqui. */
  private bySound(wanted: string): { word: string; score: number } | null {
    this.names ??= new NameFinder(this.words);
    const found = this.names.find(wanted);
    return found && { word: found.word, score: found.likeness };
  }
}

/** Below five letters nearly every word is like another. */
const SHORTEST = 5;
/** fuse.js 7.5: 0.2 is one wrong letter in five or six; 0.25 repaired misspelt names in the laboratory, 0.4 merged words. */
const OPTIONS = { threshold: 0.25, ignoreLocation: true, includeScore: true, minMatchCharLength: 3 };
