import type { UnreadableRow } from '../../model/saved-match';

/** How deep an entry of a file may be; what any of our rows has is a handful of levels. */
const DEEPEST = 100;

/**
 * A row that could not be read, as an entry of a file: `{key, value}`. What no file can carry in it (circles, numbers beyond JSON,
 * more levels than a reader of JSON takes) is null there; nothing of ours ever was such.
 */
export function unreadableEntry({ key, value }: UnreadableRow): UnreadableRow {
  return { key, value: writable(value, DEEPEST) ?? null };
}

function writable(value: unknown, levels: number): unknown {
  if (typeof value === 'bigint' || levels === 0) return null;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((one) => writable(one, levels - 1));
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, writable(one, levels - 1)]));
}

/** The row that an entry of a file holds as it was stored; null for other entries. */
export function keptAsUnreadable(entry: unknown): UnreadableRow | null {
  if (typeof entry !== 'object' || entry === null || 'schema' in entry || !('key' in entry && 'value' in entry))
    return null;
  return typeof entry.key === 'string' && entry.key !== '' ? { key: entry.key, value: entry.value } : null;
}

/** An entry as a part reads it: a row, or one that an earlier version could not read and this cannot either. */
export type RowOrUnreadable<T> = { row: T } | { unreadable: UnreadableRow };

/** The rows, and those that are kept as they were. */
export function sortedEntries<T>(values: readonly RowOrUnreadable<T>[]): { rows: T[]; unreadable: UnreadableRow[] } {
  return {
    rows: values.flatMap((value) => ('row' in value ? [value.row] : [])),
    unreadable: values.flatMap((value) => ('unreadable' in value ? [value.unreadable] : [])),
  };
}

/** How a part reads an entry, where `readRow` reads a row or says why it cannot. A later version may read what an earlier one could not. */
export function readEntry<T>(
  entry: unknown,
  readRow: (raw: unknown) => { ok: true; row: T } | { ok: false; why: string },
): { ok: true; value: RowOrUnreadable<T> } | { ok: false; why: string } {
  const kept = keptAsUnreadable(entry);
  const read = readRow(kept ? kept.value : entry);
  if (read.ok) return { ok: true, value: { row: read.row } };
  return kept ? { ok: true, value: { unreadable: kept } } : read;
}
