import { type BrowserContext, test as base, expect, type Page } from '@playwright/test';
import { findBrowser } from '../../scripts/ensure-browser.mjs';
import { launchChromium } from '../../scripts/launch-chromium.mjs';
import { BUILDS } from './builds';
import { demoAnswer, NEWS } from './news-site';

/** Chromium with the extension in it; one for all tests of a worker. */
export interface Extension {
  context: BrowserContext;
  id: string;
}

interface OfWorker {
  /** Which build is loaded; `test.use({ build: 'released' })` at the top of a spec file. */
  build: keyof typeof BUILDS;
  /** Files that name the same profile share a browser; one that needs an empty store names its own. */
  profile: string;
  extension: Extension;
}
interface OfTest {
  /** Opens an address whose content is `html`, or the demo site's page where none is given. */
  open: (address: string, html?: string) => Promise<Page>;
  /** The popup in a tab of its own, told that `page` is in front. */
  popupOf: (page: Page) => Promise<Page>;
  /** Every request that left the browser for somewhere a test did not answer for. Must stay empty. */
  strays: string[];
}

/** Playwright's `test` with the extension loaded. Nothing a test opens reaches a network. */
export const test = base.extend<OfTest, OfWorker>({
  build: ['demo', { option: true, scope: 'worker' }],
  profile: ['shared', { option: true, scope: 'worker' }],
  extension: [
    async ({ build }, use) => {
      const { context, id, close } = await launchChromium({
        extension: BUILDS[build].chrome,
        executablePath: findBrowser('chromium'),
        headless: !process.env.HEADED,
      });
      await use({ context, id });
      await close();
    },
    { scope: 'worker' },
  ],
  strays: async ({ extension }, use) => {
    const strays: string[] = [];
    // Routed pages answer for themselves; whatever falls through to here was asked of the network.
    await extension.context.route(/^https?:/, (route) => {
      const address = route.request().url();
      if (address.startsWith(NEWS)) return route.fulfill(demoAnswer(address));
      // A browser asks every host for this by itself.
      if (!address.endsWith('/favicon.ico')) strays.push(address);
      return route.abort();
    });
    await use(strays);
    await extension.context.unrouteAll({ behavior: 'ignoreErrors' });
  },
  open: async ({ extension, strays }, use) => {
    const opened: Page[] = [];
    await use(async (address, html) => {
      if (html !== undefined)
        await extension.context.route(address, (route) =>
          route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }),
        );
      const page = await extension.context.newPage();
      opened.push(page);
      await page.goto(address, { waitUntil: 'load' });
      return page;
    });
    for (const page of opened) await page.close();
    expect(strays, 'requests nobody asked for').toEqual([]);
  },
  popupOf: async ({ extension }, use) => {
    const opened: Page[] = [];
    await use(async (page) => {
      const popup = await extension.context.newPage();
      opened.push(popup);
      await popup.setViewportSize({ width: 400, height: 600 });
      const tab = await tabInFront(popup, `chrome-extension://${extension.id}/popup.html`, page);
      await popup.goto(`chrome-extension://${extension.id}/popup.html?tab=${tab}`);
      return popup;
    });
    for (const popup of opened) await popup.close();
  },
});

export { expect } from '@playwright/test';

/** The number of the tab that shows `page`, asked from a page of the extension while `page` is in front. */
async function tabInFront(asker: Page, own: string, page: Page): Promise<number> {
  await asker.goto(own);
  await page.bringToFront();
  const [tab] = await asker.evaluate(() => chrome.tabs.query({ active: true, lastFocusedWindow: true }));
  if (tab?.id === undefined) throw new Error('no tab is in front');
  return tab.id;
}
