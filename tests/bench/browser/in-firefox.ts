import puppeteer from 'puppeteer-core';
import { ADDON_ID } from './build-extension';
import type { Measured } from './measure';

const UUID = '11111111-2222-4333-8444-666666666666';
/** The event page stops after so many milliseconds without work, and is given some more to do so. */
const IDLE = 2000;
const STOPPED = 6000;
const LOADED_WITHIN = 20_000;

/** Gives `work` a Firefox with the measuring extension, whose event page is stopped by waiting. */
export async function inFirefox<R>(
  extension: string,
  executablePath: string,
  work: (browser: Measured) => Promise<R>,
): Promise<R> {
  const firefox = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    enableExtensions: true,
    args: ['-remote-allow-system-access'],
    protocolTimeout: 600_000,
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [ADDON_ID]: UUID }),
      'extensions.background.idle.timeout': IDLE,
    },
  });
  try {
    await firefox.installExtension(extension);
    const page = await firefox.newPage();
    // BiDi reports no load event for these pages.
    void page.goto(`moz-extension://${UUID}/asker.html`).catch(() => undefined);
    const until = Date.now() + LOADED_WITHIN;
    while (!(await page.evaluate(() => 'bench' in window).catch(() => false))) {
      if (Date.now() > until) throw new Error('the extension’s page did not open in Firefox');
      await pause(200);
    }
    return await work({
      name: 'Firefox',
      // The driver's own types unwrap handles, of which there are none.
      evaluate: (run, arg) => page.evaluate(run as (arg: unknown) => unknown, arg) as ReturnType<typeof run>,
      stop: () => pause(STOPPED),
    });
  } finally {
    await firefox.close();
  }
}

const pause = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));
