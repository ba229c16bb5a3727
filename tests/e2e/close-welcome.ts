import type { Browser } from 'puppeteer-core';

/** Milliseconds. */
const PATIENCE = 30_000;
const EVERY = 50;

/**
 * Waits for the welcome page, which every install opens in a tab, and closes it, so that the tests begin with a browser in
 * which nothing of ours is open. Gives how many tabs of that address were open.
 */
export async function closeWelcome(browser: Browser, address: string): Promise<number> {
  for (const until = Date.now() + PATIENCE; Date.now() < until; ) {
    const welcomes = (await browser.pages()).filter((page) => page.url() === address);
    for (const page of welcomes) await page.close();
    if (welcomes.length > 0) return welcomes.length;
    await new Promise((resolve) => setTimeout(resolve, EVERY));
  }
  return 0;
}
