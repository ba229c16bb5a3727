import { chromium } from '@playwright/test';
import type { BankPage } from './bank';
import type { Found } from './contestant';

const LOADED_WITHIN = 30_000;

/**
 * Opens every page once for each reader, each time anew, under the address it was saved from, its own scripts off and
 * nothing fetched. Gives what each reader found, by its name, in the order of the pages.
 */
export async function readInChromium(
  pages: readonly BankPage[],
  readers: ReadonlyMap<string, string>,
  executablePath: string,
): Promise<Map<string, Found[]>> {
  const browser = await chromium.launch({
    executablePath,
    // One process for all pages: a new one for each takes longer than all readers together.
    args: [
      '--renderer-process-limit=1',
      '--disable-site-isolation-trials',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  });
  const found = new Map([...readers.keys()].map((name): [string, Found[]] => [name, []]));
  try {
    const context = await browser.newContext();
    const page = await context.newPage();
    let html = '';
    // A policy instead of a switched-off engine: pages are parsed as they are for a reader whose scripts run.
    await context.route('**/*', (route) =>
      route.request().isNavigationRequest() && route.request().frame().parentFrame() === null
        ? route.fulfill({
            body: html,
            contentType: 'text/html; charset=utf-8',
            headers: { 'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'" },
          })
        : route.abort(),
    );
    for (const [i, bankPage] of pages.entries()) {
      html = bankPage.html;
      for (const [name, script] of readers) {
        await page.goto(bankPage.address, { waitUntil: 'domcontentloaded', timeout: LOADED_WITHIN });
        await page.evaluate(script);
        found.get(name)?.push(await page.evaluate('readHere()'));
      }
      if (i % 25 === 24) console.log(`${i + 1} of ${pages.length} pages`);
    }
  } finally {
    await browser.close();
  }
  return found;
}
