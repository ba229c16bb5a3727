import { type Browser, browser } from 'wxt/browser';
import { askPage } from '../../messages/ask';
import { PANEL, type PanelCalls } from '../../messages/protocol';
import { caller } from '../../messages/rpc';
import type { ClipNote } from '../../model/clip-note';
import { CLIP_SLOT, type ClipScript } from '../clip/clip-slot';
import { panelOpener } from './browser-panel';
import type { PageTabs } from './page-tabs';

/** The content scripts as the build writes them. */
export const PAGE_SCRIPT = 'content-scripts/page.js';
export const GUARD_SCRIPT = 'guard.js';
const CARD_SCRIPT = 'card.js';
const CLIP_SCRIPT = 'clip.js';
/** A calm slate blue with white figures on it (contrast 7.6 to 1): a count, not an alarm. */
const COUNT_COLOUR = '#3a5a78';

/** Firefox fails in silence on its own pages and on PDFs: it gives nothing in the place of what the script gave. */
const NOWHERE = 'the script ran nowhere';
const panel = caller<PanelCalls>(PANEL, (request) => browser.runtime.sendMessage(request));

/** The browser's tabs. */
export const browserTabs: PageTabs = {
  async all() {
    const tabs = await browser.tabs.query({ discarded: false });
    return tabs.filter(hasId).map((tab) => ({ id: tab.id, url: tab.url ?? null }));
  },
  async get(tabId) {
    const tab = await browser.tabs.get(tabId);
    return { id: tabId, url: tab.url ?? null };
  },
  page: askPage,
  inject: (tabId) => run(tabId, PAGE_SCRIPT),
  injectCard: (tabId) => run(tabId, CARD_SCRIPT),
  async readClip(tabId) {
    await run(tabId, CLIP_SCRIPT);
    const [top] = await browser.scripting.executeScript({ target: { tabId }, func: readClip, args: [CLIP_SLOT] });
    return top?.result;
  },
  async tellClip(tabId, note) {
    try {
      const [top] = await browser.scripting.executeScript({
        target: { tabId },
        func: tellClip,
        args: [CLIP_SLOT, note],
      });
      if (!top?.result) throw new Error(NOWHERE);
    } catch {
      // The page lets nothing of ours in: the toolbar button says so, until the tab goes elsewhere.
      await browser.action.setBadgeText({ tabId, text: '!' }).catch(() => {});
      await browser.action.setTitle({ tabId, title: browser.i18n.getMessage('notKept') }).catch(() => {});
    }
  },
  async contentType(tabId) {
    const [top] = await browser.scripting.executeScript({ target: { tabId }, func: () => document.contentType });
    if (!top) throw new Error(NOWHERE);
    return top.result ?? '';
  },
  async showCount(tabId, count) {
    try {
      await browser.action.setBadgeBackgroundColor({ tabId, color: COUNT_COLOUR });
      await browser.action.setBadgeTextColor({ tabId, color: '#ffffff' });
      await browser.action.setBadgeText({ tabId, text: count > 0 ? String(count) : '' });
    } catch {
      // The tab has been closed, or this browser (Firefox for Android) shows no counts; the badges tell all the same.
    }
  },
  async openPanel(tabId) {
    const open = panelOpener();
    if (!open) throw new Error('this browser has no side panel');
    await open(tabId);
  },
  async tellPanel(tabId) {
    // Nobody listens where no panel is open.
    await panel.pageChecked(tabId).catch(() => null);
  },
  async open(path) {
    // Paths come from our own code, not from messages; the type lists what the build found.
    await browser.tabs.create({ url: browser.runtime.getURL(path as '/') });
  },
  async openPage(address) {
    const tab = await browser.tabs.create({ url: address });
    // Only tabs of devtools have no number.
    return tab.id ?? -1;
  },
};

async function run(tabId: number, script: string): Promise<void> {
  // The type of a path lists what the last build found, which may be nothing yet.
  const files = [`/${script}`] as unknown as ['/background.js'];
  const [top] = await browser.scripting.executeScript({ target: { tabId }, files });
  if (!top) throw new Error(NOWHERE);
}

/** These two run in the page, beside the script that has left its functions there: they may use nothing from here. */
function readClip(slot: string): unknown {
  return (globalThis as unknown as Record<symbol, ClipScript>)[Symbol.for(slot)]?.read();
}

function tellClip(slot: string, note: ClipNote): boolean {
  const script = (globalThis as unknown as Record<symbol, ClipScript | undefined>)[Symbol.for(slot)];
  script?.tell(note);
  return script !== undefined;
}

function hasId(tab: Browser.tabs.Tab): tab is Browser.tabs.Tab & { id: number } {
  return tab.id !== undefined;
}
