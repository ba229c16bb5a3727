import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { decodeRows } from '../formats/decode-rows';
import { type ReadOptions, type RowsRead, readRows } from '../formats/read-rows';
import { MOST_BYTES, type RowsKind } from '../formats/rows-kinds';
import { Trouble, withFile } from './trouble';

/** A file as it was read. */
export interface RowsFile extends RowsRead {
  file: string;
  /** The encoding that was taken. */
  encoding: string;
  /** Characters that could not be read. */
  damaged: number;
}

/** Reads a file of a kind. Trouble where it is too large, no text, or a table of which no column is known. */
export async function readRowsFile(
  path: string,
  kind: RowsKind,
  options: Omit<ReadOptions, 'fileName'>,
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
  const read = await readRows(kind, text, { ...options, fileName: basename(path) });
  const [first] = read.faults;
  if (read.rows.length === 0 && first?.where === 'the file') {
    const hint = read.columnNames ? '; --column headline=NAME says which does' : '';
    throw new Trouble(`${path}: ${first.what}${hint}`);
  }
  return { file: path, ...decoded, ...read };
}

/** One or two lines on what a table or bibliography was read as. */
export function rowsFileReport({ file, encoding, columns, unread, rows }: RowsFile): string {
  const read = Object.entries(columns ?? {}).map(([field, name]) =>
    field === name ? field : `${field} from «${name}»`,
  );
  const lines = [`${file}: ${rows.length} rows, read as ${encoding}`];
  if (columns) lines.push(`  columns: ${read.join(', ')}`);
  if (unread && unread.length > 0) lines.push(`  not read: ${unread.map((name) => `«${name}»`).join(', ')}`);
  return lines.map((line) => `${line}\n`).join('');
}
