import { test as base, expect } from '@playwright/test';
import { BUILDS } from './builds';
import { driveChromium } from './drive-chromium';
import { driveFirefox } from './drive-firefox';
import type { Answer, Driver, Tab } from './driver';
import { demoAnswer, NEWS } from './news-site';

interface OfWorker {
  /** Which build is loaded; `test.use({ build: 'released' })` at the top of a spec file. */
  build: keyof typeof BUILDS;
  /** Files that name the same profile share a browser; one that needs an empty store names its own. */
  profile: string;
  /** Whether the browser writes down the names it looks up. */
  logNames: boolean;
  /** How many kilobytes the browser keeps; none is told to it where this is undefined. Only Firefox can be told. */
  room: number | undefined;
  /** The browser with the extension in it; one for all tests of a worker. */
  driver: Driver;
}
interface OfTest {
  /** Gives an address an answer for the time of the test: for frames, scripts and files of a page. */
  answer: (address: string, body: string, contentType?: string) => void;
  /**
   * Opens an address whose content is `html`, or what {@link OfTest.answer} or the demo site has for it. At the end of
   * the test the tab must have had no error and no request that was not answered; a test that expects errors takes them
   * out of `tab.errors`.
   */
  open: (address: string, html?: string) => Promise<Tab>;
  /** A page of the extension in a window of its own, so that the page it is about stays in view. */
  openOwn: (file: string) => Promise<Tab>;
  /** The tab that `act` makes the browser open, loaded again at `address` with the answers {@link OfTest.open} has. */
  openedBy: (address: string, act: () => Promise<void>) => Promise<Tab>;
  /** A page of the extension in a window of its own, told that it is about `tab`. */
  viewOf: (file: 'popup.html' | 'sidepanel.html', tab: Tab) => Promise<Tab>;
  popupOf: (tab: Tab) => Promise<Tab>;
  panelOf: (tab: Tab) => Promise<Tab>;
  /** Puts a server at this port of this machine behind a host, for the time of the test. */
  serve: (host: string, port: number) => void;
  /** Every request that nothing answered. Must be empty at the end. */
  strays: string[];
  answers: Map<string, Answer>;
}

const hostOf = (address: string) => new URL(address).hostname;
const POPUP = { width: 400, height: 600 };

/**
 * Playwright's `test` with the extension loaded, in the browser the project names (`browserName`). Nothing a test opens
 * reaches a network.
 */
export const test = base.extend<OfTest, OfWorker>({
  build: ['demo', { option: true, scope: 'worker' }],
  profile: ['shared', { option: true, scope: 'worker' }],
  logNames: [false, { option: true, scope: 'worker' }],
  room: [undefined, { option: true, scope: 'worker' }],
  driver: [
    // biome-ignore lint/correctness/noUnusedFunctionParameters: a file's profile keeps its browser apart from others.
    async ({ build, profile, logNames, room, browserName }, use) => {
      const driver =
        browserName === 'firefox'
          ? await driveFirefox(BUILDS[build].firefox, { logNames, room })
          : await driveChromium(BUILDS[build].chrome, { logNames });
      await use(driver);
      await driver.close();
    },
    { scope: 'worker', timeout: 180_000 },
  ],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of what a fixture needs from its pattern.
  answers: async ({}, use) => use(new Map()),
  answer: async ({ answers }, use) =>
    use((address, body, contentType = 'text/html; charset=utf-8') =>
      answers.set(address, { status: 200, contentType, body }),
    ),
  serve: async ({ driver }, use) => {
    await use((host, port) => void driver.served.set(host, port));
    driver.served.clear();
  },
  strays: async ({ driver, answers }, use) => {
    const strays: string[] = [];
    driver.takeStrays();
    await use(strays);
    // Browsers open connections to the hosts of a page beforehand; what is asked of them goes through the tab's answers.
    const ours = new Set([NEWS, ...answers.keys()].map(hostOf));
    const past = driver.takeStrays().filter((address) => !ours.has(hostOf(address)));
    expect([...strays, ...past], 'requests nobody asked for').toEqual([]);
  },
  open: async ({ driver, answers, strays }, use, testInfo) => {
    const opened: Tab[] = [];
    await use(async (address, html) => {
      if (html !== undefined)
        answers.set(address, { status: 200, contentType: 'text/html; charset=utf-8', body: html });
      const tab = await driver.newTab((asked) => answers.get(asked) ?? answerOf(asked, strays));
      opened.push(tab);
      await tab.goto(address);
      return tab;
    });
    if (testInfo.status !== testInfo.expectedStatus)
      for (const tab of opened) {
        await tab.front();
        await testInfo.attach('page', { body: Buffer.from(await tab.screenshot()), contentType: 'image/png' });
      }
    const errors = opened.flatMap((tab) => tab.errors);
    for (const tab of opened) await tab.close();
    expect(errors, 'errors in the page').toEqual([]);
  },
  openOwn: async ({ driver, strays }, use) => {
    const opened: Tab[] = [];
    await use(async (file) => {
      const isServed = (asked: string) => driver.served.has(hostOf(asked));
      const tab = await driver.newTab((asked) => (isServed(asked) ? undefined : answerOf(asked, strays)), 'window');
      opened.push(tab);
      await tab.resize(POPUP);
      await tab.goto(driver.own(file));
      return tab;
    });
    const errors = opened.flatMap((tab) => tab.errors);
    for (const tab of opened) await tab.close();
    expect(errors, 'errors in a page of ours').toEqual([]);
  },
  openedBy: async ({ driver, answers, strays }, use) => {
    const opened: Tab[] = [];
    await use(async (address, act) => {
      const tab = await driver.opened(act, (asked) => answers.get(asked) ?? answerOf(asked, strays));
      opened.push(tab);
      await tab.goto(address);
      return tab;
    });
    const errors = opened.flatMap((tab) => tab.errors);
    for (const tab of opened) await tab.close();
    expect(errors, 'errors in the page').toEqual([]);
  },
  viewOf: async ({ driver, openOwn }, use) => {
    await use(async (file, tab) => {
      const view = await openOwn(file);
      await tab.front();
      // Two windows: that of the view, and that in which `tab` is in front.
      const numbers = await view.evaluate(async () => {
        const tabs = await chrome.tabs.query({ active: true });
        return tabs.filter(({ url }) => !url?.startsWith(location.origin)).map(({ id }) => id);
      });
      if (numbers.length !== 1) throw new Error(`one tab should be in front, not ${numbers.length}`);
      await view.goto(driver.own(`${file}?tab=${numbers[0]}`));
      return view;
    });
  },
  popupOf: ({ viewOf }, use) => use((tab) => viewOf('popup.html', tab)),
  panelOf: ({ viewOf }, use) => use((tab) => viewOf('sidepanel.html', tab)),
});

export { expect } from '@playwright/test';

/** The demo site's answer; what belongs to no site of ours is a stray, but for what a browser asks of every host. */
function answerOf(address: string, strays: string[]): Answer | null {
  if (address.startsWith(NEWS)) return demoAnswer(address);
  if (!address.endsWith('/favicon.ico')) strays.push(address);
  return null;
}
