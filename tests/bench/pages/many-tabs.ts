import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { serveFolder } from '../../../scripts/serve.mjs';
import { closeWelcome } from '../../e2e/close-welcome';
import { quantile } from '../results';
import { type BankPage, pause } from './open-page';

/** Twenty tabs opened at once, one of them in front. Times in milliseconds. */
export interface TabTimes {
  ours: boolean;
  /** Until the last of them has loaded. */
  loaded: number;
  /** Until the first badge stands in the tab in front. */
  firstBadge: number | null;
  /** From a press to the page's hearing of it, in the tab in front. */
  presses: number;
  delay: { median: number; p95: number; worst: number };
  /** Badges in the tabs that nobody looks at. */
  hiddenBadges: number;
}

const TABS = 20;
const PRESS_EVERY = 100;
const AT_MOST = 60_000;
/** Presses go on at least this long, so that both runs count about as many. */
const AT_LEAST = 12_000;

/** `front`: which page the tab in front shows. Puppeteer and not Playwright, which tells every tab that it is looked at. */
export async function openTabs(
  pages: readonly BankPage[],
  { extension, executablePath, front }: { extension: string | null; executablePath: string; front: number },
): Promise<TabTimes> {
  const server = await serveFolder('.output/bench', (path) => pages[Number(/^\/news\/(\d+)$/.exec(path)?.[1])]?.html);
  const browser = await puppeteer.launch({
    browser: 'chrome',
    executablePath,
    headless: true,
    enableExtensions: true,
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...(extension ? [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`] : []),
      '--disable-background-networking',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
    ],
  });
  try {
    if (extension) {
      const worker = await browser.waitForTarget((target) => target.type() === 'service_worker');
      await closeWelcome(browser, new URL('/welcome.html', worker.url()).href);
    }
    return { ours: extension !== null, ...(await measure(browser, server.address, pages.length, front)) };
  } finally {
    await browser.close();
    await server.close();
  }
}

async function measure(
  browser: Browser,
  address: string,
  count: number,
  first: number,
): Promise<Omit<TabTimes, 'ours'>> {
  const front = await browser.newPage();
  await front.evaluateOnNewDocument(notePresses);
  const input = await front.createCDPSession();
  const session = await browser.target().createCDPSession();
  const began = performance.now();
  const since = () => performance.now() - began;
  void front.goto(`${address}/news/${first}`).catch(() => null);
  for (let i = 1; i < TABS; i++)
    await session.send('Target.createTarget', { url: `${address}/news/${(first + i) % count}`, background: true });
  let loaded: number | null = null;
  let firstBadge: number | null = null;
  const behind = async () => (await browser.pages()).filter((page) => page !== front && page.url().includes('/news/'));
  const isOver = () => since() > AT_MOST || (since() > AT_LEAST && loaded !== null);
  const press = async () => {
    while (!isOver()) {
      // Nobody who presses waits for the page first.
      for (const type of ['mousePressed', 'mouseReleased'] as const)
        void input
          .send('Input.dispatchMouseEvent', { type, x: 5, y: 5, button: 'left', clickCount: 1 })
          .catch(() => null);
      await pause(PRESS_EVERY);
    }
  };
  const watchFront = async () => {
    while (!isOver() && firstBadge === null) {
      if ((await badgesOf(front)) > 0) firstBadge = since();
      await pause(PRESS_EVERY);
    }
  };
  const watchBehind = async () => {
    while (!isOver() && loaded === null) {
      const states = await Promise.all((await behind()).map((page) => page.evaluate(() => document.readyState)));
      if (states.length >= TABS - 1 && states.every((state) => state === 'complete')) loaded = since();
      await pause(PRESS_EVERY);
    }
  };
  await Promise.all([press(), watchFront(), watchBehind()]);
  const delays = await front.evaluate(() => (globalThis as { whencePresses?: number[] }).whencePresses ?? []);
  const hidden = await Promise.all((await behind()).map(badgesOf));
  return {
    loaded: loaded ?? AT_MOST,
    firstBadge,
    presses: delays.length,
    delay: { median: quantile(delays, 0.5), p95: quantile(delays, 0.95), worst: Math.max(0, ...delays) },
    hiddenBadges: hidden.reduce((sum, n) => sum + n, 0),
  };
}

const badgesOf = (page: Page): Promise<number> =>
  page.evaluate(() => document.querySelectorAll('whence-badge').length).catch(() => 0);

/** Runs in the page before anything else. */
function notePresses() {
  const presses: number[] = [];
  (globalThis as { whencePresses?: number[] }).whencePresses = presses;
  addEventListener('pointerdown', (event) => presses.push(performance.now() - event.timeStamp), true);
  // A click must not follow a link away from the page that is measured.
  addEventListener('click', (event) => event.preventDefault(), true);
}
