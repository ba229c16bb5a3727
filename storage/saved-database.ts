import type { UseStore } from 'idb-keyval';

/** Index of rows by the instant they were saved at. */
export const BY_TIME = 'saved-at';
/** Index of rows by the address of their page. */
export const BY_PAGE = 'page';
/** Store of what it takes to undo the last import; in every transaction that writes. */
export const UNDO = 'undo';

const NAME = 'whence-saved-matches';
const ROWS = 'rows';
/** 1: the rows alone. 2: indexes, so that neither the first rows nor those of one page take reading them all; undo. */
const VERSION = 2;

/** The database of the saved matches, opened when it is first used and again after the browser has closed it. */
export function savedMatchesDatabase(): UseStore {
  let opening: Promise<IDBDatabase> | undefined;
  const forget = () => {
    opening = undefined;
  };
  const open = () => {
    opening ??= openDatabase(forget);
    opening.catch(forget);
    return opening;
  };
  return async (mode, work) => {
    const database = await open();
    const stores = mode === 'readonly' ? [ROWS] : [ROWS, UNDO];
    return work(database.transaction(stores, mode).objectStore(ROWS));
  };
}

function openDatabase(onClose: () => void): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, VERSION);
    request.onupgradeneeded = ({ oldVersion }) => {
      const database = request.result;
      // While a database is brought up to a version, the request has the transaction in which that is done.
      const rows =
        oldVersion < 1 ? database.createObjectStore(ROWS) : (request.transaction as IDBTransaction).objectStore(ROWS);
      rows.createIndex(BY_TIME, 'savedAt');
      rows.createIndex(BY_PAGE, 'page.address');
      database.createObjectStore(UNDO, { autoIncrement: true });
    };
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      const database = request.result;
      database.onclose = onClose;
      database.onversionchange = () => {
        database.close();
        onClose();
      };
      resolve(database);
    };
  });
}
