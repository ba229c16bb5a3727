import { Cite, type CslEntry } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { lineFinder } from './clippings/lines';
import { cslRow } from './csl-rows';
import { freeIds } from './free-ids';
import type { GatheredRows } from './gathered-rows';
import { rowId } from './row-id';

/** The formats of reference managers. */
type BibliographyKind = 'bibtex' | 'ris';

/** Longest entry that is read; a field that was never closed takes in the rest of its file. */
const LONGEST_ENTRY = 1_000_000;

/**
 * Reads BibTeX or RIS, entry by entry, so that one that is damaged costs itself and not the file. citation-js is told what it
 * is given, so that it looks for nothing elsewhere.
 */
export function readBibliography(text: string, kind: BibliographyKind): GatheredRows {
  const free = freeIds();
  const made: GatheredRows = { rows: [], places: [], faults: [] };
  const lost = (where: string, what: string) => made.faults.push({ where, what: `${what}; left out` });
  entriesOf(text, kind, lost).forEach(({ where, read }) => {
    try {
      for (const entry of read()) {
        const row = cslRow({ ...entry }, (what) => made.faults.push({ where, what }));
        // citation-js makes up ids out of chance.
        const invented = !row.id || String(row.id).startsWith('temp_id_');
        made.rows.push(invented ? { ...row, id: free(idOf(row) || `entry-${made.rows.length + 1}`) } : row);
        made.places.push(where);
      }
    } catch {
      // The library's own message may repeat the entry.
      lost(where, `it cannot be read as ${NAMES[kind]}`);
    }
  });
  return made;
}

function idOf({ outlet, published, headline }: Readonly<Record<string, unknown>>): string {
  const text = (value: unknown) => (typeof value === 'string' ? value : null);
  return rowId(text(outlet), text(published)?.slice(0, 10) ?? null, text(headline));
}

const NAMES = { bibtex: 'BibTeX', ris: 'RIS' } as const;

interface Entry {
  where: string;
  read(): readonly CslEntry[];
}

function entriesOf(text: string, kind: BibliographyKind, lost: (where: string, what: string) => void): Entry[] {
  const entries = kind === 'ris' ? risEntries(text) : bibtexEntries(text);
  const lineOf = lineFinder(text);
  return entries.flatMap(({ start, words, ahead }) => {
    const where = `line ${lineOf(start)}`;
    if (words.length <= LONGEST_ENTRY) return { where, read: () => cite(ahead + words, kind) };
    lost(where, 'the entry is too long to be one');
    return [];
  });
}

/**
 * citation-js takes only the year of a newspaper in RIS, and its author for a reporter; of a journal it takes the same lines
 * as day and author.
 */
const cite = (words: string, kind: 'bibtex' | 'ris'): CslEntry[] =>
  kind === 'ris'
    ? new Cite(words.replace(/^TY {2}- +(?:NEWS|MGZN|BLOG|ELEC|WEB)/gm, 'TY  - JOUR'), { forceType: '@ris/file' }).data
    : new Cite(words, { forceType: '@biblatex/text' }).data;

interface Raw {
  start: number;
  words: string;
  /** Abbreviations that the entry may use. */
  ahead: string;
}

const risEntries = (text: string): Raw[] =>
  [...text.matchAll(/^TY {1,2}-[^\n]*\n(?:(?!ER {1,2}-|TY {1,2}-)[^\n]*(?:\n|$))*(?:ER {1,2}-[^\n]*)?/gm)].map((m) => ({
    start: m.index,
    words: /^ER {1,2}-/m.test(m[0]) ? m[0] : `${m[0].trimEnd()}\nER  - \n`,
    ahead: '',
  }));

function bibtexEntries(text: string): Raw[] {
  const starts = [...text.matchAll(/^[ \t]*@([a-z]+)\s*[{(]/gim)].map((m) => ({
    start: m.index,
    type: (m[1] ?? '').toLowerCase(),
  }));
  const pieces = starts.map(({ start, type }, i) => ({
    start,
    type,
    words: text.slice(start, starts[i + 1]?.start).trimEnd(),
  }));
  const abbreviations = new Map(
    pieces.filter(({ type }) => type === 'string').map(({ words }) => [nameIn(words), words]),
  );
  return pieces
    .filter(({ type }) => !['string', 'comment', 'preamble'].includes(type))
    .map(({ start, words }) => ({ start, words, ahead: abbreviationsFor(words, abbreviations) }));
}

const nameIn = (words: string) => /^[^{(]*[{(]\s*([^\s=]+)/.exec(words)?.[1]?.toLowerCase() ?? '';

/** The abbreviations that an entry may use, and those that these use: a file may have thousands of both. */
function abbreviationsFor(entry: string, all: ReadonlyMap<string, string>): string {
  if (all.size === 0) return '';
  const used = new Set<string>();
  const look = [entry];
  for (let words = look.pop(); words !== undefined; words = look.pop())
    for (const [token] of words.matchAll(/[^\s{}(),="#]+/g)) {
      const own = all.get(token.toLowerCase());
      if (own === undefined || used.has(own)) continue;
      used.add(own);
      look.push(own);
    }
  return [...all.values()]
    .filter((words) => used.has(words))
    .map((words) => `${words}\n`)
    .join('');
}
