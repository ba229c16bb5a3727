import Fuse from 'fuse.js';
import { createSavedSearch } from '../../components/popup/search-saved';
import { wordsOf } from '../../matching/fold';
import type { SavedMatch } from '../../model/saved-match';
import type { SavedQuery } from './generated-saved';

/** What one way of searching did with the queries: the place of the row that was meant (0 the first, −1 none), and ms. */
export interface SearchFigures {
  places: number[];
  took: number[];
  /** Milliseconds to make ready for the first query. */
  ready: number;
}

/** Rounds over the queries; of each query the median counts. */
const ROUNDS = 3;

/** The popup's search: everything from the text in the field to the rows in order. */
export function measureOurs(rows: readonly SavedMatch[], queries: readonly SavedQuery[]): SearchFigures {
  const began = performance.now();
  const search = createSavedSearch(wordsOf);
  search.setRows(rows);
  while (search.work(1000));
  const ready = performance.now() - began;
  // A word typed before is kept; every round begins with a search that has none, as a keystroke does.
  const rounds = Array.from({ length: ROUNDS }, (_, round) => {
    if (round > 0) flush(search, rows);
    return timed(queries, (query) => search.search(query).rows);
  });
  return { ...together(rounds), ready };
}

/** Makes the search forget the answers it keeps, by typing a dozen other words. */
function flush(search: ReturnType<typeof createSavedSearch>, rows: readonly SavedMatch[]): void {
  for (const row of rows.slice(0, 12)) search.search(row.shown.title);
}

/** fuse.js alone over all rows, set as the popup's search was before it had an index. */
export function measureFuse(rows: readonly SavedMatch[], queries: readonly SavedQuery[]): SearchFigures {
  const began = performance.now();
  const fuse = new Fuse(rows, {
    keys: ['shown.title', 'shown.outletName', 'shown.byline', 'note', 'tags', 'page.title', 'page.address'],
    threshold: 0.35,
    minMatchCharLength: 2,
    ignoreLocation: true,
    ignoreDiacritics: true,
    includeMatches: true,
    useTokenSearch: true,
    tokenMatch: 'all',
  });
  const ready = performance.now() - began;
  return { ...together([timed(queries, (query) => fuse.search(query).map(({ item }) => item))]), ready };
}

interface Round {
  places: number[];
  took: number[];
}

function timed(queries: readonly SavedQuery[], search: (query: string) => readonly SavedMatch[]): Round {
  const round: Round = { places: [], took: [] };
  for (const { query, id } of queries) {
    const began = performance.now();
    const found = search(query);
    round.took.push(performance.now() - began);
    round.places.push(found.findIndex((row) => row.id === id));
  }
  return round;
}

function together(rounds: readonly Round[]): Round {
  const took = (rounds[0]?.took ?? []).map((_, i) => {
    const times = rounds.map((round) => round.took[i] ?? 0).sort((a, b) => a - b);
    return times[Math.floor(times.length / 2)] ?? 0;
  });
  return { places: rounds[0]?.places ?? [], took };
}
