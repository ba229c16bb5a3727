import type { SavedMatch } from '../../model/saved-match';
import { createWordIndex, type WordAnswers } from './word-index';

/** Letters to mark: first and last index, both inclusive, as fuse.js counts. */
export type Letters = readonly (readonly [number, number])[];

/** Cuts a text into folded words with their UTF-16 offsets in it, as `matching/fold` does. */
export type CutWords = (text: string) => readonly { word: string; start: number; end: number }[];

/** The rows that answer a query. */
export interface SavedHits {
  /** Best first; where nothing was asked, all rows in the order they were given. */
  rows: readonly SavedMatch[];
  /** The letters of a text that answer the query; none where nothing was asked. */
  letters(text: string): Letters;
}

/** A fuzzy search over saved matches that is kept while the rows change. */
export interface SavedSearch {
  /** Tells which rows there are now. Reads none of them: {@link SavedSearch.work} does. */
  setRows(rows: readonly SavedMatch[]): void;
  /** Reads rows that are new or changed, for about so many milliseconds; true where some are left. */
  work(milliseconds: number): boolean;
  /** How many rows can be found by now. */
  ready(): number;
  /**
   * Rows in which every word of the query is found, in any part and any order; what is written so is found always, what
   * is written alike where it is among the words most alike. Queries of fewer than two letters give every row.
   */
  search(query: string): SavedHits;
}

/** Shorter words of a query say too little to search for; a letter that is a word (Chinese) does not. */
const SHORTEST = 2;
/** Words of a query that are looked at; a longer query is a sentence, and its first words find it. */
const MOST_WORDS = 12;
/** How much a word counts by where it stands: the report and what the reader wrote; who published it; the address. */
const WEIGHTS = [8, 8, 5, 3] as const;
/** Bits of an entry that hold the place in {@link WEIGHTS}; the others hold the number of the word. */
const PART_BITS = 2;
/** Read between two looks at the clock. */
const AT_ONCE = 16;

interface Known {
  row: SavedMatch;
  /** Where the row's words begin among the entries, and how many they are; −1 while they were not read. */
  start: number;
  count: number;
}

/** An empty search over words that `cut` cuts. */
export function createSavedSearch(cut: CutWords): SavedSearch {
  let words = createWordIndex();
  let entries = new Uint32Array(4096);
  let used = 0;
  let known = new Map<string, Known>();
  let list: Known[] = [];
  let waiting: Known[] = [];

  function read(of: Known): void {
    of.start = used;
    for (const [part, texts] of partsOf(of.row).entries())
      for (const text of texts)
        for (const { word } of cut(text)) {
          if (!isSearched(word)) continue;
          if (used === entries.length) entries = longer(entries);
          entries[used++] = (words.add(word) << PART_BITS) | part;
        }
    of.count = used - of.start;
  }

  /** Words of rows that are gone or changed stay behind; when they are the greater part, all is read anew. */
  function tidy(): void {
    const live = list.reduce((sum, of) => sum + of.count, 0);
    if (used < 2 * live + entries.length / 2) return;
    words = createWordIndex();
    used = 0;
    for (const of of list) of.start = -1;
  }

  /** The sum over the query's words of their best answer in the row; 0 where one has none. */
  function score({ start, count }: Known, answers: readonly WordAnswers[], any: Uint8Array, best: Uint16Array): number {
    best.fill(0);
    for (let e = start; e < start + count; e++) {
      const entry = entries[e] as number; // within what is used
      const place = entry >>> PART_BITS;
      // Most words of most rows answer nothing.
      if (any[place] === 0) continue;
      for (let k = 0; k < answers.length; k++) {
        const worth = (answers[k]?.quality[place] ?? 0) * (WEIGHTS[entry & 3] ?? 0);
        if (worth > (best[k] ?? 0)) best[k] = worth;
      }
    }
    let sum = 0;
    for (const worth of best) {
      if (worth === 0) return 0;
      sum += worth;
    }
    return sum;
  }

  return {
    setRows(rows) {
      const before = known;
      known = new Map();
      list = rows.map((row) => {
        const there = before.get(row.id);
        const same = there && sameText(there.row, row);
        const of: Known = same ? { ...there, row } : { row, start: -1, count: 0 };
        known.set(row.id, of);
        return of;
      });
      tidy();
      waiting = list.filter(({ start }) => start < 0).reverse();
    },
    work(milliseconds) {
      const end = performance.now() + milliseconds;
      while (waiting.length > 0 && performance.now() < end)
        for (const of of waiting.splice(-AT_ONCE).reverse()) read(of);
      return waiting.length > 0;
    },
    ready: () => list.length - waiting.length,
    search(query) {
      const typed = [...new Set(cut(query).map(({ word }) => word))].filter(isSearched).slice(0, MOST_WORDS);
      if (typed.length === 0) return { rows: list.map(({ row }) => row), letters: () => [] };
      const answers = typed.map((word) => words.answers(word));
      const best = new Uint16Array(answers.length);
      const any = new Uint8Array(words.size);
      for (const { quality } of answers)
        for (let i = 0; i < any.length; i++) any[i] = (any[i] ?? 0) | (quality[i] ?? 0);
      const found: { row: SavedMatch; worth: number }[] = [];
      for (const of of list) {
        if (of.start < 0) continue;
        const worth = score(of, answers, any, best);
        if (worth > 0) found.push({ row: of.row, worth });
      }
      // The sort is stable: of equally good rows the first given stays first.
      found.sort((a, b) => b.worth - a.worth);
      return { rows: found.map(({ row }) => row), letters: (text) => lettersOf(text, answers) };
    },
  };

  function lettersOf(text: string, answers: readonly WordAnswers[]): Letters {
    const marks: [number, number][] = [];
    for (const { word, start, end } of cut(text)) {
      const place = words.placeOf(word);
      if (place < 0) continue;
      // Where folding changed the number of letters, the whole word is marked.
      for (const { letters } of answers)
        for (const [first, last] of letters(place))
          marks.push(word.length === end - start ? [start + first, start + last] : [start, end - 1]);
    }
    return joined(marks);
  }
}

/** What is searched, in the order of {@link WEIGHTS}. */
function partsOf({ shown, note, tags, page }: SavedMatch): string[][] {
  return [
    [shown.title],
    [note, ...tags],
    [shown.outletName ?? '', ...shown.byline, page.title],
    [readable(page.address)],
  ];
}

/** An address as it is read: without scheme, and with its letters instead of their codes. */
function readable(address: string): string {
  const rest = address.replace(/^\w+:\/\/(www\.)?/, '');
  try {
    return decodeURIComponent(rest);
  } catch {
    return rest;
  }
}

const sameText = (a: SavedMatch, b: SavedMatch) =>
  a === b || partsOf(a).flat().join('\n') === partsOf(b).flat().join('\n');

const isSearched = (word: string) => word.length >= SHORTEST || /^[^\p{ASCII}]$/u.test(word);

/** Ranges in order, those that touch made one. */
function joined(marks: [number, number][]): Letters {
  const made: [number, number][] = [];
  for (const [first, last] of marks.sort((a, b) => a[0] - b[0])) {
    const before = made.at(-1);
    if (before && first <= before[1] + 1) before[1] = Math.max(before[1], last);
    else made.push([first, last]);
  }
  return made;
}

function longer(old: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const made = new Uint32Array(old.length * 2);
  made.set(old);
  return made;
}
