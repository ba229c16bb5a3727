import type { RowChange } from './plan-rows';

/** Where the note on the last import lies in the store of a small table; no row has such an id. */
export const UNDO_KEY = ' undo';

/** What undoing an import needs: the rows it has put, by the revision it gave them, and those that were there before. */
interface UndoNote<T> {
  name: string;
  put: (readonly [id: string, revision: number])[];
  before: T[];
}

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
): (readonly [key: string, value: unknown])[] {
  const ids = new Set(put.map(({ id }) => id));
  const note: UndoNote<T> = {
    name,
    put: put.map(({ id, revision }) => [id, revision]),
    before: there.filter(({ id }) => ids.has(id)),
  };
  return [[UNDO_KEY, note], ...put.map((row) => [row.id, row] as const)];
}

/** Takes the import of that name back, once; rows that were changed since stay, and are counted. Null where another came after it. */
export function planUndo<T extends Row>(
  stored: ReadonlyMap<string, unknown>,
  name: string,
  readable: (key: string, value: unknown) => T | undefined,
): RowChange<{ kept: number } | null> {
  const note = stored.get(UNDO_KEY) as UndoNote<T> | undefined; // only `withNote` makes it
  if (note?.name !== name) return { result: null };
  const before = new Map(note.before.map((row) => [row.id, row]));
  const there = note.put.flatMap(([id, revision]) => {
    const row = readable(id, stored.get(id));
    return row ? [{ id, isSame: row.revision === revision, revision }] : [];
  });
  const back = there.filter(({ isSame }) => isSame);
  return {
    // A higher revision, so that a view that holds the merged row is told.
    put: back.flatMap(({ id, revision }) => {
      const was = before.get(id);
      return was ? [[id, { ...was, revision: revision + 1 }] as const] : [];
    }),
    remove: [UNDO_KEY, ...back.flatMap(({ id }) => (before.has(id) ? [] : [id]))],
    result: { kept: there.length - back.length },
  };
}
