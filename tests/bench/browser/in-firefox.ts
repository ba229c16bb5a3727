import puppeteer from 'puppeteer-core';
import type { ColdTimes } from './asked';
import type { Bench } from './asker';
import { ADDON_ID } from './build-extension';
import type { SizeTimes } from './in-chromium';

declare const bench: Bench;

const UUID = '11111111-2222-4333-8444-666666666666';
/** The event page stops after so many milliseconds without work, and is given some more to do so. */
const IDLE = 2000;
const STOPPED = 6000;
const LOADED_WITHIN = 20_000;

/** The same in Firefox, whose event page is stopped by waiting. */
export async function inFirefox(
  extension: string,
  executablePath: string,
  sizes: readonly number[],
  times: number,
): Promise<SizeTimes[]> {
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
    const out: SizeTimes[] = [];
    for (const size of sizes) {
      await page.evaluate((n) => bench.store(n), size);
      const cold: ColdTimes[] = [];
      for (let i = 0; i < times; i++) {
        await pause(STOPPED);
        cold.push(await page.evaluate(() => bench.first()));
      }
      out.push({ size, cold, warm: await page.evaluate(() => bench.warm()) });
      console.log(`Firefox, ${size} records: ${cold.map((c) => c.all.toFixed(0)).join(', ')} ms to the first match`);
    }
    return out;
  } finally {
    await firefox.close();
  }
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
