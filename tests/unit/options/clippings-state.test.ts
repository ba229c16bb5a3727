import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Asker } from '../../../entrypoints/background/asker';
import { createHandlers } from '../../../entrypoints/background/handlers';
import { createClippingsState } from '../../../entrypoints/options/clippings-state';
import { BACKGROUND, type BackgroundCalls } from '../../../messages/protocol';
import { answer, caller } from '../../../messages/rpc';
import type { Problem } from '../../../model/problem';
import { fakeNeeds } from '../../fakes/fake-background';
import { fakeClipping, fakeFacts } from '../../fakes/fake-clipping';

const POPUP: Asker = { from: 'extension' };

/** The state over the real background, with so many clippings in the store. */
async function state(count: number) {
  const needs = fakeNeeds();
  await needs.clippings.restore(
    Array.from({ length: count }, (_, i) =>
      fakeClipping(`Words of clipping number ${i}`, {
        id: `c${i}`,
        facts: fakeFacts({ headline: `Story ${i}`, url: `https://quay.example/${i}` }),
      }),
    ),
  );
  const listener = answer<BackgroundCalls, Asker>(BACKGROUND, createHandlers(needs));
  const background = caller<BackgroundCalls>(
    BACKGROUND,
    (request) =>
      new Promise((resolve) => {
        // As a message travels.
        listener(JSON.parse(JSON.stringify(request)), POPUP, (reply) => resolve(JSON.parse(JSON.stringify(reply))));
      }),
  );
  let problem: Problem | null = null;
  const download = vi.fn();
  const clippings = createClippingsState({
    background,
    download,
    async attempt(work) {
      const done = await work();
      problem = (done && 'ok' in done ? (done.ok ? null : done.problem) : done) ?? (await clippings.load());
      return problem === null;
    },
  });
  await clippings.load();
  const titles = () => clippings.clippings.value?.map(({ facts }) => facts.headline);
  return { clippings, titles, download, problem: () => problem, needs };
}

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

describe('the clippings of the options page', () => {
  it('are all there, however many messages they take', async () => {
    const { titles } = await state(120);
    expect(new Set(titles()).size).toBe(120);
  });

  it('are none where there are none', async () => {
    expect((await state(0)).titles()).toEqual([]);
  });

  it('are deleted and put back', async () => {
    const { clippings, titles } = await state(2);
    const [first] = clippings.clippings.value ?? [];
    if (!first) throw new Error('there are two');
    await clippings.deleteClipping(first);
    expect(titles()).toEqual(['Story 1']);
    expect(clippings.deleted.value).toHaveLength(1);
    await clippings.undoDelete();
    expect(titles()).toEqual(['Story 0', 'Story 1']);
    expect(clippings.deleted.value).toEqual([]);
  });

  it('say so where another window was first', async () => {
    const { clippings, needs, problem, titles } = await state(1);
    const [row] = clippings.clippings.value ?? [];
    if (!row) throw new Error('there is one');
    await needs.clippings.change(row.id, 1, { headline: 'Changed there' });
    expect(await clippings.changeClipping(row, { headline: 'Changed here' })).toBe(false);
    expect(problem()).toEqual({ code: 'clipping-changed-elsewhere' });
    await clippings.load();
    expect(titles()).toEqual(['Changed there']);
  });

  it('cannot bring back a text that was to be erased', async () => {
    const { clippings, needs } = await state(1);
    await clippings.setKeepText(true);
    const [row] = clippings.clippings.value ?? [];
    if (!row) throw new Error('there is one');
    await clippings.deleteClipping(row);
    await clippings.setKeepText(false);
    expect(clippings.deleted.value).toEqual([]);
    expect((await needs.settings.read()).keepText).toBe(false);
  });

  it('are offered as a file', async () => {
    const { clippings, download } = await state(1);
    expect(await clippings.shareClippings({ title: 'Kites', author: 'Ida', licence: 'CC0' })).toBe(true);
    const [bytes, name] = download.mock.calls[0] ?? [];
    expect(name).toBe('kites-ida.pack');
    expect(String.fromCharCode(...(bytes as Uint8Array).subarray(0, 6))).toBe('WHENCE');
  });
});
