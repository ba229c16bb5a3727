import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { decodeRows } from '../formats/decode-rows';
import { type ReadOptions, type RowsRead, readRows } from '../formats/read-rows';
import { kindOf, MOST_BYTES } from '../formats/rows-kinds';
import type { RowsKind } from '../model/rows-kind';
import { readSavedHtml } from './html-page';
import { Trouble, withFile } from './trouble';

/** A file as it was read. */
export interface RowsFile extends RowsRead {
  file: string;
  /** The encoding that was taken. */
  encoding: string;
  /** Characters that could not be read. */
  damaged: number;
}

/** What is told of a file once its rows are taken over. */
export interface FileReport extends Omit<RowsFile, 'rows' | 'places' | 'encoding'> {
  /** Null for a folder of saved pages, each of which has its own. */
  encoding: string | null;
  /** Ids of the rows, in their order. */
  ids: readonly string[];
}

/** What an HTML file is, where a person says so. */
export type HtmlKind = 'saved-page' | 'clippings';

/**
 * Reads a file whose ending is that of `kind`; `html` says what HTML is, null leaves it to what the file shows. Trouble where it
 * is too large, or nothing in it can be read.
 */
export async function readRowsFile(
  path: string,
  kind: RowsKind,
  html: HtmlKind | null,
  options: Omit<ReadOptions, 'fileName' | 'readPage'>,
): Promise<RowsFile> {
  const size = withFile(path, () => statSync(path)).size;
  if (size > MOST_BYTES[kind])
    throw new Trouble(
      `${path}: it has ${Math.ceil(size / 2 ** 20)} MB, and such a file may have ${MOST_BYTES[kind] / 2 ** 20}; split it, or give JSON Lines`,
    );
  const { text, ...decoded } = decodeRows(
    withFile(path, () => readFileSync(path)),
    kind,
  );
  const told = html === 'saved-page' ? 'saved-page' : html === 'clippings' ? 'clippings-html' : null;
  const shown = kind === 'clippings-html' && told ? told : (kindOf(path, text) ?? kind);
  const read = await readRows(shown, text, { ...options, fileName: basename(path), readPage: readSavedHtml });
  const [first] = read.faults;
  if (read.rows.length === 0 && first?.where === 'the file') {
    const hint = read.columnNames ? '; --column headline=NAME says which does' : '';
    throw new Trouble(`${path}: ${first.what}${hint}`);
  }
  return { file: path, ...decoded, ...read };
}

/** One or two lines on what a file that is no document of clippings was read as. */
export function fileReport({ file, kind, encoding, damaged, columns, unread, ids }: FileReport): string {
  const lost = damaged > 0 ? `, ${damaged} characters could not be read` : '';
  const what = kind !== 'saved-page' ? 'rows' : ids.length === 1 ? 'saved page' : 'saved pages';
  const read = Object.entries(columns ?? {}).map(([field, name]) =>
    field === name ? field : `${field} from «${name}»`,
  );
  const lines = [`${file}: ${ids.length} ${what}${encoding === null ? '' : `, read as ${encoding}`}${lost}`];
  if (columns) lines.push(`  columns: ${read.join(', ')}`);
  if (unread && unread.length > 0) lines.push(`  not read: ${unread.map((name) => `«${name}»`).join(', ')}`);
  return lines.map((line) => `${line}\n`).join('');
}
