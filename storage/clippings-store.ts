import { createStore, type UseStore } from 'idb-keyval';
import * as v from 'valibot';
import {
  CLIPPING_SCHEMA,
  type ClippedPassage,
  Clipping,
  type ClippingFacts,
  type ClippingPatch,
  withoutTexts,
} from '../model/clipping';
import { type ClippingsMerge, mergeClippings, samePassage } from '../model/merge-clippings';
import { failed, ok, type Result } from '../model/problem';
import { newestFirst } from '../model/saved-match';
import { allRows, planRows, type RowChange } from './plan-rows';
import { planUndo, UNDO_KEY, withNote } from './undo-note';

/** What the reader has clipped on a page. */
export interface ClippingDraft {
  facts: ClippingFacts;
  passage: Omit<ClippedPassage, 'savedAt'>;
}

/** What became of a draft: a new source, one more passage of a source that was there, or nothing new. */
export interface KeptClipping {
  clipping: Clipping;
  how: 'new' | 'added' | 'present';
}

/** All that is stored: what could be read, newest first, and how many rows could not. */
export interface StoredClippings {
  clippings: Clipping[];
  unreadable: number;
}

/** What the store needs from outside. */
export interface ClippingsStoreNeeds {
  /** The present time, ISO 8601 in UTC. */
  now(): string;
  /** An id nobody has used, such as `crypto.randomUUID()`. */
  newId(): string;
  /** Where rows are kept; the store's own database where it is left out. */
  use?: UseStore;
}

/**
 * The reader's clippings: one row a source in a database of their own, key = id. Every change is one transaction. Rows that no
 * schema can read (damaged, or of a newer version) are kept and counted, and only erasing everything deletes them. Every
 * call may fail with `storage-failed`, and then nothing was written.
 */
export function createClippingsStore({ now, newId, use = clippingsDatabase() }: ClippingsStoreNeeds) {
  let changes = 0;
  const change = async <T>(
    keys: readonly string[] | 'all',
    plan: (stored: ReadonlyMap<string, unknown>) => RowChange<T>,
  ): Promise<Result<T>> => {
    changes++;
    const done = await planRows(use, keys, plan);
    changes++;
    return done;
  };
  return {
    /** A number that is another one after every change. */
    state: () => changes,

    /** How many clippings there are. */
    async count(): Promise<Result<number>> {
      const stored = await allRows(use);
      return stored.ok ? ok(sortOut(stored.value).clippings.length) : stored;
    },

    /** Everything there is. */
    async list(): Promise<Result<StoredClippings>> {
      const stored = await allRows(use);
      return stored.ok ? ok(sortOut(stored.value)) : stored;
    },

    /**
     * Keeps a passage. One of a source that is there already (by its address) is added to it, and the facts stay as they are,
     * since the reader may have mended them; the same passage again changes nothing.
     */
    keep({ facts, passage }: ClippingDraft): Promise<Result<KeptClipping>> {
      return change<KeptClipping>('all', (stored) => {
        const there = sortOut(stored).clippings;
        const present = there.find(({ facts: { url } }) => url !== null && url === facts.url);
        const same = (present ? [present] : there.filter((c) => c.facts.url === null && facts.url === null)).find((c) =>
          c.passages.some((other) => samePassage(other, passage)),
        );
        if (same) return { result: { clipping: same, how: 'present' } };
        const at = now();
        const passages = [...(present?.passages ?? []), { ...passage, savedAt: at }];
        const row: Clipping = present
          ? { ...present, passages, revision: present.revision + 1, changedAt: at }
          : {
              schema: CLIPPING_SCHEMA,
              id: newId(),
              revision: 1,
              savedAt: at,
              changedAt: at,
              facts,
              note: '',
              passages,
            };
        return { put: [[row.id, row]], result: { clipping: row, how: present ? 'added' : 'new' } };
      });
    },

    /** Changes a clipping. Fails with `clipping-changed-elsewhere` where another window was first, `clipping-not-found`. */
    async change(id: string, revision: number, patch: ClippingPatch): Promise<Result<Clipping>> {
      const changed = await change<Result<Clipping>>([id], (stored) => {
        const present = readable(id, stored.get(id));
        if (!present) return { result: failed('clipping-not-found') };
        if (present.revision !== revision) return { result: failed('clipping-changed-elsewhere') };
        const { note = present.note, ...facts } = patch;
        const row: Clipping = {
          ...present,
          // What a patch does not name is not in it, or undefined.
          facts: { ...present.facts, ...(JSON.parse(JSON.stringify(facts)) as Partial<ClippingFacts>) },
          note,
          revision: revision + 1,
          changedAt: now(),
        };
        return { put: [[id, row]], result: ok(row) };
      });
      return changed.ok ? changed.value : changed;
    },

    /** Deletes clippings and gives them back, so that they can be restored. Unknown ids are passed over. */
    remove(ids: readonly string[]): Promise<Result<Clipping[]>> {
      return change<Clipping[]>([...new Set(ids)], (stored) => {
        const rows = [...stored].flatMap(([key, value]) => readable(key, value) ?? []);
        return { remove: rows.map(({ id }) => id), result: rows };
      });
    },

    /**
     * Puts clippings back exactly as they were; those whose id is taken again are left alone. Where their source was clipped
     * anew meanwhile, it gets the passages it has not, so that it stays one source.
     */
    restore(clippings: readonly Clipping[]): Promise<Result<null>> {
      return change<null>('all', (stored) => {
        const gone = clippings.filter(({ id }) => !stored.has(id));
        return { put: mergeClippings(sortOut(stored).clippings, gone).put.map((row) => [row.id, row]), result: null };
      });
    },

    /** Deletes the text of every passage; what recognises them stays. */
    eraseTexts(): Promise<Result<null>> {
      return change<null>('all', (stored) => ({
        put: sortOut(stored)
          .clippings.filter(({ passages }) => passages.some(({ text }) => text !== null))
          .map((row) => [row.id, withoutTexts(row)]),
        // The note on the last import may hold texts as well.
        remove: [UNDO_KEY],
        result: null,
      }));
    },

    /** Brings clippings in (`model/merge-clippings`), to be taken back under this name; notes how in place of the one before. */
    merge(rows: readonly Clipping[], name: string): Promise<Result<Omit<ClippingsMerge, 'put'>>> {
      return change('all', (stored) => {
        const there = sortOut(stored).clippings;
        const { put, ...counts } = mergeClippings(there, rows);
        return { put: withNote(name, put, there), result: counts };
      });
    },

    /** Takes that merge back, once; tells how many clippings were changed since and stay. Null where another came after it. */
    undoMerge(name: string): Promise<Result<{ kept: number } | null>> {
      return change<{ kept: number } | null>('all', (stored) => planUndo(stored, name, readable));
    },

    /** Deletes every row, those that cannot be read as well. */
    erase(): Promise<Result<null>> {
      return change<null>('all', (stored) => ({ remove: [...stored.keys()], result: null }));
    },
  };
}

/** What {@link createClippingsStore} gives. */
export type ClippingsStore = ReturnType<typeof createClippingsStore>;

/** The database of the clippings. idb-keyval allows one store per database, so they have one of their own. */
export function clippingsDatabase(): UseStore {
  return createStore('whence-clippings', 'rows');
}

function sortOut(stored: ReadonlyMap<string, unknown>): StoredClippings {
  const clippings = [...stored].flatMap(([key, value]) => readable(key, value) ?? []);
  clippings.sort(newestFirst);
  const others = stored.size - clippings.length;
  return { clippings, unreadable: stored.has(UNDO_KEY) ? others - 1 : others };
}

function readable(key: string, value: unknown): Clipping | undefined {
  const read = v.safeParse(Clipping, value, { abortEarly: true });
  return read.success && read.output.id === key ? read.output : undefined;
}
