import puppeteer, { type Page } from 'puppeteer-core';
import { serveFolder } from '../../../scripts/serve.mjs';
import { closeWelcome } from '../../e2e/close-welcome';
import { type LoadBrowser, residentOf, until } from './open-browser';
import { startProbe } from './probe';

/** The add-on's id (wxt.config.ts) and the address this profile is told to give it. */
const ID = 'whence@whence.example';
const UUID = '11111111-2222-4333-8444-777777777777';
const PATIENCE = 60_000;
/** Firefox names the process of extensions so. */
const PROCESS = /^WebExtensions/;

/**
 * The same in Firefox. Its driver opens every tab in front, tells nothing of heaps, and does not reach the background: a page of
 * ours that stays open hears what the background is asked, and the process says how much memory it has.
 */
export async function openLoadFirefox(
  { extension, executablePath }: { extension: string | null; executablePath: string },
  answer: (path: string) => string | undefined,
): Promise<LoadBrowser> {
  const server = await serveFolder('.output/bench', answer);
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    enableExtensions: true,
    protocolTimeout: 120_000,
    args: ['-remote-allow-system-access', '--width=1280', '--height=800'],
    extraPrefsFirefox: { 'extensions.webextensions.uuids': JSON.stringify({ [ID]: UUID }) },
  });
  const close = async () => {
    await browser.close();
    await server.close();
  };
  const own = `moz-extension://${UUID}`;
  try {
    let listening: Page | undefined;
    if (extension) {
      await browser.installExtension(extension);
      await closeWelcome(browser, `${own}/welcome.html`);
      listening = await browser.newPage();
      // BiDi reports no load event for these pages.
      void listening.goto(`${own}/popup.html?view=saved`).catch(() => null);
      const page = listening;
      await until(() => page.evaluate(() => typeof chrome.runtime.id === 'string'), PATIENCE);
    }
    const page = listening;
    let front: Page | undefined;
    return {
      browser,
      background: page
        ? {
            evaluate: (work, arg) => page.evaluate(work as (arg: unknown) => never, arg),
            heap: async () => ({ heap: Number.NaN, buffers: Number.NaN }),
            resident: () => residentOf(browser.process()?.pid ?? 0, PROCESS),
            stop: () => Promise.reject(new Error('Firefox ends an event page by itself')),
          }
        : null,
      own: page ? own : '',
      address: (path) => `${server.address}${path}`,
      async open(address, where) {
        const fresh = await browser.newPage();
        if (!address.startsWith('moz-extension')) await fresh.evaluateOnNewDocument(startProbe);
        if (where === 'window') front = fresh;
        // Before it has an address: what it is to show has then never been in front.
        else await front?.bringToFront();
        void fresh.goto(address, { timeout: PATIENCE }).catch(() => null);
        return fresh;
      },
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}
