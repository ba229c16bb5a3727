import type { ImportCalls } from '../../messages/import-calls';
import { answer } from '../../messages/rpc';
import { createImportSession } from './import-session';
import { IMPORT, type WorkerReply, type WorkerRequest } from './worker-link';

/**
 * The worker in which documents are read: libraries are slow on large files, and the page is to stay alive. What can ask
 * something of the network is taken away first, since one of the libraries has code for that.
 */
for (const name of ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'WebTransport', 'importScripts'])
  for (let at: object | null = self; at; at = Object.getPrototypeOf(at)) Reflect.deleteProperty(at, name);

const session = createImportSession(async (bytes) => new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
const listener = answer<ImportCalls, null>(IMPORT, session as Parameters<typeof answer<ImportCalls, null>>[1]);
/** One after the other: a file that is read in the meantime could take an id. */
let last: Promise<unknown> = Promise.resolve();

self.onmessage = ({ data }: MessageEvent<WorkerRequest>) => {
  last = last.then(
    () =>
      new Promise<void>((done) =>
        listener(data.request, null, (reply) => {
          self.postMessage({ number: data.number, reply } satisfies WorkerReply);
          done();
        }),
      ),
  );
};
