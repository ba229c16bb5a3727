import type { PageCalls } from '../../messages/protocol';
import type { Caller } from '../../messages/rpc';
import type { ClipNote } from '../../model/clip-note';

/** A tab of the browser. `url` is there only where we are allowed to see it (a granted site, or activeTab). */
export interface OpenTab {
  id: number;
  url: string | null;
}

/** The tabs, as the background uses them; `browser-tabs.ts` is the real one. */
export interface PageTabs {
  /** All tabs whose page is loaded. */
  all(): Promise<OpenTab[]>;
  /** One tab. Rejects where it is gone. */
  get(tabId: number): Promise<OpenTab>;
  /** Calls to the content script in a tab. They reject where there is none. */
  page(tabId: number): Caller<PageCalls>;
  /** Runs the content script in the top frame of a tab. Rejects where that is not allowed. */
  inject(tabId: number): Promise<void>;
  /** Runs the card's script there. Rejects where that is not allowed. */
  injectCard(tabId: number): Promise<void>;
  /** Runs the clipping's script in the top frame and gives what it read (`ClipReading`). Rejects where that is not allowed. */
  readClip(tabId: number): Promise<unknown>;
  /** Tells the reader in a tab what became of a clipping; on the toolbar where the page cannot be written to. Never rejects. */
  tellClip(tabId: number, note: ClipNote): Promise<void>;
  /** `document.contentType` of the top frame. Rejects where scripts are not allowed. */
  contentType(tabId: number): Promise<string>;
  /** The number on the toolbar button while this tab is in front; nothing at 0. Never rejects. */
  showCount(tabId: number, count: number): Promise<void>;
  /** Opens the side panel beside a tab; to be called in the reader's click itself. Rejects where the browser refuses. */
  openPanel(tabId: number): Promise<void>;
  /** Tells the side panel, if one is open, that the page in a tab was checked. Never rejects. */
  tellPanel(tabId: number): Promise<void>;
  /** Opens a page of the extension in a new tab. */
  open(path: string): Promise<void>;
  /** Opens a page of the web in a new tab in front; gives the tab. */
  openPage(address: string): Promise<number>;
}

/**
 * How long telling a tab may take, in milliseconds. A tab the browser has put to sleep hears of it only when it wakes, and
 * nobody should wait for that; the message is on its way all the same.
 */
const PATIENCE = 2_000;

/** Stops our script in a tab and blanks its count. Quiet where none runs: then there is nothing to stop. */
export async function stopIn(tabs: PageTabs, tabId: number): Promise<void> {
  const stopped = tabs
    .page(tabId)
    .stop(null)
    .catch(() => null);
  await Promise.all([patiently(stopped), tabs.showCount(tabId, 0)]);
}

/**
 * Opens the side panel beside a tab, or the same view in a tab of its own where the browser refuses. Nothing may be awaited
 * before it: browsers forget the click.
 */
export async function openPanelBeside(tabs: PageTabs, tabId: number): Promise<void> {
  await tabs.openPanel(tabId).catch(() => tabs.open(`/sidepanel.html?tab=${tabId}`));
}

/** Starts that are under way, so that two events about one tab (a grant and a click) do not run the script twice. */
const starting = new Map<number, Promise<Error | null>>();

/**
 * Makes a tab check its page: asks the script that is there, else runs it. Gives what went wrong, or null. A script that
 * was stopped or has become an orphan of an update does not answer and is run anew.
 */
export async function startIn(tabs: PageTabs, tabId: number): Promise<Error | null> {
  const start = starting.get(tabId) ?? recheckOrInject(tabs, tabId).finally(() => starting.delete(tabId));
  starting.set(tabId, start);
  return patiently(start);
}

async function recheckOrInject(tabs: PageTabs, tabId: number): Promise<Error | null> {
  try {
    await tabs.page(tabId).recheck(null);
    return null;
  } catch {
    // Nobody there: the usual case.
  }
  try {
    await tabs.inject(tabId);
    return null;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

/** What the promise gives, or null where it takes too long. */
async function patiently<T>(work: Promise<T>): Promise<T | null> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), PATIENCE);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
