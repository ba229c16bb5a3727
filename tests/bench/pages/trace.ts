import type { CDPSession } from '@playwright/test';

/** One event of a Chromium trace; times in microseconds. */
export interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  /** Processor time of the thread, where `dur` is what the clock says. */
  tdur?: number;
  args: { data?: { url?: string }; fileName?: string; worldName?: string };
}

/** What our scripts cost the page's main thread, in milliseconds of processor time. */
export interface MainThread {
  total: number;
  /** The longest single task, counting our part of it. */
  longest: number;
  /** All tasks of the thread until the page was settled, ours among them. */
  everything: number;
}

/** What a trace for {@link ourShare} must hold. */
export const CATEGORIES = ['-*', 'devtools.timeline', 'disabled-by-default-devtools.timeline', 'v8'];
const OURS = 'chrome-extension://';
/** The world of our content script has the extension's name. Timers that resolve a promise have no address, only a world. */
const WORLD = 'Whence';

const urlOf = ({ args }: TraceEvent): string => args.data?.url ?? args.fileName ?? '';

/** Starts a trace of the browser; call what comes back to end it and get its events. */
export async function startTrace(session: CDPSession): Promise<() => Promise<TraceEvent[]>> {
  const traceConfig = { includedCategories: CATEGORIES };
  await session.send('Tracing.start', { transferMode: 'ReturnAsStream', traceConfig });
  return async () => {
    const complete = new Promise<{ stream?: string }>((resolve) => session.once('Tracing.tracingComplete', resolve));
    await session.send('Tracing.end');
    const { stream } = await complete;
    if (!stream) return [];
    let text = '';
    for (let eof = false; !eof; ) {
      const part = await session.send('IO.read', { handle: stream, size: 2 ** 20 });
      text += part.data;
      eof = part.eof;
    }
    await session.send('IO.close', { handle: stream });
    return JSON.parse(text).traceEvents;
  };
}

/**
 * Our share of the main thread of the process in which our content script ran: compiling, running and calling our
 * scripts, with the layouts they force, and the promises that go on afterwards. Only for a page whose own scripts do not
 * run: there no other promises are. Null where nothing of ours ran. `fromStart` false: our script ran before the trace began.
 */
export function ourShare(events: readonly TraceEvent[], fromStart = true): MainThread | null {
  const start = fromStart
    ? events.find((e) => e.name === 'EvaluateScript' && e.args.data?.url?.startsWith(OURS))
    : events.find((e) => e.args.worldName === WORLD || urlOf(e).startsWith(OURS));
  if (!start) return null;
  const onThread = events.filter((e) => e.ph === 'X' && e.pid === start.pid && e.tid === start.tid);
  const parts = onThread
    .filter((e) => e.name === 'RunMicrotasks' || e.args.worldName === WORLD || urlOf(e).startsWith(OURS))
    .sort((a, b) => a.ts - b.ts);
  const tasks = onThread.filter((e) => e.name === 'RunTask').sort((a, b) => a.ts - b.ts);
  const sums = { total: 0, longest: 0, everything: 0 };
  let i = 0;
  for (const task of tasks) {
    const end = task.ts + (task.dur ?? 0);
    let own = 0;
    let covered = 0;
    for (let part = parts[i]; part && part.ts < end; part = parts[++i]) {
      if (part.ts < Math.max(task.ts, covered)) continue;
      own += part.tdur ?? 0;
      covered = part.ts + (part.dur ?? 0);
    }
    sums.total += own / 1000;
    sums.longest = Math.max(sums.longest, own / 1000);
    sums.everything += (task.tdur ?? 0) / 1000;
  }
  return sums;
}
