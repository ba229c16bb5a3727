import { expect, it, vi } from 'vitest';
import { createOptionsStore } from '../../../entrypoints/options/options-store';
import type { BackgroundCalls } from '../../../messages/protocol';
import type { Caller } from '../../../messages/rpc';
import type { CorporaHealth } from '../../../model/corpus-health';
import { failed, ok, type Result } from '../../../model/problem';
import { patiently } from '../../fakes/patiently';

const health = (title: string): Result<CorporaHealth> =>
  ok({ corpora: [], unopened: [{ id: 'x', title, problem: { code: 'pack-truncated' } }] });

function storeWith(calls: Partial<Record<keyof BackgroundCalls, () => Promise<unknown>>>) {
  const background = {
    options: async () => ok(null),
    siteState: async () => ({ on: true, corpusSites: [] }),
    listClippings: async () => ok({ clippings: [], total: 0, unreadable: 0 }),
    setCorpus: async () => ok(null),
    listCorpora: async () => health('read'),
    listSources: async () => ok({ sources: [], unreadable: 0, next: null }),
    ...calls,
  };
  return createOptionsStore({
    background: background as unknown as Caller<BackgroundCalls>, // all that is called here
    permissions: { getAll: async () => ({}), remove: async () => true },
    commands: async () => [],
    readPack: vi.fn(),
    packs: { put: vi.fn() },
    download: vi.fn(),
    about: vi.fn(),
  });
}

it('goes on to say why something failed when the page is looked at again', async () => {
  const store = storeWith({ setCorpus: async () => failed('storage-failed') });
  expect(await store.setCorpus('tides', true)).toBe(false);
  await store.load();
  expect(store.problem.value).toEqual({ code: 'storage-failed' });
});

it('says that something cannot be read until it can', async () => {
  let listed: Result<CorporaHealth> = failed('storage-failed');
  const store = storeWith({ listCorpora: async () => listed });
  await store.load();
  expect(store.problem.value).toEqual({ code: 'storage-failed' });
  listed = health('read');
  await store.load();
  expect(store.problem.value).toBeNull();
});

it('shows what was read last, also where an earlier reading answers later', async () => {
  const answers: ((health: Result<CorporaHealth>) => void)[] = [];
  const store = storeWith({ listCorpora: () => new Promise((resolve) => answers.push(resolve)) });
  const first = store.setCorpus('tides', true);
  const second = store.setCorpus('bells', true);
  await patiently(() => expect(answers).toHaveLength(2));
  answers[1]?.(health('later'));
  await second;
  answers[0]?.(health('earlier'));
  await first;
  expect(store.corpora.value?.unopened[0]?.title).toBe('later');
});
