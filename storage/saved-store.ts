import { notBefore } from '../model/instant';
import { patchSavedMatch } from '../model/patch-saved-match';
import type { Result } from '../model/problem';
import { newestFirst, SAVED_SCHEMA, type SavedMatch, type SavedPatch, type UnreadableRow } from '../model/saved-match';
import { readSavedRow } from '../model/upgrade-saved-match';
import { AT_ONCE, findSame, type Merged, mergeRows, undoMerge } from './merge-rows';
import type { UseStore } from './open-database';
import { asked, changeRows, clearRows, deleteRows, lastKeys, putRows, readRows, rowsAfter, rowsUnder } from './rows';
import { BY_PAGE, BY_TIME, savedMatchesDatabase, UNDO } from './saved-database';

/** What the store is given for a new row; the rest (id, revision, times, status) it adds. */
export type SavedDraft = Pick<SavedMatch, 'corpus' | 'record' | 'kind' | 'shares' | 'page' | 'shown'>;

/** Some of what is stored, in the order of keys: what could be read and what could not. */
export interface StoredPart {
  rows: SavedMatch[];
  unreadable: UnreadableRow[];
  /** Behind which key the next part begins; null where this was the last. */
  next: string | null;
}

/** A change of one row: what is to be different, and the revision the writer has seen. */
export interface SavedChange {
  id: string;
  revision: number;
  patch: SavedPatch;
}

/** What became of changes: rows as they are now, rows somebody else was first to change, ids of rows that are gone. */
export interface ChangedRows {
  changed: SavedMatch[];
  stale: SavedMatch[];
  missing: string[];
}

/** What the store needs from outside. */
export interface SavedStoreNeeds {
  /** The present time, ISO 8601 in UTC. */
  now(): string;
  /** An id nobody has used, such as `crypto.randomUUID()`. */
  newId(): string;
  /** Where rows are kept; the store's own database where it is left out. */
  use?: UseStore;
}

/**
 * A part ends after so many characters of notes and titles: a message of a browser carries 64 MB at most, and a note may
 * be of any length.
 */
const PART_LENGTH = 3_000_000;

/**
 * The reader's saved matches: one row per match in a database of their own, key = id. Every change is one transaction
 * over the rows it depends on, so two contexts writing at once lose nothing. Rows that no schema can read are kept,
 * told apart, exported, and never overwritten or deleted. Every call may fail with a problem of the storage, and then nothing
 * was written.
 */
export function createSavedStore({ now, newId, use = savedMatchesDatabase() }: SavedStoreNeeds) {
  let changes = 0;
  /** A change, counted before and after: what was read meanwhile belongs to no state. */
  const change = async <T>(work: (rows: IDBObjectStore) => Promise<T>): Promise<Result<T>> => {
    changes++;
    const done = await changeRows(use, work);
    changes++;
    return done;
  };
  return {
    /** A number that is another one after every change: parts that are read under one belong together. */
    state: () => changes,

    /** How many rows are stored, those that cannot be read among them. */
    count: (): Promise<Result<number>> => readRows(use, (rows) => asked(rows.count())),

    /** The `most` rows saved last, newest first, fewer where they are long; without reading the others. */
    newest(most: number): Promise<Result<SavedMatch[]>> {
      return readRows(use, async (rows) => {
        const last = readable(await rowsUnder(rows, await lastKeys(rows.index(BY_TIME), most))).toSorted(newestFirst);
        let length = 0;
        const over = last.findIndex((row) => {
          length += lengthOf(row);
          return length > PART_LENGTH;
        });
        return over < 0 ? last : last.slice(0, Math.max(1, over));
      });
    },

    /** The rows behind a key, '' for the first, as many as a message may carry. */
    part(after: string, most = AT_ONCE): Promise<Result<StoredPart>> {
      return readRows(use, async (rows) => {
        const some = await rowsAfter(rows, after, most);
        const part: StoredPart = { rows: [], unreadable: [], next: null };
        let length = 0;
        for (const [key, value] of some) {
          const row = readSavedRow(key, value);
          if (row) part.rows.push(row);
          else part.unreadable.push({ key, value });
          length += row ? lengthOf(row) : lengthInFile(value);
          part.next = key;
          if (length > PART_LENGTH) break;
        }
        if (part.rows.length + part.unreadable.length < some.length) return part;
        return some.length < most ? { ...part, next: null } : part;
      });
    },

    /** The rows saved of a page with exactly this address. */
    onPage(address: string): Promise<Result<SavedMatch[]>> {
      return readRows(use, async (rows) => {
        const keys = await asked(rows.index(BY_PAGE).getAllKeys(address));
        return readable(await rowsUnder(rows, keys.map(String)));
      });
    },

    /** One row; undefined where there is none or it cannot be read. */
    row(id: string): Promise<Result<SavedMatch | undefined>> {
      return readRows(use, async (rows) => readable(await rowsUnder(rows, [id]))[0]);
    },

    /** The rows saved of pages of this site (an origin, such as `https://gazette.example`). */
    onSite(origin: string): Promise<Result<SavedMatch[]>> {
      return readRows(use, async (rows) => {
        const range = IDBKeyRange.bound(`${origin}/`, `${origin}/\uffff`);
        const keys = await asked(rows.index(BY_PAGE).getAllKeys(range));
        return readable(await rowsUnder(rows, keys.map(String)));
      });
    },

    /** Keeps a match. Where the same record is already saved for the same page address, that row comes back as it is. */
    save(draft: SavedDraft): Promise<Result<SavedMatch>> {
      return change(async (rows) => {
        const present = await findSame(rows, draft);
        if (present) return present;
        const at = now();
        const row: SavedMatch = {
          schema: SAVED_SCHEMA,
          id: newId(),
          revision: 1,
          savedAt: at,
          changedAt: at,
          corpus: draft.corpus,
          record: draft.record,
          kind: draft.kind,
          shares: draft.shares,
          page: draft.page,
          shown: draft.shown,
          status: 'open',
          note: '',
          tags: [],
        };
        await putRows(rows, [[row.id, row]]);
        return row;
      });
    },

    /**
     * Changes the rows `allowed` says yes to and raises their revisions, all in one transaction; a patch that changes nothing leaves its row alone.
     * A row whose stored revision is another one is not touched and comes back as it is now. Of two changes of one row
     * the second comes too late.
     */
    change(
      wanted: readonly SavedChange[],
      allowed: (row: SavedMatch) => boolean = () => true,
    ): Promise<Result<ChangedRows>> {
      return change(async (rows) => {
        const stored = await rowsUnder(rows, [...new Set(wanted.map(({ id }) => id))]);
        const result: ChangedRows = { changed: [], stale: [], missing: [] };
        const put = new Map<string, SavedMatch>();
        const at = now();
        for (const { id, revision, patch } of wanted) {
          const present = put.get(id) ?? readSavedRow(id, stored.get(id));
          if (!present || !allowed(present)) result.missing.push(id);
          else if (present.revision !== revision) result.stale.push(present);
          else {
            const row = patchSavedMatch(present, patch);
            const next =
              row === present ? row : { ...row, revision: revision + 1, changedAt: notBefore(at, row.changedAt) };
            if (next !== present) put.set(id, next);
            result.changed.push(next);
          }
        }
        await putRows(rows, put);
        return result;
      });
    },

    /**
     * Deletes the rows `allowed` says yes to and gives them back, in the order of `ids`. Unknown ids and unreadable
     * rows are passed over.
     */
    remove(ids: readonly string[], allowed: (row: SavedMatch) => boolean = () => true): Promise<Result<SavedMatch[]>> {
      return change(async (rows) => {
        const gone = readable(await rowsUnder(rows, [...new Set(ids)])).filter(allowed);
        await deleteRows(
          rows,
          gone.map(({ id }) => id),
        );
        return gone;
      });
    },

    /** Deletes every row, those that cannot be read as well. */
    erase(): Promise<Result<null>> {
      return change(async (rows) => {
        await clearRows(rows);
        await clearRows(rows.transaction.objectStore(UNDO));
        return null;
      });
    },

    /** Puts rows back or in, all or nothing; undoable where it has a name (`merge-rows.ts`). */
    merge(
      rows: readonly SavedMatch[],
      unreadable: readonly UnreadableRow[] = [],
      name: string | null = null,
    ): Promise<Result<Merged>> {
      return change((store) => mergeRows(store, rows, unreadable, newId, name));
    },

    /** Takes the merge of that name back; `kept` rows were changed since and stay. Null where it is not the last one. */
    undoMerge: (name: string): Promise<Result<{ kept: number } | null>> => change((store) => undoMerge(store, name)),
  };
}

/** What {@link createSavedStore} gives. */
export type SavedStore = ReturnType<typeof createSavedStore>;

const lengthOf = (row: SavedMatch) => row.note.length + row.page.title.length + row.shown.title.length;

/** Characters of a value whose kind is not known. */
function lengthInFile(value: unknown): number {
  try {
    return JSON.stringify(value)?.length ?? 0;
  } catch {
    return PART_LENGTH;
  }
}

function readable(stored: ReadonlyMap<string, unknown>): SavedMatch[] {
  return [...stored].flatMap(([key, value]) => readSavedRow(key, value) ?? []);
}
