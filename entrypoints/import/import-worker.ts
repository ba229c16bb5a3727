import type { ImportCalls, ImportPageCalls } from '../../messages/import-calls';
import type { Caller, Handlers } from '../../messages/rpc';
import { createImportSession } from './import-session';
import { inTurn } from './in-turn';
import { connectToPage } from './worker-link';

/** Names by which a worker asks the network: `fetch`, and what is named like the other means there are. */
const ASKS = /^fetch$|HttpRequest$|Socket|Source$|Transport$|^importScripts$/;

/**
 * The worker in which documents are read: libraries are slow on large files, and the page is to stay alive. What can ask
 * something of the network is taken away first: the libraries are large, and none has a reason to.
 */
for (let at: object | null = self; at; at = Object.getPrototypeOf(at))
  for (const name of Object.getOwnPropertyNames(at)) if (ASKS.test(name)) Reflect.deleteProperty(at, name);

const session = createImportSession(
  async (bytes) => new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)),
  (html, address) => page.readPage({ html, address }),
);
// Only the page that started the worker speaks to it, with what `ImportCalls` says.
const page: Caller<ImportPageCalls> = connectToPage(self, inTurn(session) as Handlers<ImportCalls, null>);
