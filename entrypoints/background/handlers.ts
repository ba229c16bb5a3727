import type { Digest } from '../../formats/pack';
import type { BackgroundCalls } from '../../messages/protocol';
import type { Handlers } from '../../messages/rpc';
import type { ClippingsStore } from '../../storage/clippings-store';
import type { FailureLog } from '../../storage/failure-log';
import type { LastPageStore } from '../../storage/last-page-store';
import type { OwnPacksStore } from '../../storage/own-packs-store';
import type { SavedStore } from '../../storage/saved-store';
import type { SettingsStore } from '../../storage/settings-store';
import type { SourcesStore } from '../../storage/sources-store';
import type { UnfinishedStore } from '../../storage/unfinished-store';
import type { Asker } from './asker';
import { checkPage } from './check';
import { checkTab } from './check-tab';
import { inTurns } from './check-turns';
import { clippingCalls, keepNoTexts } from './clipping-calls';
import { clippingsPart } from './clippings-part';
import type { Corpora } from './corpora';
import { dataCalls, undoParts } from './data-calls';
import { diagnose } from './diagnose';
import { dismissCalls } from './dismiss-calls';
import { eraseStores } from './erase-all';
import { finishFirst, finishWork } from './finish-first';
import { noteFailures } from './note-failures';
import { optionCalls } from './option-calls';
import { ownPackCalls } from './own-pack-calls';
import { openPanelBeside, type PageTabs } from './page-tabs';
import { savedCalls } from './saved-calls';
import { savedPages } from './saved-page';
import { savedPart } from './saved-part';
import { settingsPart } from './settings-part';
import { siteCalls } from './site-calls';
import { sourceCalls } from './source-calls';
import { sourcesPart } from './sources-part';

/** All that the background's calls need from outside; tests give fakes. */
export interface BackgroundNeeds {
  corpora: Corpora;
  settings: SettingsStore;
  saved: SavedStore;
  clippings: ClippingsStore;
  packs: OwnPacksStore;
  sources: SourcesStore;
  lastPage: LastPageStore;
  failures: FailureLog;
  unfinished: UnfinishedStore;
  tabs: PageTabs;
  /** SHA-256. */
  digest: Digest;
  /** The present time, ISO 8601 in UTC. */
  now(): string;
  /** Milliseconds of a steady clock. */
  clock(): number;
  wait(milliseconds: number): Promise<void>;
}

/**
 * Everything the background answers, but for the welcome page's sample (`sample-calls.ts`). Who may call what is settled
 * before (`asker.ts`).
 */
export function createHandlers(needs: BackgroundNeeds): Handlers<BackgroundCalls, Asker> {
  const { tabs } = needs;
  const opened = savedPages(needs);
  const parts = [savedPart(needs.saved), clippingsPart(needs), sourcesPart(needs), settingsPart(needs.settings)];
  const finish = () =>
    finishWork(needs.unfinished, {
      import: (name) => undoParts(parts, name),
      texts: () => keepNoTexts(needs),
      erase: () => eraseStores(needs),
    });
  const handlers: Handlers<BackgroundCalls, Asker> = {
    async check(arg, asker) {
      const reply = await checkPage(arg, asker, { ...needs, showCount: tabs.showCount });
      if (asker.from === 'page') {
        void tabs.tellPanel(asker.tabId);
        if (reply.state === 'checked') void opened.checked(asker.tabId, reply.findings);
      }
      // Only for the preview in the options; where it cannot be kept, there is none. Of private windows nothing is.
      const isPrivate = asker.from === 'page' && asker.isPrivate;
      if (reply.state === 'checked' && !isPrivate) void needs.lastPage.keep(reply.findings);
      return reply;
    },
    async clearCount(_arg, asker) {
      if (asker.from !== 'page') return null;
      await tabs.showCount(asker.tabId, 0);
      void tabs.tellPanel(asker.tabId);
      return null;
    },
    async loadCard(_arg, asker) {
      if (asker.from !== 'page') return false;
      // A tab that has gone elsewhere meanwhile needs no card.
      return tabs.injectCard(asker.tabId).then(
        () => true,
        () => false,
      );
    },
    async openSaved() {
      await tabs.open('/popup.html?view=saved');
      return null;
    },
    async openPanel(_arg, asker) {
      // Nothing may be awaited before this: browsers forget the click.
      if (asker.from === 'page') await openPanelBeside(tabs, asker.tabId);
      return null;
    },
    // Practice is forgotten where it is known; no other page has any.
    beginSample: () => null,
    openSavedPage: opened.open,
    checkTab: (arg) => checkTab(arg, tabs),
    diagnose: () => diagnose(needs),
    ...savedCalls(needs),
    ...dismissCalls(needs),
    ...siteCalls(needs),
    ...optionCalls(needs),
    ...clippingCalls(needs),
    ...ownPackCalls(needs),
    ...sourceCalls(needs),
    ...dataCalls({ ...needs, parts }),
  };
  const noted = noteFailures(
    finishFirst(handlers, finish, () => needs.unfinished.owed() !== null),
    needs.failures,
  );
  return { ...noted, check: inTurns(async (arg, asker) => noted.check(arg, asker)) };
}
