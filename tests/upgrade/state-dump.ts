import type { Tab } from '../e2e/driver';

/** Everything an extension has stored in a browser profile, as plain JSON. */
export interface StateDump {
  /** `storage.local`. */
  local: Record<string, unknown>;
  databases: {
    name: string;
    version: number;
    stores: {
      name: string;
      keyPath: string | string[] | null;
      autoIncrement: boolean;
      indexes: { name: string; keyPath: string | string[]; unique: boolean; multiEntry: boolean }[];
      /** Keys and values; bytes as `{"$bytes": base64, "kind": …}`, where `kind` is the name of their class. */
      rows: [unknown, unknown][];
    }[];
  }[];
}

/** Reads what is stored, in a page of the extension. */
export function dumpState(page: Tab): Promise<StateDump> {
  return page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const base64 = (bytes: Uint8Array) => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
    const plain = async (value: unknown): Promise<unknown> => {
      if (value instanceof Blob)
        return { $bytes: base64(new Uint8Array(await value.arrayBuffer())), kind: 'Blob', type: value.type };
      if (value instanceof ArrayBuffer) return { $bytes: base64(new Uint8Array(value)), kind: 'ArrayBuffer' };
      if (ArrayBuffer.isView(value))
        return {
          $bytes: base64(new Uint8Array(value.buffer, value.byteOffset, value.byteLength)),
          kind: value.constructor.name,
        };
      if (Array.isArray(value)) return Promise.all(value.map(plain));
      if (typeof value !== 'object' || value === null) return value;
      const entries = Object.entries(value).map(async ([name, inner]) => [name, await plain(inner)]);
      return Object.fromEntries(await Promise.all(entries));
    };
    const databases: StateDump['databases'] = [];
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await done(indexedDB.open(name));
      const stores: StateDump['databases'][number]['stores'] = [];
      for (const storeName of database.objectStoreNames) {
        const store = database.transaction(storeName).objectStore(storeName);
        const { keyPath, autoIncrement } = store;
        const indexes = [...store.indexNames].map((index) => {
          const { name, keyPath, unique, multiEntry } = store.index(index);
          return { name, keyPath, unique, multiEntry };
        });
        const [keys, values] = await Promise.all([done(store.getAllKeys()), done(store.getAll())]);
        const rows: [unknown, unknown][] = [];
        for (const [i, key] of keys.entries()) rows.push([key, await plain(values[i])]);
        stores.push({ name: storeName, keyPath, autoIncrement, indexes, rows });
      }
      databases.push({ name, version: database.version, stores });
      database.close();
    }
    return { local: await chrome.storage.local.get(), databases };
  });
}

/** Puts a dump in the place of all that is stored. Nothing else of the extension may be running; `page` is any file of it. */
export function loadState(page: Tab, dump: StateDump): Promise<void> {
  return page.evaluate(async (dump) => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const real = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(real);
      if (typeof value !== 'object' || value === null) return value;
      if (!('$bytes' in value))
        return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, real(one)]));
      const { $bytes, kind, type } = value as { $bytes: string; kind: string; type?: string };
      const bytes = Uint8Array.from(atob($bytes), (letter) => letter.charCodeAt(0));
      if (kind === 'Blob') return new Blob([bytes], { type: type ?? '' });
      if (kind === 'ArrayBuffer') return bytes.buffer;
      const View = (globalThis as unknown as Record<string, new (buffer: ArrayBuffer) => ArrayBufferView>)[kind];
      if (!View) throw new Error(`bytes of an unknown kind: ${kind}`);
      return new View(bytes.buffer);
    };
    for (const { name = '' } of await indexedDB.databases()) await done(indexedDB.deleteDatabase(name));
    for (const { name, version, stores } of dump.databases) {
      const opening = indexedDB.open(name, version);
      opening.onupgradeneeded = () => {
        for (const { name, keyPath, autoIncrement, indexes } of stores) {
          const store = opening.result.createObjectStore(name, { keyPath, autoIncrement });
          for (const { name, keyPath, unique, multiEntry } of indexes)
            store.createIndex(name, keyPath, { unique, multiEntry });
        }
      };
      const database = await done(opening);
      for (const { name, keyPath, rows } of stores) {
        const store = database.transaction(name, 'readwrite').objectStore(name);
        for (const [key, value] of rows)
          await done(keyPath === null ? store.put(real(value), key as IDBValidKey) : store.put(real(value)));
      }
      database.close();
    }
    await chrome.storage.local.clear();
    await chrome.storage.local.set(dump.local);
  }, dump);
}
