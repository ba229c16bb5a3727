import type { ImportCalls } from '../../messages/import-calls';
import { type Caller, caller } from '../../messages/rpc';

/** The worker's name in messages. */
export const IMPORT = 'import';

/** A call on its way to the worker, and what comes back under its number. */
export interface WorkerRequest {
  number: number;
  request: unknown;
}
export interface WorkerReply {
  number: number;
  reply: unknown;
}

/** A worker that reads documents, and the end of it. */
export interface ImportWorker {
  calls: Caller<ImportCalls>;
  /** Ends it in the middle of whatever it does; calls that wait are never answered. */
  end(): void;
}

/** Starts a worker. `onFailure` is told when it fails as a whole (out of memory, for instance). */
export function startImportWorker(onFailure: () => void): ImportWorker {
  const worker = new Worker(new URL('./import-worker.ts', import.meta.url), { type: 'module' });
  const waiting = new Map<number, (reply: unknown) => void>();
  let last = 0;
  worker.onmessage = ({ data: { number, reply } }: MessageEvent<WorkerReply>) => {
    waiting.get(number)?.(reply);
    waiting.delete(number);
  };
  worker.onerror = onFailure;
  const send = (request: unknown) =>
    new Promise<unknown>((done) => {
      const number = ++last;
      waiting.set(number, done);
      worker.postMessage({ number, request } satisfies WorkerRequest);
    });
  return { calls: caller<ImportCalls>(IMPORT, send), end: () => worker.terminate() };
}
