import { createStore, type UseStore } from 'idb-keyval';
import * as v from 'valibot';
import {
  goneAfter,
  KnownSource,
  nothingKnown,
  type ReaderRemoval,
  type SourceCheck,
  saysNothing,
} from '../model/known-source';
import { mergeKnownSources, type SourcesMerge } from '../model/merge-known-sources';
import { failed, ok, type Result } from '../model/problem';
import { allRows, planRows, type RowChange } from './plan-rows';
import { planUndo, UNDO_KEY, withNote } from './undo-note';

/** An address and the key it is filed under (`matching/source-key.ts`). */
export interface SourceName {
  id: string;
  address: string;
}

/** A row before a change and after it. */
export interface SourceChange {
  was: KnownSource;
  now: KnownSource;
}

/**
 * What the reader knows of the addresses of sources: one row an address in a database of their own, key = cleaned address.
 * Every change is one transaction; a row that says nothing any more is deleted. Rows that no schema can read are kept, and
 * only erasing everything deletes them. Every call may fail with `storage-failed`, and then nothing was written.
 */
export function createSourcesStore({ now, use = sourcesDatabase() }: { now(): string; use?: UseStore }) {
  let changes = 0;
  let listed: { of: number; rows: readonly KnownSource[] } | undefined;
  const change = async <T>(
    keys: readonly string[] | 'all',
    plan: (stored: ReadonlyMap<string, unknown>) => RowChange<T>,
  ): Promise<Result<T>> => {
    changes++;
    const done = await planRows(use, keys, plan);
    changes++;
    return done;
  };
  /** Changes the row of one address; what the schema does not read is not written over. */
  const changeOne = async (
    { id, address }: SourceName,
    to: (row: KnownSource) => Result<KnownSource>,
  ): Promise<Result<SourceChange>> => {
    const done = await change<Result<SourceChange>>([id], (stored) => {
      const present = readable(id, stored.get(id));
      if (!present && stored.has(id)) return { result: failed('source-changed-elsewhere') };
      const was = present ?? nothingKnown(id, address);
      const next = to(was);
      if (!next.ok) return { result: next };
      if (next.value === was) return { result: ok({ was, now: was }) };
      const now = { ...next.value, revision: was.revision + 1 };
      const result = ok({ was, now });
      return saysNothing(now) ? { remove: [id], result } : { put: [[id, now]], result };
    });
    return done.ok ? done.value : done;
  };

  return {
    /** A number that is another one after every change. */
    state: () => changes,

    /** Every row that can be read, in the order of their keys; read once and kept until something changes. */
    async list(): Promise<Result<readonly KnownSource[]>> {
      if (listed?.of === changes) return ok(listed.rows);
      const before = changes;
      const stored = await allRows(use);
      if (!stored.ok) return stored;
      const rows = rowsIn(stored.value);
      if (changes === before) listed = { of: before, rows };
      return ok(rows);
    },

    /**
     * Notes that the reader has found a source removed, or takes that back with null. `was` is the note the reader has seen:
     * where another window was first, it fails with `source-changed-elsewhere`.
     */
    mark(of: SourceName, was: ReaderRemoval | null, removed: ReaderRemoval | null): Promise<Result<SourceChange>> {
      return changeOne(of, (row) => {
        if (!sameNote(row.removed, was)) return failed('source-changed-elsewhere');
        if (sameNote(row.removed, removed)) return ok(row);
        return ok({ ...row, removed: removed && { ...removed, notedAt: now() } });
      });
    },

    /** Keeps what a check gave; null forgets what checks have given. */
    check(of: SourceName, checked: SourceCheck | null): Promise<Result<SourceChange>> {
      return changeOne(of, (row) => ok({ ...row, checked, gone: checked && goneAfter(row.gone, checked) }));
    },

    /** Brings rows in (`model/merge-known-sources`), to be taken back under this name; notes how in place of the one before. */
    merge(rows: readonly KnownSource[], name: string): Promise<Result<Omit<SourcesMerge, 'put'>>> {
      return change('all', (stored) => {
        const there = rowsIn(stored);
        const { put, ...counts } = mergeKnownSources(there, rows);
        return { put: withNote(name, put, there), result: counts };
      });
    },

    /** Takes that merge back, once; tells how many rows were changed since and stay. Null where another came after it. */
    undoMerge(name: string): Promise<Result<{ kept: number } | null>> {
      return change<{ kept: number } | null>('all', (stored) => planUndo(stored, name, readable));
    },

    /** Deletes every row, those that cannot be read as well. */
    erase(): Promise<Result<null>> {
      return change<null>('all', (stored) => ({ remove: [...stored.keys()], result: null }));
    },
  };
}

/** What {@link createSourcesStore} gives. */
export type SourcesStore = ReturnType<typeof createSourcesStore>;

/** The database of what is known of addresses. */
function sourcesDatabase(): UseStore {
  return createStore('whence-sources', 'rows');
}

const rowsIn = (stored: ReadonlyMap<string, unknown>): KnownSource[] =>
  [...stored].flatMap(([key, value]) => (key === UNDO_KEY ? [] : (readable(key, value) ?? [])));

function readable(key: string, value: unknown): KnownSource | undefined {
  const read = v.safeParse(KnownSource, value, { abortEarly: true });
  return read.success && read.output.id === key ? read.output : undefined;
}

function sameNote(a: ReaderRemoval | null, b: ReaderRemoval | null): boolean {
  if (a === null || b === null) return a === b;
  return a.noticed === b.noticed && a.evidence === b.evidence && a.archive === b.archive;
}
