/** Work for {@link askPolitely}: what is asked, at which host, and how. */
export interface PoliteWork<T> {
  jobs: readonly T[];
  /** Jobs of one host are never under way at the same time. */
  hostOf(job: T): string;
  /** Asks; true where the host wants to be left alone: what else it was to be asked is then left out. */
  ask(job: T): Promise<boolean>;
  /** Hosts that are asked side by side. */
  atOnce: number;
  /** Milliseconds between an answer of a host and the next question to it. */
  pause: number;
  /** Resolves after so many milliseconds, at once where `signal` is aborted. */
  wait(milliseconds: number, signal: AbortSignal): Promise<void>;
  /** Stops: what is under way is for `ask` to break off, nothing new is begun. */
  signal: AbortSignal;
}

/**
 * Asks every job once: one after the other at each host, with a pause between, and several hosts side by side, those with most
 * jobs first, because they take longest. Gives the jobs that were left out because their host wanted it so.
 */
export async function askPolitely<T>(work: PoliteWork<T>): Promise<T[]> {
  const { signal } = work;
  const byHost = new Map<string, T[]>();
  for (const job of work.jobs) {
    const host = work.hostOf(job);
    const there = byHost.get(host);
    if (there) there.push(job);
    else byHost.set(host, [job]);
  }
  const queues = [...byHost.values()].sort((a, b) => b.length - a.length);
  const left: T[] = [];
  const next = async (): Promise<void> => {
    for (let queue = queues.shift(); queue && !signal.aborted; queue = queues.shift()) {
      for (const [i, job] of queue.entries()) {
        if (i > 0) await work.wait(work.pause, signal);
        if (signal.aborted) return;
        if (await work.ask(job)) {
          left.push(...queue.slice(i + 1));
          break;
        }
      }
    }
  };
  await Promise.all(Array.from({ length: work.atOnce }, next));
  return left;
}
