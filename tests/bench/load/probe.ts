import type { Page } from 'puppeteer-core';
import { quantile } from '../results';

/** How well a page answered while it was looked at. Milliseconds. */
export interface Answering {
  /** How much later than asked a timer of 10 ms came: the delay of anything that waits for the page. */
  delay: { median: number; p95: number; worst: number };
  /** The longest task that was longer than 50 ms, whoever's it was; 0 where there was none. */
  longest: number;
  /** Frames a second. */
  frames: number;
}

interface Kept {
  delays: number[];
  longest: number;
  frames: number;
  since: number;
}
type Probed = typeof globalThis & { whenceProbe?: Kept };

/** Runs in the page before anything else; is used as text, so nothing from outside. */
export function startProbe(): void {
  const every = 10;
  const kept: Kept = { delays: [], longest: 0, frames: 0, since: performance.now() };
  (globalThis as Probed).whenceProbe = kept;
  let at = performance.now();
  const tick = () => {
    const now = performance.now();
    kept.delays.push(Math.max(0, now - at - every));
    at = now;
    setTimeout(tick, every);
  };
  setTimeout(tick, every);
  const frame = () => {
    kept.frames++;
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) kept.longest = Math.max(kept.longest, duration);
  }).observe({ type: 'longtask' });
}

/** What the probe of a page saw since this was asked last. */
export async function readProbe(page: Page): Promise<Answering> {
  const { delays, longest, frames, seconds } = await page.evaluate(() => {
    const now = performance.now();
    const kept = (globalThis as Probed).whenceProbe ?? { delays: [], longest: 0, frames: 0, since: now };
    const seen = { ...kept, seconds: (now - kept.since) / 1000 };
    Object.assign(kept, { delays: [], longest: 0, frames: 0, since: now });
    return seen;
  });
  const part = (share: number) => quantile(delays, share);
  return { delay: { median: part(0.5), p95: part(0.95), worst: part(1) }, longest, frames: frames / seconds };
}

/** Starts counting our share of a page's thread; what comes back ends it and gives the share (0 to 1). */
export async function startShare(page: Page): Promise<() => Promise<number>> {
  const session = await page.createCDPSession();
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval: 1_000 });
  await session.send('Profiler.start');
  return async () => {
    const { profile } = await session.send('Profiler.stop');
    await session.detach();
    const ours = new Set<number>();
    // Parents come before their children.
    const below = (id: number, isOurs: boolean) => {
      const node = byId.get(id);
      if (!node) return;
      const own = isOurs || node.callFrame.url.startsWith('chrome-extension://');
      if (own) ours.add(id);
      for (const child of node.children ?? []) below(child, own);
    };
    const byId = new Map(profile.nodes.map((node) => [node.id, node]));
    below(profile.nodes[0]?.id ?? 0, false);
    let all = 0;
    let own = 0;
    for (const [i, id] of (profile.samples ?? []).entries()) {
      const took = profile.timeDeltas?.[i] ?? 0;
      all += took;
      if (ours.has(id)) own += took;
    }
    return all > 0 ? own / all : 0;
  };
}
