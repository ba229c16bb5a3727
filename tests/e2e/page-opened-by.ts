import type { Browser, Page } from 'puppeteer-core';

/** Milliseconds. */
const PATIENCE = 30_000;
const EVERY = 50;

/** The page that the browser opens while `act` runs and after. */
export async function pageOpenedBy(browser: Browser, act: () => Promise<void>): Promise<Page> {
  const before = new Set(await browser.pages());
  await act();
  for (const until = Date.now() + PATIENCE; Date.now() < until; ) {
    const fresh = (await browser.pages()).find((page) => !before.has(page));
    if (fresh) return fresh;
    await new Promise((resolve) => setTimeout(resolve, EVERY));
  }
  throw new Error('no page was opened');
}
