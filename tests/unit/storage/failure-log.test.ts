import { expect, it } from 'vitest';
import { createFailureLog } from '../../../storage/failure-log';
import { fakeStorageArea } from '../../fakes/fake-storage-area';

const now = () => '2026-03-01T00:00:00.000Z';

it('lets no more notes wait than it keeps, and notes again when the storage has answered', async () => {
  const area = fakeStorageArea();
  let asked = 0;
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  const slow: typeof area = {
    ...area,
    async get(key) {
      asked++;
      await opened;
      return area.get(key);
    },
  };
  const log = createFailureLog(slow, now);
  const noted = Array.from({ length: 10_000 }, (_, i) => log.note('check', `code-${i}`));
  open();
  await Promise.all(noted);
  expect(asked).toBe(30);
  await log.note('save', 'storage-failed');
  expect((await log.list()).at(-1)).toMatchObject({ call: 'save' });
});
