import type { ImportCalls, ImportPageCalls } from '../../messages/import-calls';
import type { Caller, Handlers } from '../../messages/rpc';
import { createImportSession } from './import-session';
import { inTurn } from './in-turn';
import { connectToPage } from './worker-link';

/**
 * The worker in which documents are read: libraries are slow on large files, and the page is to stay alive. What can ask
 * something of the network is taken away first, since one of the libraries has code for that.
 */
for (const name of ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'WebTransport', 'importScripts'])
  for (let at: object | null = self; at; at = Object.getPrototypeOf(at)) Reflect.deleteProperty(at, name);

const session = createImportSession(
  async (bytes) => new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)),
  (html, address) => page.readPage({ html, address }),
);
// Only the page that started the worker speaks to it, with what `ImportCalls` says.
const page: Caller<ImportPageCalls> = connectToPage(self, inTurn(session) as Handlers<ImportCalls, null>);
