import type { UseStore } from 'idb-keyval';
import { failed, ok, type Result } from '../model/problem';

/** What a change leaves behind: rows to put (by key), and the value the caller gets. */
export interface RowChange<T> {
  put?: readonly (readonly [key: string, value: unknown])[];
  remove?: readonly string[];
  result: T;
}

/**
 * Reads rows, asks `plan` what to do and does it, all in one IndexedDB transaction. The database runs such
 * transactions one after the other, across contexts too, so that no writer overwrites what another has just written.
 * All of a change is written or none of it.
 *
 * `keys` limits the reading (missing rows are absent from the map); `all` reads the whole store. `plan` must not wait
 * for anything: the transaction would end. Failures of the database (full, blocked, private mode) become the problem
 * `storage-failed`; an error thrown by `plan` is a bug and is thrown on.
 */
export async function changeRows<T>(
  use: UseStore,
  keys: readonly string[] | 'all',
  plan: (rows: ReadonlyMap<string, unknown>) => RowChange<T>,
): Promise<Result<T>> {
  let bug: { error: unknown } | undefined;
  try {
    return ok(
      await use('readwrite', async (store) => {
        const done = finished(store.transaction);
        try {
          const rows = keys === 'all' ? await readAll(store) : await readSome(store, keys);
          let change: RowChange<T>;
          try {
            change = plan(rows);
          } catch (error) {
            bug = { error };
            throw error;
          }
          for (const [key, value] of change.put ?? []) store.put(value, key);
          for (const key of change.remove ?? []) store.delete(key);
          await done;
          return change.result;
        } catch (error) {
          abort(store.transaction);
          // The abort makes `done` fail as well; its failure is the same one.
          await done.catch(() => {});
          throw error;
        }
      }),
    );
  } catch (error) {
    if (bug) throw bug.error;
    return storageFailed(error);
  }
}

/** All rows by key. Fails with `storage-failed`. */
export async function readRows(use: UseStore): Promise<Result<ReadonlyMap<string, unknown>>> {
  try {
    return ok(await use('readonly', readAll));
  } catch (error) {
    return storageFailed(error);
  }
}

/** The problem for a storage that refused, with the browser's own name for the failure, e.g. `QuotaExceededError`. */
export function storageFailed(error: unknown) {
  return failed('storage-failed', { why: error instanceof Error && error.name ? error.name : 'unknown' });
}

async function readAll(store: IDBObjectStore): Promise<Map<string, unknown>> {
  const [keys, values] = await Promise.all([asked(store.getAllKeys()), asked(store.getAll())]);
  return new Map(keys.map((key, i) => [String(key), values[i] as unknown]));
}

async function readSome(store: IDBObjectStore, keys: readonly string[]): Promise<Map<string, unknown>> {
  const found = await Promise.all(keys.map((key) => asked<unknown>(store.get(key))));
  return new Map(keys.flatMap((key, i) => (found[i] === undefined ? [] : [[key, found[i]]])));
}

function asked<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

function finished(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new DOMException('aborted', 'AbortError'));
  });
}

function abort(transaction: IDBTransaction): void {
  try {
    transaction.abort();
  } catch {
    // It has already ended by itself, with nothing written: that is what the abort was for.
  }
}
