import { launchChromium } from '../../../scripts/launch-chromium.mjs';
import { stopWorker } from '../../e2e/stop-worker';
import type { ColdTimes, WarmTimes } from './asked';
import type { Bench } from './asker';

/** What was measured at one size. */
export interface SizeTimes {
  size: number;
  cold: ColdTimes[];
  warm: WarmTimes;
}

declare const bench: Bench;

/** Starts Chromium with the measuring extension; of each size `times` restarts of its worker, then warm pages. */
export async function inChromium(
  extension: string,
  executablePath: string,
  sizes: readonly number[],
  times: number,
): Promise<SizeTimes[]> {
  const browser = await launchChromium({ extension, executablePath });
  try {
    const page = await browser.context.newPage();
    await page.goto(`chrome-extension://${browser.id}/asker.html`);
    const out: SizeTimes[] = [];
    for (const size of sizes) {
      await page.evaluate((n) => bench.store(n), size);
      const cold: ColdTimes[] = [];
      for (let i = 0; i < times; i++) {
        await stopWorker(page);
        cold.push(await page.evaluate(() => bench.first()));
      }
      out.push({ size, cold, warm: await page.evaluate(() => bench.warm()) });
      console.log(`Chromium, ${size} records: ${cold.map((c) => c.all.toFixed(0)).join(', ')} ms to the first match`);
    }
    return out;
  } finally {
    await browser.close();
  }
}
