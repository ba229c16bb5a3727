import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type CDPSession, type Extension, type Page } from 'puppeteer-core';
import { ensureBrowser, noBrowser } from '../../scripts/ensure-browser.mjs';
import { closeWelcome } from './close-welcome';
import { deadEndProxy } from './dead-end-proxy';
import { downloadedInto } from './downloaded-into';
import type { Answerer, Driver, Shown, Start, Tab } from './driver';
import { namesInNetLog } from './names-looked-up';
import { pageOpenedBy } from './page-opened-by';
import { puppeteerTab } from './puppeteer-tab';
import { stopWorkers } from './stop-workers';

/** How long the browser may take to start (milliseconds). */
const START = 120_000;

/** Chromium with the unpacked extension of `folder`, cut off from every network. */
export async function driveChromium(folder: string, { logNames, profile, updated }: Start = {}): Promise<Driver> {
  const executablePath = await ensureBrowser('chromium');
  if (!executablePath) throw new Error(noBrowser('chromium'));
  const proxy = await deadEndProxy();
  const downloads = mkdtempSync(join(tmpdir(), 'whence-downloads-'));
  const log = join(downloads, '.net-log');
  const chromium = await puppeteer.launch({
    executablePath,
    ...(profile ? { userDataDir: profile } : {}),
    headless: !process.env.HEADED,
    pipe: true,
    timeout: START,
    enableExtensions: true,
    defaultViewport: null,
    downloadBehavior: { policy: 'allow', downloadPath: downloads },
    args: [
      // Chromium's sandbox does not start for root.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--window-size=1280,800',
      '--disable-background-networking',
      '--disable-component-update',
      '--no-first-run',
      `--proxy-server=http://127.0.0.1:${proxy.port}`,
      // Requests to this machine go there as well.
      '--proxy-bypass-list=<-loopback>',
      ...(logNames ? [`--log-net-log=${log}`] : []),
    ],
  });
  const id = await chromium.installExtension(folder);
  // A profile's first load goes on with the worker it has stored; what a store updates is started anew, and so is what is loaded again.
  if (updated) await chromium.installExtension(folder);
  const extension = await listed(chromium, id);
  const own = (file: string) => `chrome-extension://${id}/${file}`;
  const welcomed = updated ? 0 : await closeWelcome(chromium, own('welcome.html'));
  const [first] = await chromium.pages();
  if (!first) throw new Error('Chromium has opened no tab');
  const pages = new Map<Tab, Page>();
  const tabOf = async (page: Page, answers: Answerer) => {
    const tab = await puppeteerTab(page, answers, {
      load: async (page, address) => void (await page.goto(address, { waitUntil: 'load' })),
      show,
    });
    pages.set(tab, page);
    return tab;
  };
  return {
    version: await chromium.version(),
    welcomed,
    own,
    newTab: async (answers, where = 'tab') =>
      tabOf(where === 'tab' ? await chromium.newPage() : await popupWindow(first), answers),
    opened: async (act, answers) => tabOf(await pageOpenedBy(chromium, act), answers),
    allowPrivate: async () => {
      await within(chromium, `chrome://extensions/?id=${id}`, (page) =>
        page.evaluate(async (extensionId) => {
          // Without that it is not loaded again.
          await chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
          await chrome.developerPrivate.updateExtensionConfiguration({ extensionId, incognitoAccess: true });
        }, id),
      );
      // Until it is there again, its pages are refused.
      for (const until = Date.now() + START; ; ) {
        const there = within(chromium, own('popup.html'), () => Promise.resolve(true));
        if (await there.catch((error: unknown) => Date.now() > until && Promise.reject(error))) return;
      }
    },
    openPrivateWindow: () =>
      within(chromium, own('popup.html'), (page) =>
        page.evaluate(async () => void (await chrome.windows.create({ incognito: true }))),
      ),
    stopBackground: () => stopWorkers(first),
    pressToolbarButton: async (tab) => {
      const page = pages.get(tab);
      if (!page) throw new Error('not a tab of this browser');
      await tab.front();
      await extension.triggerAction(page);
    },
    // Headless nobody can press «Allow»; the browser's own page for extensions can give the same beforehand.
    allow: (origin) =>
      within(chromium, `chrome://extensions/?id=${id}`, (page) =>
        page.evaluate((id, origin) => chrome.developerPrivate.addHostPermission(id, origin), id, origin),
      ),
    takeStrays: () => proxy.asked.splice(0),
    askedByBrowser: proxy.askedByBrowser,
    lookedUp: () => namesInNetLog(log),
    served: proxy.served,
    downloaded: (act) => downloadedInto(downloads, act),
    close: async () => {
      await chromium.close();
      await proxy.close();
      rmSync(downloads, { recursive: true, force: true });
    },
  };
}

/** Does something in a page of the extension's or the browser's own, opened for that alone. */
async function within<T>(chromium: Browser, address: string, act: (page: Page) => Promise<T>): Promise<T> {
  const page = await chromium.newPage();
  try {
    await page.goto(address);
    return await act(page);
  } finally {
    await page.close();
  }
}

/** A window without tabs of its own: puppeteer's own kind of window would take in the tabs that are opened after it. */
async function popupWindow(opener: Page): Promise<Page> {
  const opened = new Promise<Page | null>((resolve) => opener.once('popup', resolve));
  await opener.evaluate(() => void window.open('about:blank', '_blank', 'popup'));
  const page = await opened;
  if (!page) throw new Error('no window was opened');
  return page;
}

/** The browser lists an extension a while after it has loaded it. */
async function listed(chromium: Browser, id: string): Promise<Extension> {
  for (;;) {
    const extension = (await chromium.extensions()).get(id);
    if (extension) return extension;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** What is emulated lasts as long as the session that asked for it. */
const emulating = new WeakMap<Page, CDPSession>();

async function show(page: Page, { scheme, medium, lessMotion, forcedColours }: Shown): Promise<void> {
  const session = emulating.get(page) ?? (await page.createCDPSession());
  emulating.set(page, session);
  // All in one command (puppeteer has two): each puts back what it does not name.
  await session.send('Emulation.setEmulatedMedia', {
    media: medium ?? '',
    features: [
      { name: 'prefers-color-scheme', value: scheme ?? '' },
      { name: 'prefers-reduced-motion', value: lessMotion ? 'reduce' : '' },
      { name: 'forced-colors', value: forcedColours ? 'active' : '' },
    ],
  });
}
