import { IDBDatabase as FakeDatabase, IDBIndex as FakeIndex, IDBObjectStore as FakeObjectStore } from 'fake-indexeddb';
import { OPENS_WITHIN } from '../../storage/open-database';
import type { fakeStorageArea } from './fake-storage-area';

type Area = ReturnType<typeof fakeStorageArea>;

/** Ways in which a browser's storage fails, each until the function that is given back is called. */
export const FAULTS: Readonly<Record<string, (area: Area) => () => void>> = {
  'no room left': (area) =>
    all(
      requestsFail(['put'], 'QuotaExceededError'),
      writesFail(area, new Error('Resource::kQuotaBytes quota exceeded')),
    ),
  'site data forbidden': (area) => {
    const error = new DOMException('forbidden', 'SecurityError');
    return all(
      opens(() => {
        throw error;
      }),
      closed(),
      readsFail(area, error),
      writesFail(area, error),
    );
  },
  'no database at all': () => {
    const { indexedDB } = globalThis;
    const open = closed();
    Object.assign(globalThis, { indexedDB: undefined });
    return all(open, () => Object.assign(globalThis, { indexedDB }));
  },
  'a private mode that refuses the database': () => all(opens(refused('InvalidStateError')), closed()),
  'files of the database damaged': () => all(opens(refused('UnknownError')), closed()),
  'a database of a newer version': () => all(opens(refused('VersionError')), closed()),
  'a database that another window holds': () => all(held(), closed(), hurried()),
  'requests that fail': () =>
    requestsFail(['get', 'getKey', 'getAll', 'getAllKeys', 'put', 'delete', 'clear', 'count'], 'UnknownError'),
  'the connection cut off in the middle': () =>
    requestsFail(['get', 'getKey', 'getAll', 'getAllKeys', 'put', 'delete', 'clear', 'count'], 'AbortError'),
  'settings that cannot be read': (area) => readsFail(area, new Error('Corruption: block checksum mismatch')),
  'settings that cannot be written': (area) => writesFail(area, new Error('IO error: write failed')),
};

function all(...back: (() => void)[]): () => void {
  return () => {
    for (const putBack of back.toReversed()) putBack();
  };
}

/** What `indexedDB.open` does instead. */
function opens(open: (...args: Parameters<IDBFactory['open']>) => unknown): () => void {
  const factory = globalThis.indexedDB;
  const own = factory.open;
  Object.assign(factory, { open });
  return () => Object.assign(factory, { open: own });
}

/** Databases that open only when they are let go. */
function held(): () => void {
  const factory = globalThis.indexedDB;
  const waiting: (() => void)[] = [];
  const back = opens((...args: Parameters<IDBFactory['open']>) => {
    const request: Partial<IDBOpenDBRequest> = {};
    waiting.push(() => {
      const real = factory.open(...args);
      for (const event of ['onupgradeneeded', 'onsuccess', 'onerror'] as const)
        real[event] = (told: Event) => {
          Object.assign(request, { transaction: real.transaction });
          if (real.readyState === 'done' && !real.error) Object.assign(request, { result: real.result });
          (request[event] as ((told: Event) => void) | undefined)?.(told);
        };
    });
    return request;
  });
  return () => {
    back();
    for (const go of waiting) go();
  };
}

/** A request to open that fails with an error of this name. */
const refused = (name: string) => () => {
  const request = { error: new DOMException('refused', name), onerror: null as (() => void) | null };
  setTimeout(() => request.onerror?.());
  return request;
};

/** The connections there are are as if the browser had closed them behind their holders' backs, until the function that is given back is called. */
export function closed(): () => void {
  // Of the fake: it knows its connections.
  const raw = (globalThis.indexedDB as { _databases?: Map<string, { connections: object[] }> } | undefined)?._databases;
  const gone = new WeakSet([...(raw?.values() ?? [])].flatMap(({ connections }) => connections));
  const own = FakeDatabase.prototype.transaction;
  Object.assign(FakeDatabase.prototype, {
    transaction(this: IDBDatabase, ...args: unknown[]) {
      if (gone.has(this)) throw new DOMException('the connection is closed', 'InvalidStateError');
      return Reflect.apply(own, this, args);
    },
  });
  return () => Object.assign(FakeDatabase.prototype, { transaction: own });
}

/** Nobody waits in a test for a database that does not open. */
function hurried(): () => void {
  const own = globalThis.setTimeout;
  const sooner = (work: () => void, after?: number, ...args: unknown[]) =>
    own(work, after === OPENS_WITHIN ? 5 : after, ...args);
  Object.assign(globalThis, { setTimeout: sooner });
  return () => Object.assign(globalThis, { setTimeout: own });
}

/** Requests of these kinds end their transaction with an error of this name. */
function requestsFail(methods: readonly string[], error: string): () => void {
  const back = [FakeObjectStore.prototype, FakeIndex.prototype].map((proto: object) => {
    const names = methods.filter((name) => name in proto);
    const own = Object.fromEntries(names.map((name) => [name, (proto as Record<string, unknown>)[name]]));
    for (const name of names)
      Object.assign(proto, {
        [name](this: IDBObjectStore | IDBIndex, ...args: unknown[]) {
          const request = Reflect.apply(own[name] as (...args: unknown[]) => unknown, this, args);
          const { transaction } = 'objectStore' in this ? this.objectStore : this;
          // Of the fake: browsers end a transaction so, and it has no other way.
          queueMicrotask(() => (transaction as IDBTransaction & { _abort(name: string): void })._abort(error));
          return request;
        },
      });
    return () => Object.assign(proto, own);
  });
  return all(...back);
}

function readsFail(area: Area, error: Error): () => void {
  const own = area.get;
  area.get = () => Promise.reject(error);
  return () => Object.assign(area, { get: own });
}

function writesFail(area: Area, error: Error): () => void {
  const own = area.set;
  area.set = () => Promise.reject(error);
  return () => Object.assign(area, { set: own });
}
