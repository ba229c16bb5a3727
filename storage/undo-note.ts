import * as v from 'valibot';
import type { UnreadableRow } from '../model/saved-match';
import type { RowChange } from './plan-rows';

/** Where the note on the last import lies in the store of a small table; no row has such an id. */
export const UNDO_KEY = ' undo';

/** What undoing an import needs: the rows it has put, by the revision it gave them, those that were there before, and what it could not read. */
interface UndoNote<T> {
  name: string;
  put: (readonly [id: string, revision: number])[];
  before: T[];
  /** Keys of rows that no schema reads. */
  kept: string[];
}

/** The note as it is read: one that is damaged undoes nothing. */
const Note = v.object({
  name: v.string(),
  put: v.array(v.strictTuple([v.string(), v.number()])),
  before: v.array(v.object({ id: v.string() })),
  // Notes of the first version have none.
  kept: v.optional(v.array(v.string()), []),
});

/** A row that says who it is and how often it was changed. */
interface Row {
  id: string;
  revision: number;
}

/** The rows an import puts and the note by which it is taken back, in place of the note before. */
export function withNote<T extends Row>(
  name: string,
  put: readonly T[],
  there: readonly T[],
  unreadable: readonly UnreadableRow[],
): (readonly [key: string, value: unknown])[] {
  const ids = new Set(put.map(({ id }) => id));
  const note: UndoNote<T> = {
    name,
    put: put.map(({ id, revision }) => [id, revision]),
    before: there.filter(({ id }) => ids.has(id)),
    kept: unreadable.map(({ key }) => key),
  };
  return [
    [UNDO_KEY, note],
    ...put.map((row) => [row.id, row] as const),
    ...unreadable.map(({ key, value }) => [key, value] as const),
  ];
}

/** Takes the import of that name back, once; rows that were changed since stay, and are counted. Null where another came after it. */
export function planUndo<T extends Row>(
  stored: ReadonlyMap<string, unknown>,
  name: string,
  readable: (key: string, value: unknown) => T | undefined,
): RowChange<{ kept: number } | null> {
  const read = v.safeParse(Note, stored.get(UNDO_KEY));
  if (!read.success || read.output.name !== name) return { result: null };
  const { put, kept } = read.output;
  // `withNote` has put them there, and they are written back as they were.
  const { before } = stored.get(UNDO_KEY) as UndoNote<T>;
  const were = new Map(before.map((row) => [row.id, row]));
  const there = put.flatMap(([id, revision]) => {
    const row = readable(id, stored.get(id));
    return row ? [{ id, isSame: row.revision === revision, revision }] : [];
  });
  const back = there.filter(({ isSame }) => isSame);
  return {
    // A higher revision, so that a view that holds the merged row is told.
    put: back.flatMap(({ id, revision }) => {
      const was = were.get(id);
      return was ? [[id, { ...was, revision: revision + 1 }] as const] : [];
    }),
    remove: [
      UNDO_KEY,
      ...back.flatMap(({ id }) => (were.has(id) ? [] : [id])),
      // What can be read by now is a row like any other, and not the one that came in.
      ...kept.filter((key) => readable(key, stored.get(key)) === undefined),
    ],
    result: { kept: there.length - back.length },
  };
}
