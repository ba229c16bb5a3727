import { render } from 'preact';
import { browser } from 'wxt/browser';
import { Panel } from '../../components/panel/Panel';
import '../../components/panel/panel.css';
import { panelTranslator } from '../../locales/panel-text';
import { askBackground, askPage } from '../../messages/ask';
import { PANEL, type PanelCalls } from '../../messages/protocol';
import { answer } from '../../messages/rpc';
import { beginPage } from '../our-pages/begin-page';
import { createPageStore } from '../our-pages/page-store';
import { createFrontPage, type FrontTab } from './front-page';

/** `?tab=ID`: shows the page in that tab and follows no other; for browsers that open no panel from a page. */
const only = Number(new URLSearchParams(location.search).get('tab')) || null;

async function current(windowId: number | undefined): Promise<FrontTab | null> {
  const tab = only ? await browser.tabs.get(only) : (await browser.tabs.query({ active: true, windowId }))[0];
  return tab?.id === undefined ? null : { id: tab.id, url: tab.url, title: tab.title };
}

async function start() {
  const { t, root } = await beginPage(panelTranslator);
  document.title = t('panel.title');
  // Firefox for Android has no windows; there the view stands in a tab and follows no other.
  const windowId = only ? undefined : (await browser.windows.getCurrent()).id;
  const wait = (milliseconds: number) => new Promise<void>((done) => setTimeout(done, milliseconds));
  const page = createFrontPage({
    current: () => current(windowId),
    wait,
    storeOf: (tab) =>
      createPageStore({
        background: askBackground,
        page: askPage(tab.id),
        tabId: tab.id,
        address: tab.url,
        permissions: browser.permissions,
        wait,
        revealed: () => void browser.tabs.update(tab.id, { active: true }),
      }),
  });
  const View = () => {
    const front = page.front.value;
    const { view, host, problem } = front?.store ?? {};
    return (
      <Panel
        t={t}
        page={
          front && view
            ? { view: view.value, title: front.tab.title ?? '', host: host ?? null, problem: problem?.value ?? null }
            : null
        }
        onReveal={(finding) => void front?.store.reveal(finding)}
        onRecheck={() => void front?.store.recheck()}
      />
    );
  };
  render(<View />, root);

  browser.runtime.onMessage.addListener(
    answer<PanelCalls, unknown>(PANEL, {
      pageChecked(tabId) {
        if (typeof tabId === 'number') void page.checked(tabId);
        return null;
      },
    }),
  );
  browser.tabs.onActivated.addListener((now) => {
    if (now.windowId === windowId) void page.follow();
  });
  browser.tabs.onUpdated.addListener((tabId, change) => {
    const isNews = change.url !== undefined || change.title !== undefined || change.status !== undefined;
    if (isNews && page.front.value?.tab.id === tabId) void page.follow();
  });
  await page.follow();
}

void start();
