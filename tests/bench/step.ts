import type { Page } from '@playwright/test';

/** How long something took, in seconds, and the longest task of the page meanwhile, in milliseconds: 0 where none took 50. */
export interface Step {
  seconds: number;
  longest: number;
}

/** Does something with a page of Chromium, and tells how long it took and how long the page could not be used at a stretch. */
export async function step(page: Page, act: () => Promise<unknown>): Promise<Step> {
  await page.evaluate(() => {
    const kept = globalThis as { longestTask?: number };
    const isWatched = kept.longestTask !== undefined;
    kept.longestTask = 0;
    if (isWatched) return;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) kept.longestTask = Math.max(kept.longestTask ?? 0, duration);
    }).observe({ type: 'longtask' });
  });
  const began = performance.now();
  await act();
  const seconds = (performance.now() - began) / 1000;
  return { seconds, longest: await page.evaluate(() => (globalThis as { longestTask?: number }).longestTask ?? 0) };
}
