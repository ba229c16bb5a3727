import { createStore, type UseStore } from 'idb-keyval';
import { type MergePlan, planMerge, savedIdentity } from '../model/merge-saved-matches';
import { patchSavedMatch } from '../model/patch-saved-match';
import { ok, type Result } from '../model/problem';
import { SAVED_SCHEMA, type SavedMatch, type SavedPatch, type UnreadableRow } from '../model/saved-match';
import { upgradeSavedMatch } from '../model/upgrade-saved-match';
import { changeRows, readRows } from './rows';

/** What the store is given for a new row; the rest (id, revision, times, status) it adds. */
export type SavedDraft = Pick<SavedMatch, 'corpus' | 'record' | 'kind' | 'shares' | 'page' | 'shown'>;

/** All that is stored: what could be read, newest first, and what could not. */
export interface StoredRows {
  rows: SavedMatch[];
  unreadable: UnreadableRow[];
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
 * The reader's saved matches: one row per match in a database of their own, key = id. Every change is one transaction
 * over the rows it depends on, so two contexts writing at once lose nothing. Rows that no schema can read are kept,
 * listed apart, exported, and never overwritten or deleted. Every call may fail with `storage-failed`, and then nothing
 * was written.
 */
export function createSavedStore({ now, newId, use = savedMatchesDatabase() }: SavedStoreNeeds) {
  return {
    /** Everything there is. */
    async list(): Promise<Result<StoredRows>> {
      const stored = await readRows(use);
      return stored.ok ? ok(sortOut(stored.value)) : stored;
    },

    /** Keeps a match. Where the same record is already saved for the same page address, that row comes back as it is. */
    save(draft: SavedDraft): Promise<Result<SavedMatch>> {
      return changeRows<SavedMatch>(use, 'all', (stored) => {
        const identity = savedIdentity(draft);
        const present = sortOut(stored).rows.find((row) => savedIdentity(row) === identity);
        if (present) return { result: present };
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
        return { put: [[row.id, row]], result: row };
      });
    },

    /**
     * Changes the rows `allowed` says yes to and raises their revisions, all in one transaction; a patch that changes nothing leaves its row alone.
     * A row whose stored revision is another one is not touched and comes back as it is now. Of two changes of one row
     * the second comes too late.
     */
    change(
      changes: readonly SavedChange[],
      allowed: (row: SavedMatch) => boolean = () => true,
    ): Promise<Result<ChangedRows>> {
      const ids = [...new Set(changes.map(({ id }) => id))];
      return changeRows<ChangedRows>(use, ids, (stored) => {
        const result: ChangedRows = { changed: [], stale: [], missing: [] };
        const put = new Map<string, SavedMatch>();
        const at = now();
        for (const { id, revision, patch } of changes) {
          const present = put.get(id) ?? readable(id, stored.get(id));
          if (!present || !allowed(present)) result.missing.push(id);
          else if (present.revision !== revision) result.stale.push(present);
          else {
            const row = patchSavedMatch(present, patch);
            const next = row === present ? row : { ...row, revision: revision + 1, changedAt: at };
            if (next !== present) put.set(id, next);
            result.changed.push(next);
          }
        }
        return { put: [...put], result };
      });
    },

    /**
     * Deletes the rows `allowed` says yes to and gives them back, in the order of `ids`. Unknown ids and unreadable
     * rows are passed over.
     */
    remove(ids: readonly string[], allowed: (row: SavedMatch) => boolean = () => true): Promise<Result<SavedMatch[]>> {
      return changeRows<SavedMatch[]>(use, [...new Set(ids)], (stored) => {
        const rows = [...stored].flatMap(([key, value]) => {
          const row = readable(key, value);
          return row && allowed(row) ? [row] : [];
        });
        return { remove: rows.map((row) => row.id), result: rows };
      });
    },

    /** Deletes every row, those that cannot be read as well. */
    erase(): Promise<Result<null>> {
      return changeRows<null>(use, 'all', (stored) => ({ remove: [...stored.keys()], result: null }));
    },

    /**
     * Puts rows back or in: a new one exactly as it is, one whose record and page are already there merged with it
     * (`model/merge-saved-matches`). Unreadable rows are put under their key where it is free. All or nothing.
     */
    merge(
      rows: readonly SavedMatch[],
      unreadable: readonly UnreadableRow[] = [],
    ): Promise<Result<Omit<MergePlan, 'put'>>> {
      return changeRows<Omit<MergePlan, 'put'>>(use, 'all', (stored) => {
        const taken = new Set(stored.keys());
        const { put, ...counts } = planMerge(sortOut(stored).rows, rows, taken, newId);
        const used = new Set([...taken, ...put.map((row) => row.id)]);
        const kept = unreadable.filter(({ key }) => !used.has(key)).map(({ key, value }) => [key, value] as const);
        return { put: [...put.map((row) => [row.id, row] as const), ...kept], result: counts };
      });
    },
  };
}

/** What {@link createSavedStore} gives. */
export type SavedStore = ReturnType<typeof createSavedStore>;

/** The database of the saved matches. idb-keyval allows one store per database, so they have one of their own. */
export function savedMatchesDatabase(): UseStore {
  return createStore('whence-saved-matches', 'rows');
}

function sortOut(stored: ReadonlyMap<string, unknown>): StoredRows {
  const rows: SavedMatch[] = [];
  const unreadable: UnreadableRow[] = [];
  for (const [key, value] of stored) {
    const row = readable(key, value);
    if (row) rows.push(row);
    else unreadable.push({ key, value });
  }
  rows.sort((a, b) => (a.savedAt === b.savedAt ? (a.id < b.id ? -1 : 1) : a.savedAt < b.savedAt ? 1 : -1));
  return { rows, unreadable };
}

/** The row stored under `key`, if it reads. One whose id is not its key would be changed and deleted in the wrong place. */
function readable(key: string, value: unknown): SavedMatch | undefined {
  const read = upgradeSavedMatch(value);
  return read.ok && read.row.id === key ? read.row : undefined;
}
