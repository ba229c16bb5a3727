import { sha256 } from '../../cli/digest';
import { createCorpora } from '../../entrypoints/background/corpora';
import type { BackgroundNeeds } from '../../entrypoints/background/handlers';
import type { Matcher } from '../../matching/matcher';
import type { Corpus } from '../../model/corpus';
import type { Finding } from '../../model/finding';
import { ok, type Result } from '../../model/problem';
import { createClippingsStore } from '../../storage/clippings-store';
import { createFailureLog } from '../../storage/failure-log';
import { createLastPageStore } from '../../storage/last-page-store';
import { createOwnPacksStore } from '../../storage/own-packs-store';
import { createSavedStore } from '../../storage/saved-store';
import { createSettingsStore } from '../../storage/settings-store';
import { createSourcesStore } from '../../storage/sources-store';
import { createUnfinishedStore } from '../../storage/unfinished-store';
import { fakeCorpus } from './fake-corpus';
import { fakePageTabs } from './fake-page-tabs';
import { fakeStorageArea } from './fake-storage-area';

/** A matcher that gives the findings it was made with and keeps the pages it was asked about. */
export function fakeMatcher(findings: Finding[] = []): Matcher & { asked: Parameters<Matcher['check']>[] } {
  const asked: Parameters<Matcher['check']>[] = [];
  return {
    asked,
    check: (...args) => {
      asked.push(args);
      return findings;
    },
    reportsBeside: () => new Set(),
    records: 1,
    corpora: [{ id: 'harbour', title: 'Harbour', coverage: 'Harbour, 2026', records: 1 }],
  };
}

/**
 * What the background needs, real where it can be: the stores over an in-memory database (the test puts an
 * `IDBFactory` of fake-indexeddb in place) and an in-memory storage area. Tabs and matcher are fakes.
 */
export function fakeNeeds(
  stated: Partial<BackgroundNeeds> & { opened?: Result<Corpus>; matcher?: Matcher } = {},
): BackgroundNeeds {
  const { opened = ok(fakeCorpus()), matcher = fakeMatcher(), ...rest } = stated;
  const local = fakeStorageArea();
  let ids = 0;
  let ticks = 0;
  const now = () => new Date(Date.UTC(2026, 2, 1, 0, ticks++)).toISOString();
  return {
    corpora: createCorpora({
      packs: ['harbour.pack'],
      fetchPack: async () => new ArrayBuffer(0),
      own: async () => ({ sources: [], unopened: [] }),
      openPack: async () => opened,
      hashOf: () => 'ab'.repeat(32),
      createMatcher: () => matcher,
    }),
    settings: createSettingsStore(local),
    unfinished: createUnfinishedStore(local),
    failures: createFailureLog(fakeStorageArea(), now),
    lastPage: createLastPageStore(fakeStorageArea()),
    saved: createSavedStore({ now, newId: () => `id-${ids++}` }),
    clippings: createClippingsStore({ now, newId: () => `clip-${ids++}` }),
    packs: createOwnPacksStore({ now }),
    sources: createSourcesStore({ now }),
    tabs: fakePageTabs(),
    digest: sha256,
    now,
    clock: () => ticks++,
    wait: async () => {},
    ...rest,
  };
}
