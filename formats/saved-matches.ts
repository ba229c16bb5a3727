import { failed, ok, type Result } from '../model/problem';
import type { SavedMatch, UnreadableRow } from '../model/saved-match';
import { upgradeSavedMatch } from '../model/upgrade-saved-match';

/** What an export file calls itself. */
const SAVED_FORMAT = 'whence-saved-matches';
/** Version of the file's frame. Rows carry their own schema number. */
const SAVED_FORMAT_VERSION = 1;
/**
 * Longest file that is read, in UTF-16 units: some 40,000 rows. A browser message may carry 64 MiB; a longer text would
 * not reach the background at all.
 */
export const MAX_IMPORT_LENGTH = 50_000_000;

/** What an export file holds, read. */
export interface SavedMatchesFile {
  rows: SavedMatch[];
  /** Rows that were refused: their number in the file (from 1) and a short reason. */
  refused: { row: number; why: string }[];
  unreadable: UnreadableRow[];
}

/** The lossless export file: indented JSON, a line break at the end. `exportedAt` is ISO 8601, UTC. */
export function writeSavedMatches(
  saved: { rows: readonly SavedMatch[]; unreadable: readonly UnreadableRow[] },
  exportedAt: string,
): string {
  const { rows, unreadable } = saved;
  const file = { format: SAVED_FORMAT, version: SAVED_FORMAT_VERSION, exportedAt, rows, unreadable };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/**
 * Reads an export file. Problems: `import-too-large`, `import-not-json`, `import-not-ours`, `import-newer`. A row that
 * cannot be read refuses that row only. Rows the file carries as unreadable are tried again: a later version may read
 * what an earlier one could not.
 */
export function readSavedMatches(text: string): Result<SavedMatchesFile> {
  if (text.length > MAX_IMPORT_LENGTH) return failed('import-too-large');
  const json = parse(text);
  if (!json.ok) return json;
  const file = json.value;
  if (!isObject(file) || file.format !== SAVED_FORMAT || !Array.isArray(file.rows)) return failed('import-not-ours');
  if (typeof file.version !== 'number') return failed('import-not-ours');
  if (file.version > SAVED_FORMAT_VERSION) return failed('import-newer', { version: file.version });

  const read: SavedMatchesFile = { rows: [], refused: [], unreadable: [] };
  for (const [i, raw] of file.rows.entries()) {
    const upgraded = upgradeSavedMatch(raw);
    if (upgraded.ok) read.rows.push(upgraded.row);
    else read.refused.push({ row: i + 1, why: upgraded.why });
  }
  for (const kept of Array.isArray(file.unreadable) ? file.unreadable : []) {
    if (!isObject(kept) || typeof kept.key !== 'string' || !('value' in kept)) continue;
    const upgraded = upgradeSavedMatch(kept.value);
    if (upgraded.ok) read.rows.push(upgraded.row);
    else read.unreadable.push({ key: kept.key, value: kept.value });
  }
  return ok(read);
}

function parse(text: string): Result<unknown> {
  try {
    // Some editors put a byte order mark in front when a file is saved by hand.
    return ok(JSON.parse(text.replace(/^\uFEFF/, '')));
  } catch {
    return failed('import-not-json');
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
