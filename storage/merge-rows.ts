import { type MergePlan, pageOf, planMerge, savedIdentity } from '../model/merge-saved-matches';
import type { SavedMatch, UnreadableRow } from '../model/saved-match';
import { readSavedRow } from '../model/upgrade-saved-match';
import { asked, clearRows, deleteRows, putRows, rowsAfter, rowsUnder } from './rows';
import { BY_PAGE, UNDO } from './saved-database';
import { placed } from './unreadable-rows';

/**
 * Up to so many rows are looked up one by one; for more, all rows are gone through once. In Chromium one look-up takes as
 * long as going through some twenty rows.
 */
const LOOKED_UP = 500;
/** Rows read at a time, so that a large change does not stand in memory several times. */
export const AT_ONCE = 2_000;

/** What a merge did, in rows that came in. */
export type Merged = Omit<MergePlan, 'put'>;

/** What undoing an import needs, under its name: rows that were not there, by the revision they came in with, and rows as they were. */
interface UndoNote {
  name: string;
  added: (readonly [id: string, revision: number])[];
  replaced: (readonly [was: SavedMatch, revision: number])[];
  unreadable: string[];
}

/**
 * Puts rows in within the transaction of `store`: a new one exactly as it is, one whose record and page are already there
 * merged with it (`model/merge-saved-matches`). Unreadable rows are put beside what is there (`unreadable-rows.ts`). With a
 * name, how to undo it is noted under that name, in place of what was noted before.
 */
export async function mergeRows(
  store: IDBObjectStore,
  incoming: readonly SavedMatch[],
  unreadable: readonly UnreadableRow[],
  newId: () => string,
  name: string | null,
): Promise<Merged> {
  const { same, taken } =
    incoming.length > LOOKED_UP ? await goneThrough(store, incoming) : await lookedUp(store, incoming);
  const { put, ...counts } = planMerge([...same.values()], incoming, taken, newId);
  const note: UndoNote = { name: name ?? '', added: [], replaced: [], unreadable: [] };
  const before = new Map([...same.values()].map((row) => [row.id, row]));
  for (const row of put) {
    const was = before.get(row.id);
    if (was) note.replaced.push([was, row.revision]);
    else note.added.push([row.id, row.revision]);
  }
  const rows = put.map((row) => [row.id, row] as const);
  const kept = placed(new Map([...(await standingAt(store, unreadable)), ...rows]), unreadable);
  note.unreadable = kept.map(({ key }) => key);
  await putRows(store, rows);
  await putRows(
    store,
    kept.map(({ key, value }) => [key, value] as const),
  );
  if (name !== null) {
    const undo = store.transaction.objectStore(UNDO);
    await clearRows(undo);
    await putRows(undo, [[undefined, note]]);
  }
  return counts;
}

/**
 * Takes the merge of that name back, once. Rows that were changed since stay as they are; tells how many. Null, with
 * nothing done, where another merge was noted meanwhile, or none.
 */
export async function undoMerge(store: IDBObjectStore, name: string): Promise<{ kept: number } | null> {
  const undo = store.transaction.objectStore(UNDO);
  const [note] = (await asked(undo.getAll())) as (UndoNote | undefined)[];
  if (note?.name !== name) return null;
  await clearRows(undo);
  let kept = 0;
  const { added, replaced, unreadable } = note;
  for (let from = 0; from < added.length; from += AT_ONCE) {
    const some = added.slice(from, from + AT_ONCE);
    const now = await rowsUnder(
      store,
      some.map(([id]) => id),
    );
    const [back, changed] = parted(some, ([id, revision]) => revisionOf(now.get(id)) === revision);
    await deleteRows(
      store,
      back.map(([id]) => id),
    );
    kept += changed.filter(([id]) => now.has(id)).length;
  }
  for (let from = 0; from < replaced.length; from += AT_ONCE) {
    const some = replaced.slice(from, from + AT_ONCE);
    const now = await rowsUnder(
      store,
      some.map(([was]) => was.id),
    );
    // A higher revision, so that a view that holds the merged row is told.
    const [back, changed] = parted(some, ([was, revision]) => revisionOf(now.get(was.id)) === revision);
    await putRows(
      store,
      back.map(([was, revision]) => [was.id, { ...was, revision: revision + 1 }] as const),
    );
    kept += changed.filter(([was]) => now.has(was.id)).length;
  }
  // What can be read by now is a row like any other, and not the one that came in.
  const lost = [...(await rowsUnder(store, unreadable))].filter(([key, value]) => !readSavedRow(key, value));
  await deleteRows(
    store,
    lost.map(([key]) => key),
  );
  return { kept };
}

/** The stored row that is the same saved match, if there is one. */
export async function findSame(
  store: IDBObjectStore,
  of: Parameters<typeof savedIdentity>[0],
): Promise<SavedMatch | undefined> {
  const identity = savedIdentity(of);
  const address = pageOf(of.page.address);
  const index = store.index(BY_PAGE);
  // The page itself and places in it, and what sorts between: a few addresses.
  const range = IDBKeyRange.bound(address, `${address}#\uffff`);
  const [keys, values] = await Promise.all([asked(index.getAllKeys(range)), asked(index.getAll(range))]);
  return keys
    .map((key, i) => readSavedRow(String(key), values[i]))
    .find((row) => row !== undefined && savedIdentity(row) === identity);
}

/** What stands under the keys that unreadable rows may get. */
async function standingAt(
  store: IDBObjectStore,
  unreadable: readonly UnreadableRow[],
): Promise<(readonly [string, unknown])[]> {
  const found: (readonly [string, unknown])[] = [];
  for (const { key } of unreadable) {
    const range = IDBKeyRange.bound(key, `${key}~\uffff`);
    const [keys, values] = await Promise.all([asked(store.getAllKeys(range)), asked(store.getAll(range))]);
    found.push(...keys.map((at, i) => [String(at), values[i] as unknown] as const));
  }
  return found;
}

interface Present {
  /** Rows that are the same match as one that comes in, by identity. */
  same: Map<string, SavedMatch>;
  /** Keys that no new row may have. */
  taken: Set<string>;
}

async function lookedUp(store: IDBObjectStore, incoming: readonly SavedMatch[]): Promise<Present> {
  const found = await Promise.all(incoming.map((row) => findSame(store, row)));
  const taken = await Promise.all(incoming.map(({ id }) => asked(store.getKey(id))));
  return {
    same: new Map(found.flatMap((row) => (row ? [[savedIdentity(row), row]] : []))),
    taken: new Set(taken.flatMap((key) => (key === undefined ? [] : [String(key)]))),
  };
}

async function goneThrough(store: IDBObjectStore, incoming: readonly SavedMatch[]): Promise<Present> {
  const wanted = new Set(incoming.map(savedIdentity));
  const present: Present = { same: new Map(), taken: new Set() };
  let after = '';
  for (;;) {
    const some = await rowsAfter(store, after, AT_ONCE);
    for (const [key, value] of some) {
      present.taken.add(key);
      const row = readSavedRow(key, value);
      const identity = row && savedIdentity(row);
      if (row && identity && wanted.has(identity)) present.same.set(identity, row);
    }
    const last = some.at(-1);
    if (!last || some.length < AT_ONCE) return present;
    after = last[0];
  }
}

/** Those of which `is` says yes, and the others. */
function parted<T>(all: readonly T[], is: (one: T) => boolean): [T[], T[]] {
  return [all.filter(is), all.filter((one) => !is(one))];
}

function revisionOf(stored: unknown): unknown {
  // Only looks: a row that is something else by now has no such number.
  return (stored as { revision?: unknown } | undefined)?.revision;
}
