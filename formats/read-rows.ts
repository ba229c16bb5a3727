import type { ReadDocument } from '../model/read-candidate';
import type { RowsKind } from '../model/rows-kind';
import { candidateRows } from './clippings/candidate-rows';
import type { MarkedText } from './clippings/marked-text';
import type { CorpusFault } from './corpus-fault';
import type { CsvField } from './csv-fields';
import { parseLines } from './read-json-lines';
import type { Row } from './row-fields';
import { type PageRead, savedFrom, savedPageRows } from './saved-page';
import { shortened } from './shortened';

/** What leaves a reader a choice. */
export interface ReadOptions {
  /** The file's name without folders; it stands for whoever compiled a document of clippings. */
  fileName: string;
  /** The day that «today» in clippings counts from, YYYY-MM-DD, or null. */
  baseDate: string | null;
  /** Whether citations in clippings stand before or behind their text, where a person has said so. */
  direction?: 'before' | 'behind' | null;
  /** Columns of a table whose names do not tell their field. */
  columns: Partial<Record<CsvField, string>>;
  /** Tells of ids that rows elsewhere have already; ids that are made here keep away from them. */
  taken(id: string): boolean;
  /**
   * Reads a saved page with the readers of news pages, which need a DOM (`readSavedPage` in `page/saved-page.ts`); `address` is
   * where it was saved from, or null. Gives null where the page cannot be parsed. Without it saved pages are not read.
   */
  readPage?(html: string, address: string | null): PageRead | null;
}

/** A file as rows of JSON Lines (`corpus/FORMAT.md`), which `readPlacedRows` makes records of. */
export interface RowsRead {
  kind: RowsKind;
  rows: readonly Row[];
  /** Of each row where it stands in the file. */
  places: readonly string[];
  /** What could not be read; the rest is in `rows`. */
  faults: CorpusFault[];
  /** Of a table: the column that each field was read from. */
  columns?: Partial<Record<CsvField, string>>;
  /** Of a table: the columns that were not read. */
  unread?: string[];
  /** Of a table: all its columns, in their order. */
  columnNames?: string[];
  /** Of clippings: the document as it was understood; row i is made of its candidate i. */
  document?: ReadDocument;
}

/**
 * Reads a file of a kind. Throws nothing for bad input: what cannot be read is a fault, and where nothing can there are no
 * rows. The libraries of a kind are loaded when the first file of it comes.
 */
export async function readRows(kind: RowsKind, text: string, options: ReadOptions): Promise<RowsRead> {
  // A table may have a stray zero; a file full of them is none.
  if (text.slice(0, SAMPLE).includes('\0')) return nothing(kind, 'it is not text');
  if (kind === 'csv') return { kind, ...(await readTable(text, options)) };
  if (kind === 'json-lines') return { kind, ...parseLines([text]) };
  if (kind === 'bibtex' || kind === 'ris')
    return { kind, ...(await import('./read-bibliography')).readBibliography(text, kind) };
  if (kind === 'csl' || kind === 'claim-review' || kind === 'zotero-json' || kind === 'json-rows')
    return { kind, ...(await import('./read-json')).readJson(text, kind) };
  if (kind === 'feed') return { kind, ...(await import('./read-feed')).readFeed(text) };
  if (kind === 'zotero-rdf') return { kind, ...(await import('./read-zotero-rdf')).readZoteroRdf(text) };
  if (kind === 'saved-page') return readPage(text, options);
  return readDocument(kind, text, options);
}

function readPage(html: string, { readPage, taken }: ReadOptions): RowsRead {
  const page = readPage?.(html, savedFrom(html)) ?? null;
  if (page === null) return nothing('saved-page', 'its elements are nested too deeply to be read');
  return { kind: 'saved-page', ...savedPageRows(page, html, taken) };
}

/** So many characters show whether a file is text. */
const SAMPLE = 1 << 16;

const nothing = (kind: RowsKind, what: string): RowsRead => ({
  kind,
  rows: [],
  places: [],
  faults: [{ where: 'the file', what }],
});

async function readTable(text: string, { columns }: ReadOptions): Promise<Omit<RowsRead, 'kind'>> {
  const read = (await import('./read-csv')).readCsv(text, columns);
  if (read.columns.headline !== undefined || read.columns.text !== undefined) return read;
  const names = shortened(read.unread.slice(0, 12).join(', '), 250) || 'none';
  const what = `no column is known to hold headline or text (there are: ${names})`;
  return { ...read, rows: [], places: [], faults: [{ where: 'the file', what }] };
}

async function readDocument(kind: RowsKind, text: string, { baseDate, direction, fileName, taken }: ReadOptions) {
  const marked = await markedText(kind, text);
  const { readClippings } = await import('./clippings/read-clippings');
  const document = readClippings(marked, { baseDate, direction: direction ?? null });
  const rows = candidateRows(document, fileName, taken).map((row) => ({ ...row }));
  return { kind, rows, places: rows.map(({ id }) => `record ${id}`), faults: [], document };
}

async function markedText(kind: RowsKind, text: string): Promise<MarkedText> {
  if (kind === 'clippings-html') return (await import('./clippings/flatten-html')).flattenHtml(text);
  if (kind === 'clippings-markdown') return (await import('./clippings/mark-markdown')).markMarkdown(text);
  return (await import('./clippings/marked-text')).markPlain(text);
}
