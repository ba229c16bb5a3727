import type { Page } from 'puppeteer-core';

/** Ends the extension's background in Chromium, as the browser does after half a minute without work; `page` is one of its own. */
export async function stopWorkers(page: Page): Promise<void> {
  const session = await page.createCDPSession();
  const stopped = new Promise<void>((resolve) => {
    session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      if (versions.some(({ runningStatus }) => runningStatus === 'stopped')) resolve();
    });
  });
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await stopped;
  await session.detach();
}
