import Fuse from 'fuse.js';
import type { SavedMatch } from '../../model/saved-match';

/** The parts of a saved match that are searched, and where letters are marked. */
const SEARCHED = [
  'shown.title',
  'shown.outletName',
  'shown.byline',
  'note',
  'tags',
  'page.title',
  'page.address',
] as const;
type Searched = (typeof SEARCHED)[number];

/** Letters to mark: first and last index, both inclusive, as fuse.js counts. */
export type Letters = readonly (readonly [number, number])[];

/** A saved match that answers the search, with the letters that did. */
export interface SavedHit {
  row: SavedMatch;
  marks: Partial<Record<Searched, Letters>>;
}

/**
 * How far a word may differ: 0 only the same, 1 anything. At 0.35 «harbor» finds «Harbour» and «siddiqi» «Siddiqui»,
 * while words of three letters must be right.
 */
const THRESHOLD = 0.35;
/** Below this a search would find everything; shorter queries show the whole list. */
const SHORTEST = 2;

/**
 * A fuzzy search over saved matches. All words of the query must be found, each in any part, in any order; best first.
 * A query of fewer than two letters gives every row in its own order, unmarked.
 */
export function searchSaved(rows: readonly SavedMatch[]): (query: string) => SavedHit[] {
  const fuse = new Fuse(rows, {
    keys: [...SEARCHED],
    threshold: THRESHOLD,
    minMatchCharLength: SHORTEST,
    ignoreLocation: true,
    ignoreDiacritics: true,
    includeMatches: true,
    useTokenSearch: true,
    tokenMatch: 'all',
  });
  return (query) => {
    const words = query.trim();
    if (words.length < SHORTEST) return rows.map((row) => ({ row, marks: {} }));
    return fuse.search(words).map(({ item: row, matches = [] }) => {
      const marks: Partial<Record<Searched, Letters>> = {};
      for (const { key, indices } of matches) {
        const part = SEARCHED.find((s) => s === key);
        // Lists (byline, tags) are shown joined, so indices into one of their entries mean nothing there.
        if (part && part !== 'shown.byline' && part !== 'tags') marks[part] = indices;
      }
      return { row, marks };
    });
  };
}
