import { failed, ok, type Result } from '../model/problem';

/**
 * The file that holds everything a reader has saved and set, and the older one that holds saved matches alone;
 * `docs/DATA.md` describes both. What stands in an entry is the business of whoever stores it.
 */

/** What the file of everything calls itself, and the version of its frame. */
const DATA_FORMAT = 'whence-data';
const DATA_VERSION = 1;
/** What an export of saved matches calls itself, and the version of its frame. */
const SAVED_FORMAT = 'whence-saved-matches';
const SAVED_VERSION = 1;
/** The part that saved matches are in. */
export const SAVED_PART = 'saved';

/** One part of a file: entries of one kind, and the version they are written in. */
export interface FilePart {
  part: string;
  version: number;
  entries: readonly unknown[];
}

/**
 * Reads the frame of an exported file of either format. Problems: `import-not-json`, `import-not-ours`, `import-newer`
 * (of a later version of the frame). No entry is looked at.
 */
export function readDataFile(text: string): Result<FilePart[]> {
  let file: unknown;
  try {
    // Some editors put a byte order mark in front when a file is saved by hand.
    file = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return failed('import-not-json');
  }
  if (!isObject(file) || typeof file.version !== 'number') return failed('import-not-ours');
  const { format, version } = file;
  if (format === SAVED_FORMAT && Array.isArray(file.rows)) {
    if (version > SAVED_VERSION) return failed('import-newer', { version });
    const unreadable: unknown[] = Array.isArray(file.unreadable) ? file.unreadable : [];
    return ok([{ part: SAVED_PART, version: 1, entries: file.rows.concat(unreadable) }]);
  }
  if (format !== DATA_FORMAT || !Array.isArray(file.parts)) return failed('import-not-ours');
  if (version > DATA_VERSION) return failed('import-newer', { version });
  const parts: FilePart[] = [];
  for (const part of file.parts) {
    if (!isFilePart(part)) return failed('import-not-ours');
    parts.push(part);
  }
  return ok(parts);
}

/** Entries as they stand in a file, one a line. */
export const entryLines = (entries: readonly unknown[]): string =>
  entries.map((entry) => JSON.stringify(entry)).join(',\n');

/**
 * The file of everything, in pieces to be put one behind the other. `lines` are what {@link entryLines} has written, in
 * order; empty ones are passed over. `exportedAt` is ISO 8601, UTC.
 */
export function dataFile(
  exportedAt: string,
  parts: readonly { part: string; version: number; lines: readonly string[] }[],
): string[] {
  const head = `{"format":"${DATA_FORMAT}","version":${DATA_VERSION},"exportedAt":${JSON.stringify(exportedAt)},"parts":[\n`;
  const written = parts.flatMap(({ part, version, lines }, i) => [
    `${i > 0 ? ',\n' : ''}{"part":${JSON.stringify(part)},"version":${version},"entries":[\n`,
    ...joined(lines),
    '\n]}',
  ]);
  return [head, ...written, '\n]}\n'];
}

/** The lossless export of saved matches, in pieces; `rows` and `unreadable` as {@link entryLines} has written them. */
export function savedMatchesFile(
  exportedAt: string,
  rows: readonly string[],
  unreadable: readonly string[] = [],
): string[] {
  return [
    `{"format":"${SAVED_FORMAT}","version":${SAVED_VERSION},"exportedAt":${JSON.stringify(exportedAt)},"rows":[\n`,
    ...joined(rows),
    '\n],"unreadable":[\n',
    ...joined(unreadable),
    '\n]}\n',
  ];
}

function joined(lines: readonly string[]): string[] {
  return lines.filter((some) => some !== '').flatMap((some, i) => (i > 0 ? [',\n', some] : [some]));
}

function isFilePart(part: unknown): part is FilePart {
  return (
    isObject(part) && typeof part.part === 'string' && typeof part.version === 'number' && Array.isArray(part.entries)
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
