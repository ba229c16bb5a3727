import type { BackgroundCalls } from '../../messages/protocol';
import type { Handlers } from '../../messages/rpc';
import type { Asker } from './asker';
import { checkTab } from './check-tab';
import { siteOf } from './page-address';
import { type PageTabs, startIn } from './page-tabs';

/** Names of the commands, as they stand in the manifest and in the context menu. */
export type CommandName =
  | 'check-page'
  | 'check-selection'
  | 'save-clipping'
  | 'save-article'
  | 'open-panel'
  | 'next-badge'
  | 'previous-badge'
  | 'save-match'
  | 'toggle-site';

/** The tab a key was pressed or a menu opened in. */
export interface CommandTab {
  id?: number | undefined;
  /** Known to us: pressing a key of ours is a click for `activeTab`. */
  url?: string | undefined;
}

/** What commands need from outside. */
export interface CommandNeeds {
  tabs: PageTabs;
  handlers: Pick<Handlers<BackgroundCalls, Asker>, 'siteState' | 'setSite' | 'keepClipping'>;
}

const OURSELVES: Asker = { from: 'extension' };

/**
 * Does what a key or a menu asked for in a tab. A page that was not checked yet is checked first; unknown commands and
 * tabs the browser protects are passed over. The panel must be opened in the key press itself, so nothing is awaited
 * before it.
 */
export async function runCommand(name: string, tab: CommandTab, { tabs, handlers }: CommandNeeds): Promise<void> {
  const { id } = tab;
  if (id === undefined) return;
  const page = tabs.page(id);
  switch (name as CommandName) {
    case 'check-page':
      await checkTab(id, tabs);
      return;
    case 'check-selection':
      await checkSelection(id, tabs);
      return;
    case 'save-clipping':
    case 'save-article':
      await handlers.keepClipping({ tabId: id, what: name === 'save-article' ? 'article' : 'selection' }, OURSELVES);
      return;
    case 'open-panel':
      return tabs.openPanel(id);
    case 'next-badge':
    case 'previous-badge':
      await page.step(name === 'next-badge' ? 1 : -1).catch(() => startIn(tabs, id));
      return;
    case 'save-match':
      await page.saveCurrent(null).catch(() => startIn(tabs, id));
      return;
    case 'toggle-site': {
      const host = siteOf(tab.url ?? '');
      if (host === null) return;
      const { on } = await handlers.siteState({ host }, OURSELVES);
      await handlers.setSite({ host, on: !on }, OURSELVES);
    }
  }
}

/** Compares what is selected in a tab, and nothing else of the page; it stays selected while the script is started. */
async function checkSelection(tabId: number, tabs: PageTabs): Promise<void> {
  const ask = () => tabs.page(tabId).recheck('selection');
  await ask().catch(async () => {
    await checkTab(tabId, tabs);
    await ask().catch(() => null);
  });
}
