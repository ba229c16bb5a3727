import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, it } from 'vitest';
import { changeRows, putRows, readRows } from '../../../storage/rows';
import { smallDatabase } from '../../../storage/small-database';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

const count = (rows: IDBObjectStore) =>
  new Promise<number>((resolve) => {
    const request = rows.count();
    request.onsuccess = () => resolve(request.result);
  });

it('a change whose requests are left without an answer ends with its transaction, and nothing is written', async () => {
  const use = smallDatabase('gauges', 'rows');
  const changed = await changeRows(use, async (rows) => {
    await putRows(rows, [['weir', 3]]);
    rows.transaction.abort();
    return new Promise<never>(() => {});
  });
  expect(changed).toMatchObject({ ok: false, problem: { code: 'storage-failed' } });
  expect(await readRows(use, count)).toEqual({ ok: true, value: 0 });
});

it('rows are put, in their order, by the time the change is told', async () => {
  const use = smallDatabase('gauges', 'rows');
  const put = [
    ['weir', 3],
    ['lock', 5],
    ['weir', 4],
  ] as const;
  expect(await changeRows(use, (rows) => putRows(rows, put))).toMatchObject({ ok: true });
  expect(await readRows(use, count)).toEqual({ ok: true, value: 2 });
});
