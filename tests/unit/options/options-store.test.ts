import { expect, it, vi } from 'vitest';
import { createOptionsStore } from '../../../entrypoints/options/options-store';
import type { BackgroundCalls } from '../../../messages/protocol';
import type { Caller } from '../../../messages/rpc';
import type { CorporaHealth } from '../../../model/corpus-health';
import { ok, type Result } from '../../../model/problem';
import { patiently } from '../../fakes/patiently';

it('shows what was read last, also where an earlier reading answers later', async () => {
  const answers: ((health: Result<CorporaHealth>) => void)[] = [];
  const background = {
    options: async () => null,
    siteState: async () => ({ on: true, corpusSites: [] }),
    listClippings: async () => ok({ clippings: [], total: 0, unreadable: 0 }),
    setCorpus: async () => ok(null),
    listCorpora: () => new Promise<Result<CorporaHealth>>((resolve) => answers.push(resolve)),
  };
  const store = createOptionsStore({
    background: background as unknown as Caller<BackgroundCalls>, // all that is called here
    permissions: { getAll: async () => ({}), remove: async () => true },
    commands: async () => [],
    readPack: vi.fn(),
    packs: { put: vi.fn() },
    download: vi.fn(),
  });
  const first = store.setCorpus('tides', true);
  const second = store.setCorpus('bells', true);
  await patiently(() => expect(answers).toHaveLength(2));
  const health = (title: string) =>
    ok({ corpora: [], unopened: [{ id: 'x', title, problem: { code: 'pack-truncated' } }] });
  answers[1]?.(health('later') as Result<CorporaHealth>);
  await second;
  answers[0]?.(health('earlier') as Result<CorporaHealth>);
  await first;
  expect(store.corpora.value?.unopened[0]?.title).toBe('later');
});
