import { openedDatabase, type UseStore } from './open-database';

/** A database with one store of rows and nothing else. */
export const smallDatabase = (name: string, rows: string): UseStore =>
  openedDatabase({ name, version: 1, rows, upgrade: (database) => database.createObjectStore(rows) });
