import * as v from 'valibot';
import type { SavedPage } from '../../messages/replies';
import { ok, type Result } from '../../model/problem';
import { newestFirst } from '../../model/saved-match';
import type { SavedStore } from '../../storage/saved-store';
import { readArgument } from './read-argument';

/**
 * Rows in the first part: more than any window shows, so that the list stands there while the rest is on its way. Where
 * there are no more in all, the first part is the whole.
 */
export const FIRST_PART = 200;

const After = v.nullable(v.object({ listing: v.string(), next: v.string() }));

/**
 * The call `listSaved`. Its listing is named by the state of the store, so that the asker sees where the list has changed
 * between two parts. While a part is on its way the next one is read: what is read for nothing is let go with the next call.
 */
export function listSaved({ saved, now }: { saved: SavedStore; now(): string }) {
  /** A background that is started anew counts the changes anew. */
  let started: string | undefined;
  let ahead: { after: string; state: number; part: ReturnType<SavedStore['part']> } | null = null;

  function read(after: string): ReturnType<SavedStore['part']> {
    const there = ahead?.after === after && ahead.state === saved.state() ? ahead.part : null;
    ahead = null;
    return there ?? saved.part(after);
  }
  function readAhead(after: string | null): void {
    if (after !== null) ahead = { after, state: saved.state(), part: saved.part(after) };
  }

  return async (arg: unknown): Promise<Result<SavedPage>> => {
    const after = readArgument(After, arg);
    if (!after.ok) return after;
    started ??= now();
    const nameNow = () => `${started} ${saved.state()}`;
    const before = nameNow();
    if (after.value === null) {
      // Counting takes the browser through all rows, so it is done once.
      const total = await saved.count();
      if (!total.ok) return total;
      if (total.value > FIRST_PART) {
        const rows = await saved.newest(FIRST_PART);
        return rows.ok ? ok({ rows: rows.value, total: total.value, unreadable: 0, listing: before, next: '' }) : rows;
      }
    }
    const part = await read(after.value?.next ?? '');
    if (!part.ok) return part;
    const { rows, unreadable, next } = part.value;
    readAhead(next);
    // The first is named by the state before it was read and the others by that after, so that no change falls between.
    const listing = after.value === null ? before : nameNow();
    const total = rows.length + unreadable.length;
    return ok({ rows: rows.sort(newestFirst), total, unreadable: unreadable.length, listing, next });
  };
}
