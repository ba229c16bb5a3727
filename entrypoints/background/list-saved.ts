import * as v from 'valibot';
import type { SavedPage } from '../../messages/protocol';
import { ok, type Result } from '../../model/problem';
import type { SavedStore, StoredRows } from '../../storage/saved-store';
import { readArgument } from './read-argument';

/**
 * Rows in the first part: more than any window shows, so that the list stands there while the rest is on its way. Then
 * rows in the other parts: a browser carries messages of 64 MB at most, and a row with a long note has some kilobytes.
 */
export const FIRST_PART = 200;
export const PART = 4_000;

const After = v.nullable(v.object({ listing: v.string(), from: v.pipe(v.number(), v.safeInteger(), v.minValue(0)) }));

/**
 * The call `listSaved`. The rows of a listing are held between its parts, so that all parts show one state; a new
 * listing takes its place, and a background that was ended meanwhile begins a new one, which the name tells.
 */
export function listSaved({ saved, now }: { saved: SavedStore; now(): string }) {
  let held: (StoredRows & { listing: string }) | null = null;
  let count = 0;
  return async (arg: unknown): Promise<Result<SavedPage>> => {
    const after = readArgument(After, arg);
    if (!after.ok) return after;
    if (after.value === null || held?.listing !== after.value.listing) {
      const listed = await saved.list();
      if (!listed.ok) return listed;
      held = { ...listed.value, listing: `${now()} ${count++}` };
    }
    const { rows, unreadable, listing } = held;
    const from = after.value?.from ?? 0;
    const end = from + (after.value === null ? FIRST_PART : PART);
    if (end >= rows.length) held = null;
    return ok({ rows: rows.slice(from, end), total: rows.length, unreadable: unreadable.length, listing });
  };
}
