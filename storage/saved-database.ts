import { openedDatabase, type UseStore } from './open-database';

/** Index of rows by the instant they were saved at. */
export const BY_TIME = 'saved-at';
/** Index of rows by the address of their page. */
export const BY_PAGE = 'page';
/** Store of what it takes to undo the last import; in every transaction that writes. */
export const UNDO = 'undo';

const ROWS = 'rows';

/** The database of the saved matches. */
export function savedMatchesDatabase(): UseStore {
  return openedDatabase({
    name: 'whence-saved-matches',
    // 1: the rows alone. 2: indexes, so that neither the first rows nor those of one page take reading them all; undo.
    version: 2,
    rows: ROWS,
    written: [UNDO],
    upgrade(database, transaction, oldVersion) {
      const rows = oldVersion < 1 ? database.createObjectStore(ROWS) : transaction.objectStore(ROWS);
      rows.createIndex(BY_TIME, 'savedAt');
      rows.createIndex(BY_PAGE, 'page.address');
      database.createObjectStore(UNDO, { autoIncrement: true });
    },
  });
}
