import type { BackgroundCalls } from '../../messages/protocol';
import type { Caller } from '../../messages/rpc';
import type { ClippingView } from '../../model/clipping';
import { failed, ok, type Result } from '../../model/problem';
import type { SavedMatch } from '../../model/saved-match';
import { answered } from '../our-pages/answered';

/** How often a list is read again where it changes meanwhile. */
const TRIES = 3;

/** All saved matches that can be read, part by part. */
export async function readSaved(background: Caller<BackgroundCalls>): Promise<Result<SavedMatch[]>> {
  for (let tried = 0; tried < TRIES; tried++) {
    const first = await answered(background.listSaved(null));
    if (!first.ok) return first;
    const { listing } = first.value;
    let { next } = first.value;
    // The first part is the whole, or the others have its rows again.
    const rows = next === null ? first.value.rows : [];
    let same = true;
    while (next !== null && same) {
      const part = await answered(background.listSaved({ listing, next }));
      if (!part.ok) return part;
      same = part.value.listing === listing;
      rows.push(...part.value.rows);
      next = part.value.next;
    }
    if (same) return ok(rows);
  }
  return failed('no-answer');
}

/** All clippings that can be read, part by part. */
export async function readClippings(background: Caller<BackgroundCalls>): Promise<Result<ClippingView[]>> {
  const rows: ClippingView[] = [];
  for (let total = 1; rows.length < total; ) {
    const part = await answered(background.listClippings(rows.length));
    if (!part.ok) return part;
    rows.push(...part.value.clippings);
    total = part.value.clippings.length === 0 ? 0 : part.value.total;
  }
  return ok(rows);
}
