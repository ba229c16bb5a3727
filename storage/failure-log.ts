import * as v from 'valibot';
import type { NotedFailure } from '../model/diagnosis';
import { Instant } from '../model/instant';
import type { SessionArea } from './last-page-store';

const Noted = v.array(
  v.object({ call: v.string(), code: v.string(), first: Instant, last: Instant, times: v.number() }),
);
const KEY = 'failures';
/** Failures that are kept; the same one again and again is one. */
const MOST = 30;

/** What failed since the browser was started, for a report of a fault: names of calls and problems, and nothing of what they were about. */
export function createFailureLog(area: SessionArea, now: () => string) {
  // One after the other: each adds to what the one before has written.
  let turn: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  const read = async (): Promise<NotedFailure[]> => {
    const stored = v.safeParse(Noted, (await area.get(KEY).catch(() => ({}) as Record<string, unknown>))[KEY]);
    return stored.success ? stored.output : [];
  };
  return {
    /** The failures, the latest last; none where the storage refuses. */
    list: read,

    /** Notes one. A storage that refuses loses it: there is nobody to tell. */
    note(call: string, code: string): Promise<void> {
      // A storage that is slower than what fails: no more wait than are kept.
      if (waiting >= MOST) return turn.then(() => undefined);
      waiting++;
      const noted = turn.then(async () => {
        const there = await read();
        const last = there.at(-1);
        const at = now();
        if (last?.call === call && last.code === code)
          there.splice(-1, 1, { ...last, last: at, times: last.times + 1 });
        else there.push({ call, code, first: at, last: at, times: 1 });
        await area.set({ [KEY]: there.slice(-MOST) });
      });
      turn = noted.catch(() => undefined).finally(() => waiting--);
      return turn.then(() => undefined);
    },

    /** Forgets all of them; false where the storage refuses. */
    forget: (): Promise<boolean> =>
      area.set({ [KEY]: [] }).then(
        () => true,
        () => false,
      ),
  };
}

/** What {@link createFailureLog} gives. */
export type FailureLog = ReturnType<typeof createFailureLog>;
