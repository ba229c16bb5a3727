import type { BackgroundCalls } from '../../messages/protocol';
import type { Handlers } from '../../messages/rpc';

/** The little we use of the sender the browser names with a message. */
export interface Sender {
  id?: string | undefined;
  url?: string | undefined;
  frameId?: number | undefined;
  documentLifecycle?: string | undefined;
  /** The tab the sender is in. Its address is not used: by now it may show another page than the one that asks. */
  tab?: { id?: number | undefined; incognito?: boolean | undefined } | undefined;
}

/**
 * Who asks: a content script, which may speak for its own tab and address only, or a page of the extension. `address` is
 * what the browser says of the sender; after a navigation inside a single-page site it may be an earlier one of that site.
 * `isPrivate`: its tab is in a private window.
 */
export type Asker = { from: 'page'; tabId: number; address: string; isPrivate?: true } | { from: 'extension' };

/**
 * The welcome page, on which the content script runs as on any news page, over an article of ours. Its calls are answered
 * apart (`sample-calls.ts`), so that nothing of the sample is among what the reader has.
 */
export interface SampleAsker {
  from: 'sample';
  tabId: number;
}

/** The extension's own id and address (`chrome-extension://…/`). */
export interface Own {
  id: string;
  origin: string;
}

const WELCOME = 'welcome.html';

/** What a content script may call; everything else only our own pages may. */
const FROM_PAGES: ReadonlySet<string> = new Set<keyof BackgroundCalls>([
  'check',
  'save',
  'unsave',
  'savedHere',
  'changeSaved',
  'restoreSaved',
  'dismiss',
  'undismiss',
  'clearCount',
  'loadCard',
  'openSaved',
  'openPanel',
]);

/**
 * Works out who sent a message, from what the browser says of the sender and never from the message. Null for other
 * extensions, for frames inside a page (our own pages too: none of them stands in a frame) and for pages that are not in
 * front yet (prerendered): nobody we serve.
 */
export function askerOf(sender: Sender, own: Own): Asker | SampleAsker | null {
  if (sender.id !== own.id || !sender.url || (sender.frameId ?? 0) !== 0) return null;
  const tabId = sender.tab?.id;
  if (sender.url.startsWith(own.origin)) {
    const [file] = sender.url.slice(own.origin.length).split(/[?#]/);
    return file === WELCOME && tabId !== undefined ? { from: 'sample', tabId } : { from: 'extension' };
  }
  if (tabId === undefined || sender.documentLifecycle === 'prerender') return null;
  return { from: 'page', tabId, address: sender.url, ...(sender.tab?.incognito && { isPrivate: true }) };
}

/**
 * Handlers that know who asks, as handlers of the browser's messages. A call that is not allowed rejects. What the sample asks
 * is for handlers that know of it (`withSample`).
 */
export function guarded(handlers: Handlers<BackgroundCalls, Asker>, own: Own): Handlers<BackgroundCalls, Sender> {
  const guard = ([call, handler]: [string, (arg: unknown, asker: Asker) => unknown]) => [
    call,
    (arg: unknown, sender: Sender) => {
      const asker = askerOf(sender, own);
      if (!asker || (asker.from === 'page' && !FROM_PAGES.has(call))) throw new Error(`not allowed to call ${call}`);
      // Where the sample may ask, `withSample` has made the handlers.
      return handler(arg, asker as Asker);
    },
  ];
  // The same calls with the same results; only the second parameter has changed.
  return Object.fromEntries(Object.entries(handlers).map(guard)) as Handlers<BackgroundCalls, Sender>;
}
