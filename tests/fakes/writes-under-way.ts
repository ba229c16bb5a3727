import { IDBObjectStore as FakeObjectStore } from 'fake-indexeddb';

const WRITING = ['put', 'add', 'delete', 'clear'] as const;

/** Counts the writes of each transaction that were asked for and not yet answered: how many there were, and the most at once. */
export function writesUnderWay(): { all: number; most: number; restore(): void } {
  const seen = { all: 0, most: 0, restore };
  const underWay = new Map<IDBTransaction, number>();
  const proto = FakeObjectStore.prototype;
  const own = Object.fromEntries(WRITING.map((name) => [name, proto[name]]));
  for (const name of WRITING)
    Object.assign(proto, {
      [name](this: IDBObjectStore, ...args: unknown[]) {
        const request = Reflect.apply(own[name] as (...args: unknown[]) => IDBRequest, this, args);
        const { transaction } = this;
        const count = (more: number) => underWay.set(transaction, (underWay.get(transaction) ?? 0) + more);
        count(1);
        seen.all++;
        seen.most = Math.max(seen.most, underWay.get(transaction) ?? 0);
        for (const type of ['success', 'error']) request.addEventListener(type, () => count(-1));
        return request;
      },
    });
  function restore() {
    Object.assign(proto, own);
  }
  return seen;
}
