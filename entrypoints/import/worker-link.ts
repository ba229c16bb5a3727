import type { ImportCalls, ImportPageCalls } from '../../messages/import-calls';
import { answer, type Caller, caller, type Handlers } from '../../messages/rpc';

/** Names of the two ends in messages. */
const WORKER = 'import-worker';
const PAGE = 'import-page';

/** The half of a worker or of the page that is needed to talk to the other. */
interface End {
  postMessage(message: unknown): void;
  onmessage: ((event: MessageEvent) => unknown) | null;
}
/** A call on its way, and what comes back under its number. */
type Letter = { number: number; request: unknown } | { number: number; reply: unknown };

/** Calls of the other end, and answers to its calls, over one line. Each end numbers its own calls. */
function connect<Theirs, Ours>(
  line: End,
  theirs: string,
  ours: string,
  handlers: Handlers<Ours, null>,
): Caller<Theirs> {
  const waiting = new Map<number, (reply: unknown) => void>();
  const listener = answer<Ours, null>(ours, handlers);
  let last = 0;
  line.onmessage = ({ data }: MessageEvent<Letter>) => {
    const { number } = data;
    if ('request' in data) {
      listener(data.request, null, (reply) => line.postMessage({ number, reply } satisfies Letter));
      return;
    }
    waiting.get(number)?.(data.reply);
    waiting.delete(number);
  };
  return caller<Theirs>(
    theirs,
    (request) =>
      new Promise((done) => {
        const number = ++last;
        waiting.set(number, done);
        line.postMessage({ number, request } satisfies Letter);
      }),
  );
}

/** A worker that reads documents, and the end of it. */
export interface ImportWorker {
  calls: Caller<ImportCalls>;
  /** Ends it in the middle of whatever it does; calls that wait are never answered. */
  end(): void;
}

/** Starts a worker. `onFailure` is told when it fails as a whole (out of memory, for instance). */
export function startImportWorker(handlers: Handlers<ImportPageCalls, null>, onFailure: () => void): ImportWorker {
  const worker = new Worker(new URL('./import-worker.ts', import.meta.url), { type: 'module' });
  worker.onerror = onFailure;
  return {
    calls: connect<ImportCalls, ImportPageCalls>(worker, WORKER, PAGE, handlers),
    end: () => worker.terminate(),
  };
}

/** The worker's end: `handlers` are asked one after the other, and what they give is sent back. */
export const connectToPage = (line: End, handlers: Handlers<ImportCalls, null>): Caller<ImportPageCalls> =>
  connect<ImportPageCalls, ImportCalls>(line, PAGE, WORKER, handlers);
