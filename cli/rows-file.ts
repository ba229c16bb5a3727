import { readFileSync, statSync } from 'node:fs';
import { extname } from 'node:path';
import type { CorpusFault } from '../formats/corpus-fault';
import type { CsvField } from '../formats/csv-fields';
import { decodeText } from '../formats/decode-text';
import type { BibliographyKind } from '../formats/read-bibliography';
import { Trouble, withFile } from './trouble';

/** A table or bibliography as it was read. */
export interface RowsFile {
  file: string;
  encoding: string;
  /** Of a table: which column each field was read from, and the columns that were not read. */
  columns?: Partial<Record<CsvField, string>>;
  unread?: string[];
  rows: readonly object[];
  /** Of each row where it stands in the file. */
  places: readonly string[];
  faults: CorpusFault[];
}

const KINDS: Readonly<Record<string, BibliographyKind | 'csv'>> = {
  '.csv': 'csv',
  '.tsv': 'csv',
  '.bib': 'bibtex',
  '.bibtex': 'bibtex',
  '.ris': 'ris',
  '.json': 'csl',
};
/** These are read whole, and take several times their size while they are. */
const MOST_BYTES = 128 * 2 ** 20;

/** True for a file that is read as a table or a bibliography. */
export const isRowsFile = (path: string): boolean => extname(path).toLowerCase() in KINDS;

/** Reads CSV, BibTeX, RIS or CSL-JSON. `columns` names the columns of a table that have names of their own. */
export async function readRowsFile(path: string, columns: Partial<Record<CsvField, string>>): Promise<RowsFile> {
  const size = withFile(path, () => statSync(path)).size;
  if (size > MOST_BYTES)
    throw new Trouble(
      `${path}: it has ${Math.ceil(size / 2 ** 20)} MB, and such a file may have ${MOST_BYTES / 2 ** 20}; split it, or give JSON Lines`,
    );
  const { text, encoding } = decodeText(withFile(path, () => readFileSync(path)));
  const kind = KINDS[extname(path).toLowerCase()] ?? 'csv';
  // Their libraries are large, and each is needed for its own files only.
  if (kind !== 'csv') {
    const { readBibliography } = await import('../formats/read-bibliography');
    return { file: path, encoding, ...readBibliography(text, kind) };
  }
  const { readCsv } = await import('../formats/read-csv');
  const read = readCsv(text, columns);
  if (read.columns.headline === undefined && read.columns.text === undefined)
    throw new Trouble(
      `${path}: no column is known to hold headline or text (there are: ${read.unread.slice(0, 12).join(', ') || 'none'}); --column headline=NAME says which does`,
    );
  return { file: path, encoding, ...read };
}

/** One or two lines on what a table was read as. */
export function rowsFileReport({ file, encoding, columns, unread, rows }: RowsFile): string {
  const read = Object.entries(columns ?? {}).map(([field, name]) =>
    field === name ? field : `${field} from «${name}»`,
  );
  const lines = [`${file}: ${rows.length} rows, read as ${encoding}`];
  if (columns) lines.push(`  columns: ${read.join(', ')}`);
  if (unread && unread.length > 0) lines.push(`  not read: ${unread.map((name) => `«${name}»`).join(', ')}`);
  return lines.map((line) => `${line}\n`).join('');
}
