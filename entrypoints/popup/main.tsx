import { render } from 'preact';
import { browser } from 'wxt/browser';
import '../../components/popup/popup.css';
import '../../components/popup/saved.css';
import '../../components/source/source.css';
import { createSavedSearch } from '../../components/popup/search-saved';
import { exportWords } from '../../locales/export-words';
import { popupTranslator } from '../../locales/popup-text';
import { wordsOf } from '../../matching/fold';
import { askBackground, askPage } from '../../messages/ask';
import { panelOpener } from '../background/browser-panel';
import { beginPage } from '../our-pages/begin-page';
import { datedName, downloadFile } from '../our-pages/download';
import { createPageStore } from '../our-pages/page-store';
import { App } from './App';
import { createSavedStore } from './saved-store';

/** `?tab=ID`: the page in that tab is meant. `?view=saved`: opened in a tab for the saved matches alone. */
const asked = new URLSearchParams(location.search);
const tabAsked = asked.get('tab');
const savedAlone = asked.get('view') === 'saved' && tabAsked === null;
const inTab = savedAlone || tabAsked !== null;

async function pageStore() {
  const tab = tabAsked
    ? await browser.tabs.get(Number(tabAsked))
    : (await browser.tabs.query({ active: true, currentWindow: true }))[0];
  const tabId = tab?.id;
  if (tabId === undefined) return null;
  return createPageStore({
    background: askBackground,
    page: askPage(tabId),
    tabId,
    address: tab?.url,
    permissions: browser.permissions,
    wait: (milliseconds) => new Promise((done) => setTimeout(done, milliseconds)),
    // The popup would lie over the passage the reader wants to see.
    revealed: () => (inTab ? void browser.tabs.update(tabId, { active: true }) : window.close()),
  });
}

async function start() {
  const { t, root } = await beginPage(popupTranslator);
  const saved = createSavedStore({
    background: askBackground,
    download: (pieces, { extension, type }) => downloadFile(pieces, datedName('saved', extension), type),
    // A chunk of its own: few openings of the window end in an export.
    loadKinds: async () => (await import('../../formats/export-kinds')).EXPORT_KINDS,
    words: exportWords(t),
    reader: t('saved.reader'),
    now: () => new Date(),
    pause: () => new Promise((done) => requestAnimationFrame(() => setTimeout(done))),
  });
  // A tab that was closed meanwhile leaves only the saved matches.
  const page = savedAlone ? null : await pageStore().catch(() => null);
  const onOpenInTab = () => {
    void askBackground.openSaved(null).then(() => window.close());
  };
  const openPanel = panelOpener();
  const onOpenPanel =
    openPanel && page && !inTab
      ? () => {
          // Where the browser refuses after all, the popup stays open, and says so.
          openPanel(page.tabId).then(
            () => window.close(),
            () => page.refused(),
          );
        }
      : undefined;
  const view = page && asked.get('view') !== 'saved' ? 'page' : 'saved';
  const search = createSavedSearch(wordsOf);
  render(<App {...{ t, page, saved, search, inTab, onOpenInTab, onOpenPanel }} start={view} />, root);
  // What was changed in another window meanwhile is shown when the reader comes back.
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) void saved.load();
  });
  await Promise.all([page?.open(), view === 'saved' ? saved.load() : saved.peek()]);
}

void start();
