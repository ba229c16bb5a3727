import type { BackgroundCalls } from '../../messages/protocol';
import type { Handlers } from '../../messages/rpc';
import type { Result } from '../../model/problem';
import type { UnfinishedStore } from '../../storage/unfinished-store';
import type { Asker } from './asker';

/** These come before anything is awaited, or touch nothing that is stored. */
const AT_ONCE: ReadonlySet<string> = new Set<keyof BackgroundCalls>(['openPanel', 'loadCard', 'clearCount']);

/**
 * The same handlers, which answer once what the background before this one was stopped in has been brought to an end. Where that
 * fails it is tried again at the next call: whoever asks meanwhile is answered all the same.
 */
export function finishFirst(
  handlers: Handlers<BackgroundCalls, Asker>,
  finish: () => Promise<boolean>,
  isOwed: () => boolean,
): Handlers<BackgroundCalls, Asker> {
  let finished: Promise<unknown> | undefined;
  const begin = () => {
    // Also what this background has begun itself, and could not bring to an end.
    if (isOwed()) finished = undefined;
    finished ??= finish()
      .catch(() => false)
      .then((done) => {
        if (!done) finished = undefined;
      });
    return finished;
  };
  const waiting = ([call, handler]: [string, (arg: unknown, asker: Asker) => unknown]) => [
    call,
    AT_ONCE.has(call)
      ? handler
      : async (arg: unknown, asker: Asker) => {
          await begin();
          return handler(arg, asker);
        },
  ];
  // The same calls with the same results.
  return Object.fromEntries(Object.entries(handlers).map(waiting)) as Handlers<BackgroundCalls, Asker>;
}

/**
 * Brings to an end what was begun and is noted: an import that was not written whole, or not taken back whole, is taken back;
 * erasing goes on. True where nothing is left to do.
 */
export function finishWork(
  unfinished: UnfinishedStore,
  by: Record<'import' | 'texts' | 'erase', (name: string) => Promise<Result<unknown>>>,
): Promise<boolean> {
  // After work that is under way: its note is not one that was left behind.
  return unfinished.alone(async () => {
    // What has ended must not be done once more, now or by the next background.
    if (unfinished.owed() === 'end') return (await unfinished.end()).ok;
    const read = await unfinished.read();
    if (!read.ok) return false;
    const work = read.value;
    if (!work) return true;
    const done = await by[work.what](work.what === 'import' ? work.name : '');
    return done.ok && (await unfinished.end()).ok;
  });
}
