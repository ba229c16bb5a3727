import { browser } from 'wxt/browser';
import { BACKGROUND, type BackgroundCalls, PAGE, type PageCalls } from './protocol';
import { type Caller, caller } from './rpc';

/** Calls to the background, from any other context. */
export const askBackground: Caller<BackgroundCalls> = caller<BackgroundCalls>(BACKGROUND, (request) =>
  browser.runtime.sendMessage(request),
);

/** Calls to the content script in the top frame of a tab. They reject where none runs. */
export function askPage(tabId: number): Caller<PageCalls> {
  return caller<PageCalls>(PAGE, (request) => browser.tabs.sendMessage(tabId, request, { frameId: 0 }));
}
