import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, it, vi } from 'vitest';
import { createHandlers } from '../../../entrypoints/background/handlers';
import { failed } from '../../../model/problem';
import { createSettingsStore } from '../../../storage/settings-store';
import { createUnfinishedStore } from '../../../storage/unfinished-store';
import { fakeNeeds } from '../../fakes/fake-background';
import { fakeClipping } from '../../fakes/fake-clipping';
import { fakeSavedMatch } from '../../fakes/fake-saved-match';
import { fakeStorageArea } from '../../fakes/fake-storage-area';
import { good } from '../../fakes/good';
import { OPTIONS } from '../../fakes/storage-world';

function world(area = fakeStorageArea()) {
  const needs = fakeNeeds({ settings: createSettingsStore(area), unfinished: createUnfinishedStore(area) });
  // The parts take it when they are made.
  const undoSaved = vi.spyOn(needs.saved, 'undoMerge');
  const handlers = createHandlers(needs);
  const bringIn = async () => {
    const parts = { saved: fakeSavedMatch(), clippings: fakeClipping('Two geese sat on the weighbridge.') };
    const name = await good(
      handlers.beginImport(
        Object.keys(parts).map((part) => ({ part, version: 1 })),
        OPTIONS,
      ),
    );
    for (const [part, entry] of Object.entries(parts))
      await good(handlers.addToImport({ name, part, row: 1, entries: [entry] }, OPTIONS));
    return { name, done: await handlers.finishImport(name, OPTIONS) };
  };
  /** The note of what is under way cannot be taken away, until the function that is given back is called. */
  const noteSticks = () => {
    const { set } = area;
    area.set = (values) =>
      'unfinished' in values && values.unfinished === null && Object.keys(values).length === 1
        ? Promise.reject(new Error('IO error'))
        : set.call(area, values);
    return () => Object.assign(area, { set });
  };
  const count = async () => [await good(needs.saved.count()), await good(needs.clippings.count())];
  return { undoSaved, area, needs, handlers, bringIn, noteSticks, count };
}

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

it('erasing that was refused is not done by a later background when nobody asks for it', async () => {
  const { area, needs, handlers, bringIn, noteSticks, count } = world();
  await good((await bringIn()).done);
  const free = noteSticks();
  vi.spyOn(needs.saved, 'erase').mockResolvedValueOnce(failed('storage-full'));
  expect(await handlers.eraseAll(null, OPTIONS)).toMatchObject({ problem: { code: 'storage-full' } });
  expect(area.stored.unfinished).toEqual({ what: 'erase' });
  free();
  await handlers.listClippings(0, OPTIONS);
  expect(area.stored.unfinished).toBeNull();
  await world(area).handlers.listClippings(0, OPTIONS);
  expect(await count()).toEqual([1, 1]);
});

it('an import that could not be taken back is taken back at the next call, and no other begins before', async () => {
  const { area, needs, handlers, bringIn, count, undoSaved } = world();
  vi.spyOn(needs.clippings, 'merge').mockResolvedValueOnce(failed('storage-full'));
  undoSaved.mockResolvedValue(failed('storage-full'));
  expect((await bringIn()).done).toMatchObject({ problem: { code: 'storage-full' } });
  expect(await count()).toEqual([1, 0]);
  expect((await bringIn()).done).toMatchObject({ problem: { code: 'storage-failed' } });
  undoSaved.mockReset();
  await handlers.listClippings(0, OPTIONS);
  expect(await count()).toEqual([0, 0]);
  expect(area.stored.unfinished).toBeNull();
  await good((await bringIn()).done);
  expect(await count()).toEqual([1, 1]);
});

it('an import that nothing lets end or take back is taken back as soon as that is possible', async () => {
  const { area, handlers, bringIn, noteSticks, count, undoSaved } = world();
  const free = noteSticks();
  undoSaved.mockResolvedValue(failed('storage-full'));
  expect((await bringIn()).done).toMatchObject({ problem: { code: 'storage-failed' } });
  undoSaved.mockReset();
  free();
  await handlers.listClippings(0, OPTIONS);
  expect(await count()).toEqual([0, 0]);
  expect(area.stored.unfinished).toBeNull();
});

it('work that breaks in the middle leaves nothing that keeps the next from beginning', async () => {
  const { needs, handlers, bringIn, count } = world();
  const { name } = await bringIn();
  vi.spyOn(needs.clippings, 'undoMerge').mockRejectedValueOnce(new TypeError('a bug'));
  await expect(handlers.undoImport(name, OPTIONS)).rejects.toThrow('a bug');
  await handlers.listClippings(0, OPTIONS);
  expect(await count()).toEqual([0, 0]);
  await good((await bringIn()).done);
});

it('texts that are kept again are not erased by what is left of erasing them', async () => {
  const { area, needs, handlers, noteSticks } = world();
  const free = noteSticks();
  await good(handlers.setKeepText(false, OPTIONS));
  expect(area.stored.unfinished).toEqual({ what: 'texts' });
  expect(await handlers.setKeepText(true, OPTIONS)).toMatchObject({ problem: { code: 'storage-failed' } });
  free();
  await good(handlers.setKeepText(true, OPTIONS));
  await world(area).handlers.listClippings(0, OPTIONS);
  expect((await needs.settings.read()).keepText).toBe(true);
});
