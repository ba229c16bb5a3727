import { ok, type Result } from '../model/problem';
import type { UseStore } from './open-database';
import { storageFailed, storageUnread } from './storage-failed';

/**
 * Does `work` in one IndexedDB transaction that may write. The database runs such transactions one after the other,
 * across contexts too, so that no writer overwrites what another has just written. All of a change is written or none.
 *
 * `work` may wait for requests of the database ({@link asked}) and for nothing else: the transaction would end. Failures
 * of the database (full, blocked, private mode) become a problem of the storage (`storage-failed.ts`); another error thrown by
 * `work` is a bug and is thrown on.
 */
export async function changeRows<T>(use: UseStore, work: (rows: IDBObjectStore) => Promise<T>): Promise<Result<T>> {
  let bug: { error: unknown } | undefined;
  try {
    return ok(
      await use('readwrite', async (rows) => {
        const done = finished(rows.transaction);
        try {
          // Where the browser gives the transaction up by itself, a request may be left without an answer.
          const result = await Promise.race([work(rows), done.then(() => new Promise<never>(() => {}))]);
          await done;
          return result;
        } catch (error) {
          if (!(error instanceof DOMException)) bug = { error };
          abort(rows.transaction);
          // The abort makes `done` fail as well; of requests it broke off it knows the cause.
          await done.catch(() => {});
          throw rows.transaction.error ?? error;
        }
      }),
    );
  } catch (error) {
    if (bug) throw bug.error;
    return storageFailed(error);
  }
}

/** Does `work` in a transaction that only reads. Fails with a problem of the storage. */
export async function readRows<T>(use: UseStore, work: (rows: IDBObjectStore) => Promise<T>): Promise<Result<T>> {
  try {
    return ok(await use('readonly', work));
  } catch (error) {
    return storageUnread(error);
  }
}

/** What a request of the database gives. */
export function asked<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** Rows with their keys in the order of keys, from behind `after` on, `most` of them. */
export async function rowsAfter(
  rows: IDBObjectStore,
  after: string,
  most: number,
): Promise<(readonly [key: string, value: unknown])[]> {
  const range = IDBKeyRange.lowerBound(after, true);
  const [keys, values] = await Promise.all([asked(rows.getAllKeys(range, most)), asked(rows.getAll(range, most))]);
  return keys.map((key, i) => [String(key), values[i] as unknown]);
}

/** The rows under these keys; missing ones are absent. */
export async function rowsUnder(rows: IDBObjectStore, keys: readonly string[]): Promise<Map<string, unknown>> {
  const found = await Promise.all(keys.map((key) => asked<unknown>(rows.get(key))));
  return new Map(keys.flatMap((key, i) => (found[i] === undefined ? [] : [[key, found[i]]])));
}

/**
 * Puts rows by their keys, one after the other. Firefox, at the end of its quota, keeps what was asked behind the write
 * that failed, though the transaction was given up (seen in 153): so no write is asked before the one before it is done, and every write of
 * ours goes through here, {@link deleteRows} or {@link clearRows}.
 */
export async function putRows(
  rows: IDBObjectStore,
  put: Iterable<readonly [key: string | undefined, value: unknown]>,
): Promise<void> {
  for (const [key, value] of put) await asked(rows.put(value, key));
}

/** Deletes what stands under these keys, one after the other. */
export async function deleteRows(rows: IDBObjectStore, keys: Iterable<string>): Promise<void> {
  for (const key of keys) await asked(rows.delete(key));
}

/** Deletes all there is. */
export async function clearRows(rows: IDBObjectStore): Promise<void> {
  await asked(rows.clear());
}

/** The keys of the `most` rows that stand last in an index, whatever the number of those before them. */
export function lastKeys(index: IDBIndex, most: number): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const keys: string[] = [];
    const request = index.openKeyCursor(null, 'prev');
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      const cursor = request.result;
      if (cursor) keys.push(String(cursor.primaryKey));
      if (!cursor || keys.length >= most) resolve(keys);
      else cursor.continue();
    };
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
