import type { CDPSession, Page } from '@playwright/test';
import { pause, settled, type Visitor } from './open-page';

/** One page as it was opened once. Times in milliseconds, heap in bytes. */
export interface TimedVisit {
  /** From the end of DOMContentLoaded, and from load, to the last badge. */
  toLastBadge: { sinceParsed: number; sinceLoad: number } | null;
  badges: number;
  heap: number;
  /** Messages of uncaught errors, and whether one came from our code. */
  errors: string[];
  ownErrors: number;
  /** Requests to anywhere that our code made. */
  ownRequests: string[];
}

/** Long enough for what comes after the last badge (the card's script, refitting). */
const AFTERWARDS = 700;
/** How long a page without extension is left open before its heap is weighed and its errors are counted. */
const WITHOUT = 2_500;

/** Opens a page, its own inline scripts running, and measures what we cost it. `ours`: the extension is there. */
export async function visitTimed(visitor: Visitor, index: number, ours: boolean): Promise<TimedVisit> {
  const { page, session } = await visitor.tab();
  try {
    const seen = await listen(page, session);
    await page.addInitScript(noteBadges);
    await page.goto(visitor.address(index), { waitUntil: 'domcontentloaded' }).catch(() => null);
    if (ours) await settled(visitor.context, page);
    await pause(ours ? AFTERWARDS : WITHOUT);
    await session.send('HeapProfiler.collectGarbage');
    const { usedSize } = await session.send('Runtime.getHeapUsage');
    const last = await page.evaluate(readNote).catch(() => null);
    return { ...seen, heap: usedSize, badges: last?.badges ?? 0, toLastBadge: last?.times ?? null };
  } finally {
    await page.close();
  }
}

async function listen(page: Page, session: CDPSession) {
  const seen = { errors: [] as string[], ownErrors: 0, ownRequests: [] as string[] };
  page.on('pageerror', (error) => seen.errors.push(error.message));
  session.on('Runtime.exceptionThrown', ({ exceptionDetails }) => {
    if (JSON.stringify(exceptionDetails).includes('chrome-extension://')) seen.ownErrors++;
  });
  session.on('Network.requestWillBeSent', ({ request, initiator }) => {
    if (/^https?:/.test(request.url) && JSON.stringify(initiator).includes('chrome-extension://'))
      seen.ownRequests.push(request.url);
  });
  await session.send('Runtime.enable');
  await session.send('Network.enable');
  return seen;
}

/** Runs in the page before anything else. */
function noteBadges() {
  const note = { last: 0, badges: 0 };
  (globalThis as { whenceNote?: typeof note }).whenceNote = note;
  new MutationObserver((records) => {
    for (const { addedNodes } of records)
      for (const node of addedNodes)
        if (node.nodeName === 'WHENCE-BADGE') {
          note.last = performance.now();
          note.badges++;
        }
  }).observe(document, { childList: true, subtree: true });
}

function readNote() {
  const { last = 0, badges = 0 } = (globalThis as { whenceNote?: { last: number; badges: number } }).whenceNote ?? {};
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  if (!navigation || badges === 0) return { badges, times: null };
  const { domContentLoadedEventEnd, loadEventEnd } = navigation;
  return { badges, times: { sinceParsed: last - domContentLoadedEventEnd, sinceLoad: last - loadEventEnd } };
}
