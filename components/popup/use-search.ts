import { useEffect, useMemo, useReducer, useState } from 'preact/hooks';
import type { SavedMatch } from '../../model/saved-match';
import type { SavedHits, SavedSearch } from './search-saved';

/** Milliseconds that reading may take before a keystroke is answered, and in one slice between keystrokes. */
const AT_ONCE = 40;
const SLICE = 12;
/** What was found so far is drawn anew so often while reading goes on, in milliseconds. */
const DRAW_EVERY = 200;

/** A search as a view uses it. */
export interface Searching {
  hits: SavedHits;
  /** How many rows can be found by now. */
  ready: number;
  /** Begins reading the rows, before anything is typed. */
  start(): void;
}

/**
 * Searches rows while they change. They are read for the search only when the reader turns to it, in slices; until all
 * are read, what was found so far is given, and given anew as it grows.
 */
export function useSearch(search: SavedSearch, rows: readonly SavedMatch[], query: string): Searching {
  const [begun, setBegun] = useState(query !== '');
  const [slices, read] = useReducer((n: number) => n + 1, 0);
  useMemo(() => search.setRows(rows), [search, rows]);
  // New rows, and rows read since, change what is found.
  const hits = useMemo(() => {
    if (query !== '') search.work(AT_ONCE);
    return search.search(query);
  }, [search, rows, query, slices]);
  useEffect(() => {
    if (!begun) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let drawn = performance.now();
    const slice = () => {
      const left = search.work(SLICE);
      if (!left || performance.now() - drawn > DRAW_EVERY) {
        drawn = performance.now();
        read(0);
      }
      if (left) timer = setTimeout(slice, 0);
    };
    timer = setTimeout(slice, 0);
    return () => clearTimeout(timer);
  }, [search, rows, begun]);
  return { hits, ready: search.ready(), start: () => setBegun(true) };
}
