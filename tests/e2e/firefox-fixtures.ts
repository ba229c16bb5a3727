import { test as base, expect } from '@playwright/test';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { findBrowser, noBrowser } from '../../scripts/ensure-browser.mjs';
import { BUILDS } from './builds';
import { demoAnswer, NEWS } from './news-site';

/** The add-on's id (wxt.config.ts) and the address this profile is told to give it. */
const ID = 'whence@whence.example';
const UUID = '11111111-2222-4333-8444-555555555555';

interface OfWorker {
  build: keyof typeof BUILDS;
  firefox: Browser;
}
interface OfTest {
  /** Opens an address whose content is `html`, or the demo site's page where none is given. */
  open: (address: string, html?: string) => Promise<Page>;
  /** A page of the extension, `popup.html?tab=3`, once it shows `ready`. */
  extensionPage: (file: string, ready: string) => Promise<Page>;
}

/**
 * Playwright's `test` with Firefox, driven over WebDriver BiDi, and the extension installed as a temporary add-on.
 * Every request a page makes is answered here; nothing reaches a network.
 */
export const test = base.extend<OfTest, OfWorker>({
  build: ['demo', { option: true, scope: 'worker' }],
  firefox: [
    async ({ build }, use) => {
      const executablePath = findBrowser('firefox');
      if (!executablePath) throw new Error(noBrowser('firefox'));
      const firefox = await puppeteer.launch({
        browser: 'firefox',
        executablePath,
        headless: !process.env.HEADED,
        enableExtensions: true,
        // Lets BiDi open moz-extension pages.
        args: ['-remote-allow-system-access'],
        extraPrefsFirefox: {
          'extensions.webextensions.uuids': JSON.stringify({ [ID]: UUID }),
          // permissions.request() resolves true on a real click instead of asking.
          'extensions.webextOptionalPermissionPrompts': false,
          // The event page stops after a second without work.
          'extensions.background.idle.timeout': 1000,
        },
      });
      await firefox.installExtension(BUILDS[build].firefox);
      await use(firefox);
      await firefox.close();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  open: async ({ firefox }, use) => {
    const opened: Page[] = [];
    await use(async (address, html) => {
      const page = await firefox.newPage();
      opened.push(page);
      await page.setRequestInterception(true);
      page.on('request', (request) => {
        const asked = request.url();
        if (!/^https?:/.test(asked)) return void request.continue();
        if (asked === address && html !== undefined)
          return void request.respond({ status: 200, contentType: 'text/html; charset=utf-8', body: html });
        return void (asked.startsWith(NEWS) ? request.respond(demoAnswer(asked)) : request.abort());
      });
      await page.goto(address, { waitUntil: 'load' });
      return page;
    });
    for (const page of opened) await page.close();
  },
  extensionPage: async ({ firefox }, use) => {
    const opened: Page[] = [];
    await use(async (file, ready) => {
      const page = await firefox.newPage();
      opened.push(page);
      // BiDi reports no load event for these pages, and waitForSelector needs Function(), which their policy forbids.
      void page.goto(`moz-extension://${UUID}/${file}`).catch(() => undefined);
      await expect.poll(() => countOf(page, ready), { timeout: 20_000 }).toBeGreaterThan(0);
      return page;
    });
    for (const page of opened) await page.close();
  },
});

export { expect } from '@playwright/test';

/** How many elements `selector` finds now; `>>>` goes into open shadow roots. 0 while the page is not there yet. */
export const countOf = (page: Page, selector: string): Promise<number> =>
  page.$$eval(selector, (found) => found.length).catch(() => 0);
