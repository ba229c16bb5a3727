import type { Result } from '../model/problem';
import type { UseStore } from './open-database';
import { asked, changeRows, deleteRows, putRows, readRows, rowsUnder } from './rows';

/** What a change leaves behind: rows to put (by key), keys to delete, and the value the caller gets. */
export interface RowChange<T> {
  put?: readonly (readonly [key: string, value: unknown])[];
  remove?: readonly string[];
  result: T;
}

/**
 * Reads rows of a small store, asks `plan` what to do and does it, in one transaction: all or nothing. `keys` limits the
 * reading (missing rows are absent from the map); `all` reads the whole store. Fails with a problem of the storage.
 */
export function planRows<T>(
  use: UseStore,
  keys: readonly string[] | 'all',
  plan: (stored: ReadonlyMap<string, unknown>) => RowChange<T>,
): Promise<Result<T>> {
  return changeRows(use, async (rows) => {
    const { put = [], remove = [], result } = plan(await (keys === 'all' ? everyRow(rows) : rowsUnder(rows, keys)));
    await putRows(rows, put);
    await deleteRows(rows, remove);
    return result;
  });
}

/** All rows of a small store by key. Fails with a problem of the storage. */
export const allRows = (use: UseStore): Promise<Result<ReadonlyMap<string, unknown>>> => readRows(use, everyRow);

async function everyRow(rows: IDBObjectStore): Promise<ReadonlyMap<string, unknown>> {
  const [keys, values] = await Promise.all([asked(rows.getAllKeys()), asked(rows.getAll())]);
  return new Map(keys.map((key, i) => [String(key), values[i] as unknown]));
}
