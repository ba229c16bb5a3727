import { SAVED_PART } from '../../formats/data-file';
import { ok } from '../../model/problem';
import type { SavedMatch } from '../../model/saved-match';
import { upgradeSavedMatch } from '../../model/upgrade-saved-match';
import type { SavedStore } from '../../storage/saved-store';
import type { DataPart } from './data-part';
import { type RowOrUnreadable, readEntry, sortedEntries, unreadableEntry } from './unreadable-entry';

/** The saved matches as a part of everything. */
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
      return ok({ entries: [...rows, ...unreadable.map(unreadableEntry)], next });
    },
    read: (entry) => readEntry(entry, upgradeSavedMatch),
    async bringIn(values, name) {
      // What `read` gave.
      const { rows, unreadable } = sortedEntries(values as readonly RowOrUnreadable<SavedMatch>[]);
      const merged = await saved.merge(rows, unreadable, name);
      return merged.ok ? ok({ ...merged.value, unreadable: unreadable.length }) : merged;
    },
    undo: saved.undoMerge,
  };
}
