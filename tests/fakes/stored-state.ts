import { IDBFactory } from 'fake-indexeddb';
import { fakeStorageArea } from './fake-storage-area';

/** What lies in a profile: rows by key in the stores of databases, and what is in storage.local. */
export interface StoredState {
  databases: Readonly<
    Record<string, { version: number; stores: Readonly<Record<string, Readonly<Record<string, unknown>>>> }>
  >;
  local: Readonly<Record<string, unknown>>;
}

/** An empty browser with this in it. */
export async function browserWith({ databases, local }: StoredState): Promise<ReturnType<typeof fakeStorageArea>> {
  globalThis.indexedDB = new IDBFactory();
  for (const [name, { version, stores }] of Object.entries(databases)) {
    const database = await new Promise<IDBDatabase>((done, fail) => {
      const request = indexedDB.open(name, version);
      request.onerror = () => fail(request.error);
      request.onsuccess = () => done(request.result);
      request.onupgradeneeded = () => {
        for (const store of Object.keys(stores)) {
          const rows = request.result.createObjectStore(store, store === 'undo' ? { autoIncrement: true } : {});
          if (store !== 'rows' || name !== 'whence-saved-matches' || version < 2) continue;
          rows.createIndex('saved-at', 'savedAt');
          rows.createIndex('page', 'page.address');
        }
      };
    });
    for (const [store, rows] of Object.entries(stores)) {
      const put = database.transaction(store, 'readwrite').objectStore(store);
      for (const [key, value] of Object.entries(rows)) put.put(asStored(value), store === 'undo' ? Number(key) : key);
      await new Promise<void>((done) => {
        put.transaction.oncomplete = () => done();
      });
    }
    database.close();
  }
  return fakeStorageArea(structuredClone({ ...local }));
}

/** JSON has no blobs: `{"blob": "text"}` stands for one. */
function asStored(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  if ('blob' in value) return new Blob([String(value.blob)]);
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, asStored(one)]));
}

/** The rows of a store as they lie there, by key. */
export async function rowsOf(name: string, store: string): Promise<Map<string, unknown>> {
  const database = await new Promise<IDBDatabase>((done, fail) => {
    const request = indexedDB.open(name);
    request.onerror = () => fail(request.error);
    request.onsuccess = () => done(request.result);
  });
  const rows = database.transaction(store).objectStore(store);
  const [keys, values] = [rows.getAllKeys(), rows.getAll()];
  await new Promise<void>((done) => {
    rows.transaction.oncomplete = () => done();
  });
  database.close();
  return new Map(keys.result.map((key, i) => [String(key), values.result[i] as unknown]));
}
