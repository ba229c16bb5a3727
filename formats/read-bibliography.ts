import { Cite, type CslEntry } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { lineFinder } from './clippings/lines';
import type { CorpusFault } from './corpus-fault';
import { cslRow } from './csl-rows';

/** The formats of reference managers. */
export type BibliographyKind = 'bibtex' | 'ris' | 'csl';

/** Rows of JSON Lines, and the entries that could not be read. `places` says of each row where it stands in the file. */
export interface BibliographyRows {
  rows: Record<string, unknown>[];
  places: string[];
  faults: CorpusFault[];
}

/** Longest entry that is read; a field that was never closed takes in the rest of its file. */
const LONGEST_ENTRY = 1_000_000;

/**
 * Reads BibTeX, RIS or CSL-JSON, entry by entry, so that one that is damaged costs itself and not the file. citation-js
 * reads the first two; it is told what it is given, so that it looks for nothing elsewhere.
 */
export function readBibliography(text: string, kind: BibliographyKind): BibliographyRows {
  const made: BibliographyRows = { rows: [], places: [], faults: [] };
  const lost = (where: string, what: string) => made.faults.push({ where, what: `${what}; left out` });
  entriesOf(text, kind, lost).forEach(({ where, read }) => {
    try {
      for (const entry of read()) {
        const row = cslRow(entry, made.rows.length + 1);
        if (row) {
          made.rows.push(row);
          made.places.push(where);
        } else lost(where, 'an entry must be an object');
      }
    } catch {
      // The library's own message may repeat the entry.
      lost(where, `it cannot be read as ${NAMES[kind]}`);
    }
  });
  return made;
}

const NAMES = { bibtex: 'BibTeX', ris: 'RIS', csl: 'CSL-JSON' } as const;

interface Entry {
  where: string;
  read(): readonly unknown[];
}

function entriesOf(text: string, kind: BibliographyKind, lost: (where: string, what: string) => void): Entry[] {
  if (kind === 'csl') return cslEntries(text, lost);
  const entries = kind === 'ris' ? risEntries(text) : bibtexEntries(text);
  const lineOf = lineFinder(text);
  return entries.flatMap(({ start, words, ahead }) => {
    const where = `line ${lineOf(start)}`;
    if (words.length <= LONGEST_ENTRY) return { where, read: () => cite(ahead + words, kind) };
    lost(where, 'the entry is too long to be one');
    return [];
  });
}

function cslEntries(text: string, lost: (where: string, what: string) => void): Entry[] {
  try {
    const data: unknown = JSON.parse(text);
    const list: unknown[] = Array.isArray(data) ? data : [data];
    return list.map((entry, i) => ({ where: `entry ${i + 1}`, read: () => [entry] }));
  } catch {
    lost('the file', 'it is not JSON');
    return [];
  }
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
  const ahead = pieces
    .filter(({ type }) => type === 'string')
    .map(({ words }) => `${words}\n`)
    .join('');
  return pieces
    .filter(({ type }) => !['string', 'comment', 'preamble'].includes(type))
    .map(({ start, words }) => ({ start, words, ahead }));
}
