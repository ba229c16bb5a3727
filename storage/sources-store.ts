import * as v from 'valibot';
import { notBefore } from '../model/instant';
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
import type { UnreadableRow } from '../model/saved-match';
import type { UseStore } from './open-database';
import { allRows, planRows, type RowChange } from './plan-rows';
import { smallDatabase } from './small-database';
import { planUndo, UNDO_KEY, withNote } from './undo-note';
import { placed } from './unreadable-rows';

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

/** All that is stored: what could be read, in the order of keys, and the rows that could not. */
export interface StoredSources {
  rows: readonly KnownSource[];
  unreadable: readonly UnreadableRow[];
}

/** What bringing rows in did; `unreadable` rows are kept that no schema reads, or that met one. */
type BroughtSources = Omit<SourcesMerge, 'put'> & { unreadable: number };

/**
 * What the reader knows of the addresses of sources: one row an address in a database of their own, key = cleaned address.
 * Every change is one transaction; a row that says nothing any more is deleted. Rows that no schema can read are kept, counted and
 * exported, and only erasing everything deletes them. Every call may fail with a problem of the storage, and then nothing was
 * written.
 */
export function createSourcesStore({ now, use = sourcesDatabase() }: { now(): string; use?: UseStore }) {
  let changes = 0;
  let listed: { of: number; stored: StoredSources } | undefined;
  const change = async <T>(
    keys: readonly string[] | 'all',
    plan: (stored: ReadonlyMap<string, unknown>) => RowChange<T>,
  ): Promise<Result<T>> => {
    changes++;
    const done = await planRows(use, keys, plan);
    changes++;
    return done;
  };
  /** Changes the row of one address; what the schema does not read is not written over (`row-unreadable`). */
  const changeOne = async (
    { id, address }: SourceName,
    to: (row: KnownSource) => Result<KnownSource>,
  ): Promise<Result<SourceChange>> => {
    const done = await change<Result<SourceChange>>([id], (stored) => {
      const present = readable(id, stored.get(id));
      if (!present && stored.has(id)) return { result: failed('row-unreadable') };
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

  /** Everything, read once and kept until something changes. */
  const all = async (): Promise<Result<StoredSources>> => {
    if (listed?.of === changes) return ok(listed.stored);
    const before = changes;
    const read = await allRows(use);
    if (!read.ok) return read;
    const stored = sortOut(read.value);
    if (changes === before) listed = { of: before, stored };
    return ok(stored);
  };

  return {
    /** A number that is another one after every change. */
    state: () => changes,

    /** Everything there is. */
    all,

    /** Every row that can be read, in the order of their keys: the same list until something changes. */
    async list(): Promise<Result<readonly KnownSource[]>> {
      const stored = await all();
      return stored.ok ? ok(stored.value.rows) : stored;
    },

    /**
     * Notes that the reader has found a source removed, or takes that back with null. `was` is the note the reader has seen:
     * where another window was first, it fails with `source-changed-elsewhere`.
     */
    mark(of: SourceName, was: ReaderRemoval | null, removed: ReaderRemoval | null): Promise<Result<SourceChange>> {
      return changeOne(of, (row) => {
        if (!sameNote(row.removed, was)) return failed('source-changed-elsewhere');
        if (sameNote(row.removed, removed)) return ok(row);
        return ok({ ...row, removed: removed && { ...removed, notedAt: notBefore(now(), row.removed?.notedAt) } });
      });
    },

    /** Keeps what a check gave; null forgets what checks have given. */
    check(of: SourceName, checked: SourceCheck | null): Promise<Result<SourceChange>> {
      return changeOne(of, (row) => ok({ ...row, checked, gone: checked && goneAfter(row.gone, checked) }));
    },

    /**
     * Brings rows in (`model/merge-known-sources`), to be taken back under this name; notes how in place of the one before.
     * What no schema reads is kept beside what is there; so is a row whose address is taken by one that cannot be read.
     */
    merge(
      rows: readonly KnownSource[],
      name: string,
      unreadable: readonly UnreadableRow[] = [],
    ): Promise<Result<BroughtSources>> {
      return change('all', (stored) => {
        const { rows: there, unreadable: lost } = sortOut(stored);
        const keys = new Set(lost.map(({ key }) => key));
        const { put, ...counts } = mergeKnownSources(
          there,
          rows.filter(({ id }) => !keys.has(id)),
        );
        const beside = rows.filter(({ id }) => keys.has(id)).map((value) => ({ key: value.id, value }));
        const after = new Map([...stored, ...put.map((row) => [row.id, row] as const)]);
        const kept = placed(after, [...unreadable, ...beside]);
        return {
          put: withNote(name, put, there, kept),
          result: { ...counts, unreadable: unreadable.length + beside.length },
        };
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
  return smallDatabase('whence-sources', 'rows');
}

function sortOut(stored: ReadonlyMap<string, unknown>): StoredSources {
  const rows: KnownSource[] = [];
  const unreadable: UnreadableRow[] = [];
  for (const [key, value] of stored) {
    const row = readable(key, value);
    if (row) rows.push(row);
    else if (key !== UNDO_KEY) unreadable.push({ key, value });
  }
  return { rows, unreadable };
}

function readable(key: string, value: unknown): KnownSource | undefined {
  const read = v.safeParse(KnownSource, value, { abortEarly: true });
  return read.success && read.output.id === key ? read.output : undefined;
}

function sameNote(a: ReaderRemoval | null, b: ReaderRemoval | null): boolean {
  if (a === null || b === null) return a === b;
  return a.noticed === b.noticed && a.evidence === b.evidence && a.archive === b.archive;
}
