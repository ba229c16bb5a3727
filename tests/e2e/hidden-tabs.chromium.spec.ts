import { expect, test } from '@playwright/test';
import puppeteer from 'puppeteer-core';
import { findBrowser, noBrowser } from '../../scripts/ensure-browser.mjs';
import { serveFolder } from '../../scripts/serve.mjs';
import { BUILDS, inProject } from './builds';
import { FILLER, GAZETTE_PASSAGE, newsPage } from './news-site';
import { BADGE } from './selectors';

/** Puppeteer and not Playwright, which tells every tab that it is looked at. */
test('nothing is read in a hidden tab until somebody looks at it', async () => {
  const executablePath = findBrowser('chromium');
  if (!executablePath) throw new Error(noBrowser('chromium'));
  const site = await serveFolder(inProject('demo'), () => newsPage(`${FILLER}<p>${GAZETTE_PASSAGE}</p>`));
  const extension = BUILDS.demo.chrome;
  const browser = await puppeteer.launch({
    browser: 'chrome',
    executablePath,
    enableExtensions: true,
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
    ],
  });
  try {
    const worker = await (await browser.waitForTarget((target) => target.type() === 'service_worker')).worker();
    const report = (path: string) =>
      worker?.evaluate(async (url) => {
        const [tab] = await chrome.tabs.query({ url: `${url}*` });
        const reply = await chrome.tabs.sendMessage(tab?.id ?? 0, { to: 'page', call: 'report', arg: null });
        return reply.value.state;
      }, site.address + path);
    const front = await browser.newPage();
    await front.goto(`${site.address}/front`);
    const hidden = browser.waitForTarget((target) => target.url().endsWith('/hidden'));
    const session = await browser.target().createCDPSession();
    await session.send('Target.createTarget', { url: `${site.address}/hidden`, background: true });
    // The tab in front has its badge: as long a time has passed in the other.
    await expect.poll(() => front.$$eval(BADGE, (found) => found.length), { timeout: 20_000 }).toBe(1);
    const page = await (await hidden).page();
    const badges = () => page?.$$eval(BADGE, (found) => found.length);
    expect(await page?.evaluate(() => document.visibilityState)).toBe('hidden');
    await expect.poll(() => report('/hidden'), { timeout: 20_000 }).toBe('reading');
    expect(await badges()).toBe(0);
    await page?.bringToFront();
    await expect.poll(badges, { timeout: 20_000 }).toBe(1);
  } finally {
    await browser.close();
    await site.close();
  }
});
