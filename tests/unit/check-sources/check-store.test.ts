import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type CheckStoreDeps, createCheckStore, MOST_HOSTS } from '../../../entrypoints/check-sources/check-store';
import type { BackgroundCalls } from '../../../messages/protocol';
import type { Caller } from '../../../messages/rpc';
import { goneAfter, type SourceCheck } from '../../../model/known-source';
import { failed, ok } from '../../../model/problem';
import { fakeKnownSource } from '../../fakes/fake-known-source';
import { fakeSavedMatch } from '../../fakes/fake-saved-match';

const rowsAt = (...urls: string[]) =>
  urls.map((url, i) => {
    const row = fakeSavedMatch({ id: `row-${i}`, record: `record-${i}` });
    return { ...row, shown: { ...row.shown, url } };
  });
const notFound = async () => new Response('', { status: 404 });

function world(urls: string[], { given = [] as string[], calls = {}, deps = {} as Partial<CheckStoreDeps> } = {}) {
  const noted: { address: string; check: SourceCheck | null }[] = [];
  const granted = new Set(given);
  const all = ({ origins }: { origins: string[] }) => origins.every((origin) => granted.has(origin));
  const permissions = {
    contains: vi.fn(async (of: { origins: string[] }) => all(of)),
    request: vi.fn(async ({ origins }: { origins: string[] }) => {
      for (const origin of origins) granted.add(origin);
      return true;
    }),
    remove: vi.fn(async ({ origins }: { origins: string[] }) => origins.every((origin) => granted.delete(origin))),
  };
  const background = {
    listSaved: async () => ok({ rows: rowsAt(...urls), total: urls.length, unreadable: 0, listing: 'a', next: null }),
    listClippings: async () => ok({ clippings: [], total: 0, unreadable: 0 }),
    listSources: async () => ok({ sources: [], next: null }),
    noteCheck: async (of: { address: string; check: SourceCheck | null }) => {
      noted.push(of);
      const { address, check } = of;
      return ok(
        fakeKnownSource({
          id: new URL(address).href.slice(8),
          address,
          checked: check,
          gone: check && goneAfter(null, check),
        }),
      );
    },
    ...calls,
  };
  const fetch = vi.fn(notFound);
  const store = createCheckStore({
    background: background as unknown as Caller<BackgroundCalls>, // all that is called here
    permissions,
    fetch,
    patience: 20_000,
    pause: 2_000,
    now: () => new Date(Date.UTC(2026, 10, 26, 9)),
    wait: (ms, signal) =>
      new Promise((resolve) => {
        setTimeout(resolve, ms);
        signal.addEventListener('abort', () => resolve());
      }),
    alone: async (work) => {
      await work();
      return true;
    },
    ...deps,
  });
  return { store, noted, permissions, fetch };
}
const start = async ({ store }: ReturnType<typeof world>) => {
  await store.load();
  const done = store.start(store.sources.value ?? []);
  await vi.runAllTimersAsync();
  return done;
};

beforeEach(() => void vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('a check', () => {
  it('asks nobody before it is told to, and the browser for just the sites it needs', async () => {
    const one = world(['https://a.example/1', 'https://a.example/2', 'https://www.b.example/1'], {
      given: ['*://*.b.example/*'],
    });
    await one.store.load();
    expect(one.fetch).not.toHaveBeenCalled();
    expect(one.store.missing.value).toEqual(['*://*.a.example/*']);
    await start(one);
    expect(one.permissions.request).toHaveBeenCalledExactlyOnceWith({ origins: ['*://*.a.example/*'] });
    expect(one.fetch).toHaveBeenCalledTimes(3);
    expect(one.noted.map(({ address, check }) => `${address} ${check?.outcome}`).sort()).toEqual([
      'https://a.example/1 gone',
      'https://a.example/2 gone',
      'https://www.b.example/1 gone',
    ]);
    expect(one.store.run.value).toMatchObject({ done: 3, total: 3, left: 0, over: true });
  });

  it('gives back what it was lent, and nothing else', async () => {
    const one = world(['https://a.example/1', 'https://b.example/1'], { given: ['*://*.b.example/*'] });
    await start(one);
    expect(one.store.lent.value).toEqual(['*://*.a.example/*']);
    await one.store.giveBack();
    expect(one.permissions.remove).toHaveBeenCalledExactlyOnceWith({ origins: ['*://*.a.example/*'] });
    expect(one.store.lent.value).toEqual([]);
    expect(one.store.missing.value).toEqual(['*://*.a.example/*']);
  });

  it('of very many sites asks for all of them at once', async () => {
    const one = world(Array.from({ length: MOST_HOSTS + 1 }, (_, i) => `https://site-${i}.example/1`));
    await one.store.load();
    expect(one.store.missing.value).toEqual(['*://*/*']);
  });

  it('that is not allowed asks nobody and says so', async () => {
    const one = world(['https://a.example/1']);
    one.permissions.request.mockResolvedValue(false);
    await start(one);
    expect(one.fetch).not.toHaveBeenCalled();
    expect(one.store.problem.value).toEqual({ code: 'check-not-allowed' });
  });

  it('beside another one is refused', async () => {
    const one = world(['https://a.example/1'], { deps: { alone: async () => false } });
    await start(one);
    expect(one.fetch).not.toHaveBeenCalled();
    expect(one.store.problem.value).toEqual({ code: 'check-under-way' });
  });

  it('leaves alone a site that asks to wait', async () => {
    const one = world(['https://a.example/1', 'https://a.example/2', 'https://a.example/3']);
    one.fetch.mockImplementation(async () => new Response('', { status: 429 }));
    await start(one);
    expect(one.fetch).toHaveBeenCalledTimes(1);
    expect(one.store.run.value).toMatchObject({ done: 1, total: 3, left: 2, over: true });
  });

  it('that is stopped keeps what it has found and notes nothing of what it broke off', async () => {
    const one = world(['https://a.example/1', 'https://a.example/2', 'https://a.example/3']);
    await one.store.load();
    const done = one.store.start(one.store.sources.value ?? []);
    await vi.advanceTimersByTimeAsync(1_000);
    one.store.stop();
    await vi.runAllTimersAsync();
    await done;
    expect(one.noted.map(({ address }) => address)).toEqual(['https://a.example/1']);
    expect(one.store.run.value).toMatchObject({ done: 1, total: 3, over: true });
  });

  it('stops where its results cannot be kept, and says why', async () => {
    const one = world(['https://a.example/1', 'https://a.example/2'], {
      calls: { noteCheck: async () => failed('storage-failed') },
    });
    await start(one);
    expect(one.fetch).toHaveBeenCalledTimes(1);
    expect(one.store.problem.value).toEqual({ code: 'storage-failed' });
    expect(one.store.run.value).toMatchObject({ done: 0, over: true });
  });
});

it('says that what was saved could not be read', async () => {
  const one = world([], { calls: { listSaved: async () => failed('storage-failed') } });
  await one.store.load();
  expect(one.store.problem.value).toEqual({ code: 'storage-failed' });
  expect(one.store.sources.value).toBeNull();
});
