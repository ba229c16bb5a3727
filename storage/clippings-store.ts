import * as v from 'valibot';
import {
  CLIPPING_SCHEMA,
  type ClippedPassage,
  Clipping,
  type ClippingFacts,
  type ClippingPatch,
  hasTexts,
  withoutAnyTexts,
} from '../model/clipping';
import { notBefore } from '../model/instant';
import { type ClippingsMerge, mergeClippings, samePassage } from '../model/merge-clippings';
import { failed, ok, type Result } from '../model/problem';
import { newestFirst, type UnreadableRow } from '../model/saved-match';
import type { UseStore } from './open-database';
import { allRows, planRows, type RowChange } from './plan-rows';
import { smallDatabase } from './small-database';
import { planUndo, UNDO_KEY, withNote } from './undo-note';
import { freeKey, placed } from './unreadable-rows';

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

/** All that is stored: what could be read, newest first, and the rows that could not, by their keys. */
export interface StoredClippings {
  clippings: Clipping[];
  unreadable: UnreadableRow[];
}

/** What bringing clippings in did; `unreadable` rows came in that no schema reads, and are kept. */
export type BroughtClippings = Omit<ClippingsMerge, 'put'> & { unreadable: number };

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
 * schema can read (damaged, or of a newer version) are kept, counted and exported, and only erasing everything deletes them. Every
 * call may fail with a problem of the storage, and then nothing was written.
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

    /** How many rows there are, those that cannot be read among them. */
    async count(): Promise<Result<number>> {
      const stored = await allRows(use);
      if (!stored.ok) return stored;
      const { clippings, unreadable } = sortOut(stored.value);
      return ok(clippings.length + unreadable.length);
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
          ? { ...present, passages, revision: present.revision + 1, changedAt: notBefore(at, present.changedAt) }
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
          changedAt: notBefore(now(), present.changedAt),
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

    /** Deletes the text of every passage, also in rows that cannot be read where it stands as in others; what recognises them stays. */
    eraseTexts(): Promise<Result<null>> {
      return change<null>('all', (stored) => ({
        put: [...stored].filter(([, row]) => hasTexts(row)).map(([key, row]) => [key, withoutAnyTexts(row)]),
        // The note on the last import may hold texts as well.
        remove: [UNDO_KEY],
        result: null,
      }));
    },

    /**
     * Brings clippings in (`model/merge-clippings`), to be taken back under this name; notes how in place of the one before.
     * What no schema reads is kept beside what is there.
     */
    merge(
      rows: readonly Clipping[],
      name: string,
      unreadable: readonly UnreadableRow[] = [],
    ): Promise<Result<BroughtClippings>> {
      return change('all', (stored) => {
        const { clippings: there, unreadable: lost } = sortOut(stored);
        const keys = new Set(lost.map(({ key }) => key));
        // A row that cannot be read is not written over: who has its id gets another, always the same one.
        const incoming = rows.map((row) => (keys.has(row.id) ? { ...row, id: freeKey(row.id, keys) } : row));
        const { put, ...counts } = mergeClippings(there, incoming);
        const after = new Map([...stored, ...put.map((row) => [row.id, row] as const)]);
        const kept = placed(after, unreadable);
        return { put: withNote(name, put, there, kept), result: { ...counts, unreadable: unreadable.length } };
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

/** The database of the clippings. */
export function clippingsDatabase(): UseStore {
  return smallDatabase('whence-clippings', 'rows');
}

function sortOut(stored: ReadonlyMap<string, unknown>): StoredClippings {
  const clippings = [...stored].flatMap(([key, value]) => readable(key, value) ?? []);
  clippings.sort(newestFirst);
  const read = new Set(clippings.map(({ id }) => id));
  const unreadable = [...stored].flatMap(([key, value]) => (key === UNDO_KEY || read.has(key) ? [] : [{ key, value }]));
  return { clippings, unreadable };
}

function readable(key: string, value: unknown): Clipping | undefined {
  const read = v.safeParse(Clipping, value, { abortEarly: true });
  return read.success && read.output.id === key ? read.output : undefined;
}
