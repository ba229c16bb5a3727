import { type BrowserContext, type CDPSession, chromium, type Page } from '@playwright/test';
import type { PageReport } from '../../../messages/protocol';
import { launchChromium } from '../../../scripts/launch-chromium.mjs';
import { serveFolder } from '../../../scripts/serve.mjs';

/** A page of the bank, and the badges to be expected on it: none where nothing was planted. */
export interface BankPage {
  name: string;
  html: string;
}

/** A browser and the pages it may open. */
export interface Visitor {
  context: BrowserContext;
  /** Address of a page. With `still` the page's own scripts do not run, so that all that changes is ours. */
  address(index: number, still?: boolean): string;
  /** Opens an empty tab for which nothing but the bank's pages exists. */
  tab(): Promise<{ page: Page; session: CDPSession }>;
  close(): Promise<void>;
}

const AT_MOST = 15_000;
const EVERY = 100;

/** Chromium with the extension, or, where none is given, without. */
export async function openVisitor(
  pages: readonly BankPage[],
  { extension, executablePath }: { extension: string | null; executablePath: string },
): Promise<Visitor> {
  const server = await serveFolder(
    '.output/bench',
    (path) => pages[Number(/^\/(?:news|still)\/(\d+)$/.exec(path)?.[1])]?.html,
  );
  const browser = extension ? await launchChromium({ extension, executablePath }) : await plain(executablePath);
  const { context } = browser;
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  // Only the pages themselves: no picture, style or script from elsewhere, and none of the page's own frames.
  await context.route(/^https?:/, async (route) => {
    const url = route.request().url();
    if (!url.startsWith(server.address) || /\.js(\?|$)/.test(url)) return route.abort();
    if (!url.includes('/still/')) return route.continue();
    const response = await route.fetch({ maxRetries: 3 });
    // Content scripts are not held by a page's policy.
    return route.fulfill({
      response,
      headers: { ...response.headers(), 'content-security-policy': "script-src 'none'" },
    });
  });
  return {
    context,
    address: (index, still) => `${server.address}/${still ? 'still' : 'news'}/${index}`,
    async tab() {
      const page = await context.newPage();
      return { page, session: await context.newCDPSession(page) };
    },
    async close() {
      await browser.close();
      await server.close();
    },
  };
}

async function plain(executablePath: string) {
  // Chromium's sandbox does not start for root.
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser = await chromium.launch({ executablePath, channel: 'chromium', args });
  return { context: await browser.newContext(), close: () => browser.close() };
}

/** Waits until the page was checked and as many badges stand as it is to get. Null where our script does not answer. */
export async function settled(context: BrowserContext, page: Page): Promise<PageReport | null> {
  const until = Date.now() + AT_MOST;
  let report: PageReport | null = null;
  while (Date.now() < until) {
    report = await tell(context, page.url(), 'report');
    if (report && report.state !== 'reading' && report.state !== 'done') break;
    if (report?.state === 'done') {
      const strong = Math.min(20, report.findings.filter((f) => f.grade === 'strong').length);
      if ((await page.locator('whence-badge').count()) >= strong) break;
    }
    await pause(EVERY);
  }
  return report;
}

/** Calls our script in the tab that shows `address`. Null where none answers. */
export async function tell(
  context: BrowserContext,
  address: string,
  call: 'report' | 'stop',
): Promise<PageReport | null> {
  const worker = context.serviceWorkers().at(-1) ?? (await context.waitForEvent('serviceworker'));
  return worker
    .evaluate(
      async ([url, call]) => {
        const [tab] = await chrome.tabs.query({ url: `${url}*` });
        const reply = tab?.id ? await chrome.tabs.sendMessage(tab.id, { to: 'page', call, arg: null }) : null;
        return reply?.ok ? reply.value : null;
      },
      [address, call] as const,
    )
    .catch(() => null);
}

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
