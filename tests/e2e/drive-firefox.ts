import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Page } from 'puppeteer-core';
import { ensureBrowser, noBrowser } from '../../scripts/ensure-browser.mjs';
import { closeWelcome } from './close-welcome';
import { deadEndProxy } from './dead-end-proxy';
import { downloadedInto } from './downloaded-into';
import type { Answerer, Driver, Shown, Start } from './driver';
import type { Panel } from './globals';
import { namesInMozLog } from './names-looked-up';
import { pageOpenedBy } from './page-opened-by';
import { puppeteerTab } from './puppeteer-tab';

/** The add-on's id (wxt.config.ts) and the address this profile is told to give it. */
const ID = 'whence@whence.example';
const UUID = '11111111-2222-4333-8444-555555555555';
/** How long the browser may take to start, and a page of its own or ours to load (milliseconds). */
const START = 120_000;
const PATIENCE = 30_000;
const EVERY = 50;

/** Firefox with the unpacked add-on of `folder` installed for the time, cut off from every network. */
export async function driveFirefox(folder: string, { logNames, profile, updated, room }: Start = {}): Promise<Driver> {
  const executablePath = await ensureBrowser('firefox');
  if (!executablePath) throw new Error(noBrowser('firefox'));
  const proxy = await deadEndProxy();
  const downloads = mkdtempSync(join(tmpdir(), 'whence-downloads-'));
  const log = join(downloads, '.names.moz_log');
  const firefox = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    ...(profile ? { userDataDir: profile } : {}),
    ...(logNames ? { env: { ...process.env, MOZ_LOG: 'nsHostResolver:5', MOZ_LOG_FILE: log } } : {}),
    headless: !process.env.HEADED,
    enableExtensions: true,
    timeout: START,
    defaultViewport: null,
    // The first lets BiDi open moz-extension pages and the browser's own.
    args: ['-remote-allow-system-access', '--width=1280', '--height=800'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [ID]: UUID }),
      // permissions.request() resolves true on a real click instead of asking.
      'extensions.webextOptionalPermissionPrompts': false,
      'network.proxy.type': 1,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': proxy.port,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': proxy.port,
      // Requests to this machine go there as well.
      'network.proxy.allow_hijacking_localhost': true,
      'network.proxy.no_proxies_on': '',
      // An add-on that is installed for the time only goes with the browser; what it has stored stays.
      'extensions.webextensions.keepStorageOnUninstall': true,
      'extensions.webextensions.keepUuidOnUninstall': true,
      'browser.download.folderList': 2,
      'browser.download.dir': downloads,
      'browser.download.alwaysOpenPanel': false,
      ...(room === undefined ? {} : { 'dom.quotaManager.temporaryStorage.fixedLimit': room }),
    },
  });
  await firefox.installExtension(folder);
  const [spare] = await firefox.pages();
  // A page of the browser itself stays open behind all others: what BiDi has no command for is done from there.
  const inside = spare ?? (await firefox.newPage());
  await load(inside, 'about:config');
  const own = (file: string) => `moz-extension://${UUID}/${file}`;
  const welcomed = updated ? 0 : await closeWelcome(firefox, own('welcome.html'));
  const tabOf = (page: Page, answers: Answerer) =>
    puppeteerTab(page, answers, { load, show: (page, how) => show(inside, page, how) });
  return {
    version: await firefox.version(),
    welcomed,
    own,
    newTab: async (answers, where = 'tab') => {
      // A tab goes into the window in front, and belongs into the one that is not the popup's.
      await inside.bringToFront();
      return tabOf(await firefox.newPage({ type: where }), answers);
    },
    opened: async (act, answers) => tabOf(await pageOpenedBy(firefox, act), answers),
    allowPrivate: () =>
      inside.evaluate(async (id) => {
        const { ExtensionPermissions } = ChromeUtils.importESModule(
          'resource://gre/modules/ExtensionPermissions.sys.mjs',
        );
        const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
        const allowed = { permissions: ['internal:privateBrowsingAllowed'], origins: [] };
        await ExtensionPermissions.add(id, allowed, WebExtensionPolicy.getByID(id).extension);
        await (await AddonManager.getAddonByID(id)).reload();
      }, ID),
    openPrivateWindow: () =>
      inside.evaluate(async () => {
        const opened = Services.wm.getMostRecentWindow('navigator:browser').OpenBrowserWindow({ private: true });
        // Its first page would break off another that is asked for before it is there.
        const first = () => opened.gBrowser?.selectedBrowser;
        while (first()?.currentURI.spec !== 'about:privatebrowsing' || first()?.webProgress.isLoadingDocument)
          await new Promise((resolve) => setTimeout(resolve, 50));
      }),
    stopBackground: () => inside.evaluate((id) => WebExtensionPolicy.getByID(id).extension.terminateBackground(), ID),
    pressToolbarButton: async (tab) => {
      await tab.front();
      await inside.evaluate(async (id) => {
        const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
        const { extension } = WebExtensionPolicy.getByID(id);
        const window = Services.wm.getMostRecentWindow('navigator:browser');
        // A popup that is still open from the last press would be closed by this one.
        for (const panel of window.document.querySelectorAll<Panel>('panel[panelopen=true]')) {
          const hidden = new Promise((resolve) => panel.addEventListener('popuphidden', resolve, { once: true }));
          panel.hidePopup();
          await hidden;
        }
        await ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);
      }, ID);
    },
    // A preference of this profile says yes to everything.
    allow: () => Promise.resolve(),
    takeStrays: () => proxy.asked.splice(0),
    askedByBrowser: proxy.askedByBrowser,
    lookedUp: () => namesInMozLog(log),
    served: proxy.served,
    downloaded: (act) => downloadedInto(downloads, act),
    close: async () => {
      await firefox.close();
      await proxy.close();
      rmSync(downloads, { recursive: true, force: true });
    },
  };
}

/** BiDi tells no load of the extension's and the browser's own pages: those are asked whether they are there. */
async function load(page: Page, address: string): Promise<void> {
  if (/^https?:/.test(address)) return void (await page.goto(address, { waitUntil: 'load' }));
  // Rejects when the page closes.
  void page.goto(address).catch(() => undefined);
  for (const until = Date.now() + PATIENCE; Date.now() < until; ) {
    const there = await page
      .evaluate((wanted) => location.href === wanted && document.readyState === 'complete', address)
      .catch(() => false);
    if (there) return;
    await new Promise((resolve) => setTimeout(resolve, EVERY));
  }
  throw new Error(`${address} did not load`);
}

async function show(inside: Page, page: Page, { scheme, medium, lessMotion, forcedColours }: Shown): Promise<void> {
  await page.bringToFront();
  await inside.evaluate(
    (address, scheme, medium, motion, colours) => {
      const browsers = [...Services.wm.getEnumerator('navigator:browser')].map((w) => w.gBrowser.selectedBrowser);
      const shown = browsers.find((browser) => browser.currentURI.spec === address)?.browsingContext;
      if (!shown) throw new Error(`${address} is not in front`);
      shown.prefersColorSchemeOverride = scheme;
      shown.mediumOverride = medium;
      Services.prefs.setIntPref('ui.prefersReducedMotion', motion);
      Services.prefs.setIntPref('browser.display.document_color_use', colours);
    },
    await page.evaluate(() => location.href),
    scheme ?? 'none',
    medium ?? '',
    lessMotion ? 1 : 0,
    // Always the reader's own colours, or (as without a driver) only with a theme of high contrast.
    forcedColours ? 2 : 0,
  );
}
