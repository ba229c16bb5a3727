import type { SavedMatch, SavedPatch } from './saved-match';

/** The row with what the patch states; the row itself where that changes nothing. Revision and times are the writer's. */
export function patchSavedMatch(row: SavedMatch, { status, note, tags }: SavedPatch): SavedMatch {
  const next = { ...row, status: status ?? row.status, note: note ?? row.note, tags: tags ?? row.tags };
  const same = next.status === row.status && next.note === row.note && next.tags.join('\n') === row.tags.join('\n');
  return same ? row : next;
}
