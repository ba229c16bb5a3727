import { expect, it, vi } from 'vitest';
import { askPolitely } from '../../../entrypoints/check-sources/ask-politely';

interface Job {
  host: string;
  n: number;
}
const jobs = (host: string, count: number): Job[] => Array.from({ length: count }, (_, n) => ({ host, n }));

/** Asks these jobs, each for a second of a clock that is moved by hand. */
function world(all: readonly Job[], { atOnce = 2, leaves = (_: Job): boolean => false } = {}) {
  vi.useFakeTimers();
  const stop = new AbortController();
  const log: string[] = [];
  const now = { asking: new Map<string, number>(), most: 0, mostOfHost: 0 };
  const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
  const begun = Date.now();
  const work = askPolitely({
    jobs: all,
    hostOf: ({ host }) => host,
    atOnce,
    pause: 2_000,
    wait: (ms, signal) =>
      Promise.race([wait(ms), new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()))]),
    signal: stop.signal,
    ask: async (job) => {
      log.push(`${job.host}${job.n} ${(Date.now() - begun) / 1000}`);
      now.asking.set(job.host, (now.asking.get(job.host) ?? 0) + 1);
      now.mostOfHost = Math.max(now.mostOfHost, now.asking.get(job.host) ?? 0);
      now.most = Math.max(
        now.most,
        [...now.asking.values()].reduce((a, b) => a + b, 0),
      );
      await wait(1_000);
      now.asking.set(job.host, (now.asking.get(job.host) ?? 0) - 1);
      return leaves(job);
    },
  });
  return { work, log, now, stop };
}

it('asks each once, one at a time at a host with a pause between, hosts with most first and some side by side', async () => {
  const { work, log, now } = world([...jobs('a', 1), ...jobs('b', 3), ...jobs('c', 2)]);
  await vi.runAllTimersAsync();
  expect(await work).toEqual([]);
  expect(log).toEqual(['b0 0', 'c0 0', 'b1 3', 'c1 3', 'a0 4', 'b2 6']);
  expect(now).toMatchObject({ most: 2, mostOfHost: 1 });
});

it('leaves a host alone that wants it, and tells what was left out', async () => {
  const { work, log } = world([...jobs('a', 4), ...jobs('b', 1)], { leaves: ({ host, n }) => host === 'a' && n === 1 });
  await vi.runAllTimersAsync();
  expect(await work).toEqual(jobs('a', 4).slice(2));
  expect(log).toEqual(['a0 0', 'b0 0', 'a1 3']);
});

it('begins nothing new once it is stopped, not even after a pause', async () => {
  const { work, log, stop } = world([...jobs('a', 5), ...jobs('b', 5), ...jobs('c', 5)]);
  await vi.advanceTimersByTimeAsync(1_500);
  stop.abort();
  await vi.runAllTimersAsync();
  expect(await work).toEqual([]);
  expect(log).toEqual(['a0 0', 'b0 0']);
});
