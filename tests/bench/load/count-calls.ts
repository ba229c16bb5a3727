import type { Background } from './open-browser';

/** What the background was asked since counting began. */
export interface Calls {
  /** Messages by call. */
  byCall: Record<string, number>;
  /** Most checks that were under way at once; null where their ends are not seen, outside the background. */
  most: number | null;
  /** Tabs that asked for a check. */
  tabs: number;
}

interface Counting {
  byCall: Record<string, number>;
  open: number;
  most: number;
  tabs: number[];
}
type Counted = typeof globalThis & { whenceCalls?: Counting };

/** Counts from now on what the background is asked, beside its own listener. */
export async function countCalls(background: Background): Promise<void> {
  await background.evaluate(() => {
    const counting: Counting = { byCall: {}, open: 0, most: 0, tabs: [] };
    const there = (globalThis as Counted).whenceCalls;
    (globalThis as Counted).whenceCalls = counting;
    if (there) return;
    const now = () => (globalThis as Counted).whenceCalls ?? counting;
    chrome.runtime.onMessage.addListener((message: { call?: string }, sender) => {
      const call = String(message?.call);
      const counting = now();
      counting.byCall[call] = (counting.byCall[call] ?? 0) + 1;
      if (call !== 'check') return;
      counting.most = Math.max(counting.most, ++counting.open);
      const tab = sender.tab?.id ?? -1;
      if (!counting.tabs.includes(tab)) counting.tabs.push(tab);
    });
    // The last thing of every check of a page; where we listen elsewhere than in the background it is not seen.
    const action = chrome.action as { setBadgeText(details: object): Promise<void> };
    const { setBadgeText } = action;
    action.setBadgeText = (details) => {
      now().open--;
      return setBadgeText.call(chrome.action, details);
    };
  }, null);
}

/** What was counted so far. */
export function readCalls(background: Background): Promise<Calls> {
  return background.evaluate(() => {
    const { byCall, most, tabs } = (globalThis as Counted).whenceCalls ?? { byCall: {}, most: 0, tabs: [] };
    return { byCall, most: typeof document === 'undefined' ? most : null, tabs: tabs.length };
  }, null);
}
