import { ok, type Result } from '../../model/problem';
import { newestFirst, type SavedMatch, type UnreadableRow } from '../../model/saved-match';
import type { SavedStore } from '../../storage/saved-store';

/** All that is stored, part by part: what could be read, newest first, and what could not. */
export async function allSaved(
  store: SavedStore,
): Promise<Result<{ rows: SavedMatch[]; unreadable: UnreadableRow[] }>> {
  const all: { rows: SavedMatch[]; unreadable: UnreadableRow[] } = { rows: [], unreadable: [] };
  for (let next: string | null = ''; next !== null; ) {
    const part: Awaited<ReturnType<SavedStore['part']>> = await store.part(next);
    if (!part.ok) return part;
    all.rows.push(...part.value.rows);
    all.unreadable.push(...part.value.unreadable);
    next = part.value.next;
  }
  return ok({ ...all, rows: all.rows.sort(newestFirst) });
}
