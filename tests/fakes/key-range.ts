import { IDBKeyRange } from 'fake-indexeddb';

// Every browser has it beside `indexedDB`, which the tests put in place themselves, an empty one for each.
globalThis.IDBKeyRange = IDBKeyRange;
