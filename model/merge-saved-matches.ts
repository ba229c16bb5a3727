import type { SavedMatch } from './saved-match';

/**
 * How rows that come from outside (an import, an undo) meet the rows there are. The rule: the row changed last wins,
 * but no text of a note and no tag is ever lost; merging the same rows again changes nothing.
 */

/**
 * What makes two rows the same saved match: the record and the page, not the id, which differs between machines, and not
 * the place within the page that an address out of a file may name; a route of a single-page application (`#/…`, `#!…`)
 * is a page of its own.
 */
export function savedIdentity(row: { corpus: string; record: string; page: { address: string } }): string {
  return JSON.stringify([row.corpus, row.record, pageOf(row.page.address)]);
}

/** The address of a page without the place within it. */
export const pageOf = (address: string): string => address.replace(/#(?![/!]).*$/s, '');

/**
 * One row out of two of the same identity. Status, kind and shown facts come from the row changed last (at the same
 * instant from the higher revision, then from `present`); tags are united; paragraphs of the other note that the
 * winner's note lacks are put below it. Gives `present` itself where nothing changes, else a row with a higher revision
 * than both, so that a view holding either is told.
 */
export function mergeSavedMatch(present: SavedMatch, incoming: SavedMatch): SavedMatch {
  const [winner, other] = changedLater(incoming, present) ? [incoming, present] : [present, incoming];
  const merged: SavedMatch = {
    ...winner,
    id: present.id,
    savedAt: present.savedAt < incoming.savedAt ? present.savedAt : incoming.savedAt,
    note: joinNotes(winner.note, other.note),
    tags: [...new Set([...winner.tags, ...other.tags])],
  };
  if (content(merged) === content(present)) return present;
  return { ...merged, changedAt: winner.changedAt, revision: Math.max(present.revision, incoming.revision) + 1 };
}

/** What merging did: the rows to write, and counts over the incoming rows. */
export interface MergePlan {
  put: SavedMatch[];
  added: number;
  merged: number;
  unchanged: number;
}

/**
 * Merges many rows. A row without a counterpart is added exactly as it is; only where its id is already taken
 * (`taken`, which must hold the ids of `present`) does it get one from `newId`.
 */
export function planMerge(
  present: readonly SavedMatch[],
  incoming: readonly SavedMatch[],
  taken: ReadonlySet<string>,
  newId: () => string,
): MergePlan {
  const rows = new Map(present.map((row) => [savedIdentity(row), row]));
  const ids = new Set(taken);
  const put = new Map<string, SavedMatch>();
  const plan: MergePlan = { put: [], added: 0, merged: 0, unchanged: 0 };
  for (const row of incoming) {
    const identity = savedIdentity(row);
    const there = rows.get(identity);
    const kept = there ? mergeSavedMatch(there, row) : { ...row, id: ids.has(row.id) ? newId() : row.id };
    if (kept === there) {
      plan.unchanged++;
      continue;
    }
    if (there) plan.merged++;
    else plan.added++;
    ids.add(kept.id);
    rows.set(identity, kept);
    put.set(identity, kept);
  }
  plan.put = [...put.values()];
  return plan;
}

function changedLater(a: SavedMatch, b: SavedMatch): boolean {
  return a.changedAt === b.changedAt ? a.revision > b.revision : a.changedAt > b.changedAt;
}

/** A note, and below it the paragraphs of another that it lacks. */
export function joinNotes(note: string, other: string): string {
  const paragraphs = (text: string) =>
    text
      .split(/\n\s*\n/)
      .map((p) => p.trim())
      .filter((p) => p !== '');
  const known = new Set(paragraphs(note));
  const missing = paragraphs(other).filter((p) => !known.has(p));
  if (missing.length === 0) return note;
  return note.trim() === '' ? other : [note.trimEnd(), ...missing].join('\n\n');
}

/** Everything a reader would see; not the id, the revision and the times. */
function content({ corpus, record, kind, shares, page, shown, status, note, tags }: SavedMatch): string {
  return JSON.stringify([corpus, record, kind, shares, page, shown, status, note, tags]);
}
