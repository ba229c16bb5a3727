import { SAVED_PART } from '../../formats/data-file';
import { ok } from '../../model/problem';
import type { SavedMatch, UnreadableRow } from '../../model/saved-match';
import { upgradeSavedMatch } from '../../model/upgrade-saved-match';
import type { SavedStore } from '../../storage/saved-store';
import type { DataPart } from './data-part';

/** A row of a file as it was read: a saved match, or one that an earlier version could not read and this cannot either. */
type Value = { row: SavedMatch } | { unreadable: UnreadableRow };

/**
 * The saved matches as a part of everything. A row that could not be read goes out as `{key, value}`, and is tried again
 * when it comes in: a later version may read what an earlier one could not.
 */
export function savedPart(saved: SavedStore): DataPart {
  return {
    name: SAVED_PART,
    version: 1,
    state: saved.state,
    count: saved.count,
    async takeOut(after) {
      const part = await saved.part(after);
      if (!part.ok) return part;
      const { rows, unreadable, next } = part.value;
      return ok({ entries: [...rows, ...unreadable], next });
    },
    read(entry) {
      const kept = keptAsUnreadable(entry);
      const upgraded = upgradeSavedMatch(kept ? kept.value : entry);
      if (upgraded.ok) return { ok: true, value: { row: upgraded.row } satisfies Value };
      return kept ? { ok: true, value: { unreadable: kept } satisfies Value } : upgraded;
    },
    async bringIn(values, name) {
      // What `read` gave.
      const read = values as readonly Value[];
      const rows = read.flatMap((value) => ('row' in value ? [value.row] : []));
      const unreadable = read.flatMap((value) => ('unreadable' in value ? [value.unreadable] : []));
      const merged = await saved.merge(rows, unreadable, name);
      return merged.ok ? ok({ ...merged.value, unreadable: unreadable.length }) : merged;
    },
    undo: saved.undoMerge,
  };
}

function keptAsUnreadable(entry: unknown): UnreadableRow | null {
  if (typeof entry !== 'object' || entry === null || 'schema' in entry || !('key' in entry && 'value' in entry))
    return null;
  return typeof entry.key === 'string' && entry.key !== '' ? { key: entry.key, value: entry.value } : null;
}
