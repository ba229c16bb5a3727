import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { openSealedPack, packHash } from '../../formats/pack';
import { createMatcher } from '../../matching/matcher';
import { BACKGROUND, type BackgroundCalls } from '../../messages/protocol';
import { answer } from '../../messages/rpc';
import { createClippingsStore } from '../../storage/clippings-store';
import { createFailureLog } from '../../storage/failure-log';
import { createLastPageStore } from '../../storage/last-page-store';
import { createOwnPacksStore } from '../../storage/own-packs-store';
import { createSavedStore } from '../../storage/saved-store';
import { createSettingsStore } from '../../storage/settings-store';
import { createSourcesStore } from '../../storage/sources-store';
import { createUnfinishedStore } from '../../storage/unfinished-store';
import { guarded, type Sender } from './asker';
import { browserScripts, grantedSites } from './browser-scripts';
import { browserTabs } from './browser-tabs';
import { type CommandTab, runCommand } from './commands';
import { createCorpora } from './corpora';
import { createHandlers } from './handlers';
import { createMenus } from './menus';
import { ownCorpora } from './own-corpora';
import { sampleCalls, withSample } from './sample-calls';
import { createSiteScripts } from './site-scripts';
import { openWelcome } from './welcome';

/** The bundled corpora, as the build places them (`wxt.config.ts`); outside a build the one that is always there. */
const PACKS = String(import.meta.env.WHENCE_PACKS ?? 'karachi')
  .split(' ')
  .map((name) => `${name}.pack`);

/** The invented town the welcome page's article is about: no other page is compared with it, but in the demo's build. */
const SAMPLE_PACK = 'sample.pack';

/**
 * The background: Chrome's service worker, Firefox's event page. The browser may end it at any moment and starts it for
 * the next event, so every listener is registered at once and nothing is remembered that cannot be loaded again.
 */
export default defineBackground(() => {
  const now = () => new Date().toISOString();
  const clock = () => performance.now();
  const newId = () => crypto.randomUUID();
  const clippings = createClippingsStore({ now, newId: () => `clip-${newId()}` });
  const packs = createOwnPacksStore({ now });
  const opening = {
    fetchPack,
    openPack: (bytes: ArrayBuffer) => openSealedPack(bytes, sha256),
    hashOf: packHash,
    createMatcher,
  };
  const handlers = createHandlers({
    corpora: createCorpora({
      ...opening,
      packs: PACKS,
      own: ownCorpora({
        clippings,
        packs,
        clippingsTitle: () => browser.i18n.getMessage('myClippings'),
        digest: sha256,
      }),
    }),
    settings: createSettingsStore(browser.storage.local),
    lastPage: createLastPageStore(browser.storage.session),
    unfinished: createUnfinishedStore(browser.storage.local),
    failures: createFailureLog(browser.storage.session, now),
    saved: createSavedStore({ now, newId }),
    clippings,
    packs,
    sources: createSourcesStore({ now }),
    tabs: browserTabs,
    digest: sha256,
    now,
    clock,
    wait: (milliseconds) => new Promise((done) => setTimeout(done, milliseconds)),
  });
  const own = { id: browser.runtime.id, origin: browser.runtime.getURL('/') };
  const none = async () => ({ sources: [], unopened: [] });
  const onlySample = createCorpora({ ...opening, packs: [SAMPLE_PACK], own: none });
  const sample = sampleCalls({ sample: onlySample, tabs: browserTabs, now, clock });
  const calls = guarded(withSample(handlers, sample), own);
  browser.runtime.onMessage.addListener(answer<BackgroundCalls, Sender>(BACKGROUND, calls));

  const onCommand = (name: string, tab: CommandTab | undefined) =>
    reported(runCommand(name, tab ?? {}, { tabs: browserTabs, handlers }));
  // Firefox for Android has neither keys nor menus.
  browser.commands?.onCommand.addListener(onCommand);
  browser.contextMenus?.onClicked.addListener(({ menuItemId }, tab) => onCommand(String(menuItemId), tab));
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (browser.contextMenus) reported(createMenus());
    if (reason === 'install') reported(openWelcome());
  });

  // Nobody can undo a removal of the last session.
  browser.runtime.onStartup.addListener(() => void packs.purge());

  // The measuring build has its content script in the manifest; registering it again would run it twice.
  if (import.meta.env.MODE === 'e2e') return;
  const scripts = createSiteScripts({ granted: grantedSites, registry: browserScripts, tabs: browserTabs });
  browser.runtime.onInstalled.addListener(() => reported(scripts.granted()));
  browser.runtime.onStartup.addListener(() => reported(scripts.sync()));
  browser.permissions.onAdded.addListener(() => reported(scripts.granted()));
  browser.permissions.onRemoved.addListener(({ origins }) => reported(scripts.revoked(origins ?? [])));
});

async function fetchPack(file: string): Promise<ArrayBuffer> {
  // The path is the build's own; its type lists only what the last build found.
  const response = await fetch(browser.runtime.getURL(`/${file}` as '/'));
  if (!response.ok) throw new Error(`${file}: ${response.status}`);
  return response.arrayBuffer();
}

async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
}

/** Nobody waits for these; a failure goes to the extension's error page, and the next event tries again. */
function reported(work: Promise<void>): void {
  work.catch((error: unknown) => console.error('Whence:', error));
}
