import * as v from 'valibot';
import type { SavedPage } from '../../messages/protocol';
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
 * The call `listSaved`. Nothing is held between the parts: each is read when it is asked for, and its listing is named by
 * the state of the store, so that the asker sees where the list has changed meanwhile.
 */
export function listSaved({ saved, now }: { saved: SavedStore; now(): string }) {
  /** A background that is started anew counts the changes anew. */
  let started: string | undefined;
  return async (arg: unknown): Promise<Result<SavedPage>> => {
    const after = readArgument(After, arg);
    if (!after.ok) return after;
    started ??= now();
    const listing = `${started} ${saved.state()}`;
    const total = await saved.count();
    if (!total.ok) return total;
    if (after.value === null && total.value > FIRST_PART) {
      const rows = await saved.newest(FIRST_PART);
      return rows.ok ? ok({ rows: rows.value, total: total.value, unreadable: 0, listing, next: '' }) : rows;
    }
    const part = await saved.part(after.value?.next ?? '');
    if (!part.ok) return part;
    const { rows, unreadable, next } = part.value;
    return ok({ rows: rows.sort(newestFirst), total: total.value, unreadable: unreadable.length, listing, next });
  };
}
