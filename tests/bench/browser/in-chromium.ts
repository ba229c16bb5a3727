import { launchChromium } from '../../../scripts/launch-chromium.mjs';
import { stopWorker } from '../../e2e/stop-worker';
import type { Measured } from './measure';

/** Gives `work` a Chromium with the measuring extension, and closes it afterwards. */
export async function inChromium<R>(
  extension: string,
  executablePath: string,
  work: (browser: Measured) => Promise<R>,
): Promise<R> {
  const browser = await launchChromium({ extension, executablePath });
  try {
    const page = await browser.context.newPage();
    await page.goto(`chrome-extension://${browser.id}/asker.html`);
    return await work({
      name: 'Chromium',
      // Playwright's own type of the function's argument unwraps handles, of which there are none.
      evaluate: (run, arg) => page.evaluate(run as (arg: unknown) => ReturnType<typeof run>, arg),
      stop: () => stopWorker(page),
    });
  } finally {
    await browser.close();
  }
}
