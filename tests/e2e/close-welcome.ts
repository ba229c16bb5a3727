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
    const pages = await browser.pages();
    // Puppeteer is not told where Firefox's pages of extensions went; a page that is being replaced has no address now.
    const at = await Promise.all(pages.map((page) => page.evaluate(() => location.href).catch(() => '')));
    const welcomes = pages.filter((_, i) => at[i] === address);
    for (const page of welcomes) await page.close();
    if (welcomes.length > 0) return welcomes.length;
    await new Promise((resolve) => setTimeout(resolve, EVERY));
  }
  return 0;
}
