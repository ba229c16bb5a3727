/**
 * Does work over the rows of one store in one transaction. Rejects with the browser's own error, or with a `TimeoutError` where
 * the database does not open.
 */
export type UseStore = <T>(mode: IDBTransactionMode, work: (rows: IDBObjectStore) => T | PromiseLike<T>) => Promise<T>;

/** A database of ours: one store of rows, and what else is in it. */
export interface DatabaseShape {
  name: string;
  version: number;
  /** The store of the rows. */
  rows: string;
  /** Stores that are in every transaction that writes, beside the rows. */
  written?: readonly string[];
  /** Brings the database from an older version, 0 where there was none, to this one. */
  upgrade(database: IDBDatabase, transaction: IDBTransaction, oldVersion: number): void;
}

/**
 * Milliseconds after which a database that does not open is given up for this time: another connection, of an older version of
 * ours or under deletion, holds it. A cold disk takes some tens; bringing up to a version is not limited.
 */
export const OPENS_WITHIN = 5_000;

/**
 * A database that is opened when it is first used, and again after the browser has closed or deleted it. A connection makes way for
 * one that deletes the database or brings it to another version.
 */
export function openedDatabase(shape: DatabaseShape): UseStore {
  let opening: Opening | undefined;
  const open = (): Opening => {
    if (opening) return opening;
    const mine = openDatabase(shape, () => {
      if (opening === mine) opening = undefined;
    });
    opening = mine;
    return mine;
  };
  return async (mode, work) => {
    const stores = mode === 'readonly' ? [shape.rows] : [shape.rows, ...(shape.written ?? [])];
    const begin = async () => (await inTime(open())).transaction(stores, mode);
    const transaction = await begin().catch((error: unknown) => {
      // The browser has closed it, and has not said so yet.
      if (!opening || !(error instanceof DOMException) || error.name !== 'InvalidStateError') throw error;
      opening = undefined;
      return begin();
    });
    return work(transaction.objectStore(shape.rows));
  };
}

interface Opening {
  database: Promise<IDBDatabase>;
  /** It has opened and is brought up to its version: that takes as long as it takes. */
  isUpgrading(): boolean;
}

function openDatabase({ name, version, upgrade }: DatabaseShape, onClose: () => void): Opening {
  let upgrading = false;
  const database = new Promise<IDBDatabase>((resolve, reject) => {
    // Some browsers have none where the reader has forbidden them.
    if (!globalThis.indexedDB) throw new DOMException('there is no database', 'NotAllowedError');
    const request = indexedDB.open(name, version);
    request.onupgradeneeded = ({ oldVersion }) => {
      upgrading = true;
      // While a database is brought up to a version, the request has the transaction in which that is done.
      upgrade(request.result, request.transaction as IDBTransaction, oldVersion);
    };
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      const opened = request.result;
      opened.onclose = onClose;
      opened.onversionchange = () => {
        opened.close();
        onClose();
      };
      resolve(opened);
    };
  });
  database.catch(onClose);
  return { database, isUpgrading: () => upgrading };
}

/** Who comes later waits for the same opening, so that as soon as it is free everything works again. */
function inTime({ database, isUpgrading }: Opening): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      if (!isUpgrading()) reject(new DOMException('the database does not open', 'TimeoutError'));
    }, OPENS_WITHIN);
    database.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
