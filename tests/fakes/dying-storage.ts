import { IDBIndex as FakeIndex, IDBObjectStore as FakeObjectStore } from 'fake-indexeddb';

/**
 * Storage that ends in the middle of work, as a browser ends a background: from one step on, nothing is stored any more and every
 * transaction under way is gone. A step is a request of IndexedDB or a call of the storage area.
 */
export interface DyingStorage {
  /** Steps taken so far. */
  steps: number;
  /** The step that is not taken, nor any after it. */
  dieAt: number;
}

const METHODS = ['get', 'getKey', 'getAll', 'getAllKeys', 'put', 'delete', 'clear', 'count'] as const;
const OF_INDEX = ['getAll', 'getAllKeys', 'openKeyCursor'] as const;

/** Counts the steps of everything over the database there is, and ends it where told. Gives the way back with `restore`. */
export function dyingStorage(area: {
  get(key: string): Promise<Record<string, unknown>>;
  set(values: Record<string, unknown>): Promise<void>;
}): DyingStorage & { restore(): void } {
  const life = { steps: 0, dieAt: Number.POSITIVE_INFINITY, restore };
  const isOver = () => ++life.steps >= life.dieAt;
  const step = () => {
    if (isOver()) throw new Error('the background was stopped');
  };
  const patched = [
    patch(FakeObjectStore.prototype, METHODS, (store) => isOver() && store.transaction),
    patch(FakeIndex.prototype, OF_INDEX, (index) => isOver() && index.objectStore.transaction),
  ];
  const { get, set } = area;
  area.get = async (key) => {
    step();
    return get.call(area, key);
  };
  area.set = async (values) => {
    step();
    return set.call(area, values);
  };
  function restore() {
    for (const putBack of patched) putBack();
    Object.assign(area, { get, set });
  }
  return life;
}

/** Counts each call, and ends the transaction it is told; gives what puts the methods back. */
function patch<T extends object>(
  proto: T,
  names: readonly (keyof T)[],
  isOver: (of: T) => IDBTransaction | false,
): () => void {
  const own = Object.fromEntries(names.map((name) => [name, proto[name]]));
  for (const name of names)
    Object.assign(proto, {
      [name](this: T, ...args: unknown[]) {
        const over = isOver(this);
        const request = Reflect.apply(own[String(name)] as (...args: unknown[]) => unknown, this, args);
        // What was asked goes with its transaction, and with it what is asked in the same breath.
        if (over) queueMicrotask(() => abort(over));
        return request;
      },
    });
  return () => Object.assign(proto, own);
}

function abort(transaction: IDBTransaction): void {
  try {
    transaction.abort();
  } catch {
    // It is aborted.
  }
}
