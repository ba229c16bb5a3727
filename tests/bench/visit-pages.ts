import type { BrowserContext, Page } from '@playwright/test';
import type { PageReport } from '../../messages/protocol';
import { launchChromium } from '../../scripts/launch-chromium.mjs';
import { serveFolder } from '../../scripts/serve.mjs';
import type { Planting } from './plant-pages';

/** A badge as found: where its block is, and what it names. */
export interface SeenBadge {
  cssPath: string;
  records: readonly string[];
  kind: string;
  grade: string;
}
export interface VisitedPage {
  name: string;
  planted: readonly Planting[];
  badges: readonly SeenBadge[];
  state: PageReport['state'] | 'no answer';
  /** Milliseconds of matching in the background. */
  took: number;
  blocks: number;
  /** Weak findings, which have no badge. */
  weak: number;
}

const AT_MOST = 12_000;
const EVERY = 100;
const AT_ONCE = 3;

/** Opens each page in Chromium with the extension, waits until it has said all it has to say, and reads its badges. */
export async function visitPages(
  pages: readonly { name: string; html: string; planted: readonly Planting[] }[],
  { extension, executablePath, say }: { extension: string; executablePath: string; say(line: string): void },
): Promise<VisitedPage[]> {
  const server = await serveFolder('.output/bench', (path) => pages[Number(/^\/news\/(\d+)$/.exec(path)?.[1])]?.html);
  const browser = await launchChromium({ extension, executablePath });
  // Only the pages themselves: no picture, style or script from elsewhere, and none of the page's own frames.
  await browser.context.route(/^https?:/, (route) =>
    route.request().url().startsWith(server.address) ? route.continue() : route.abort(),
  );
  const visited: VisitedPage[] = new Array(pages.length);
  const queue = pages.keys();
  const visitor = async () => {
    for (const i of queue) {
      const page = pages[i];
      if (!page) continue;
      visited[i] = { ...page, ...(await visit(browser.context, `${server.address}/news/${i}`)) };
      if (i % 25 === 24) say(`${i + 1} of ${pages.length} pages`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, visitor));
  await browser.close();
  await server.close();
  return visited;
}

async function visit(context: BrowserContext, address: string): Promise<Omit<VisitedPage, 'name' | 'planted'>> {
  const page = await context.newPage();
  // The saved page's own scripts belong to a site that is not there; left on, some empty or leave the page.
  await page.route(/\.js(\?|$)/, (route) => route.abort());
  await page.goto(address, { waitUntil: 'domcontentloaded' }).catch(() => null);
  const report = await settled(context, page, address);
  const badges = await page.evaluate(readBadges).catch(() => []);
  await page.close();
  const done = report?.state === 'done' ? report : null;
  return {
    badges,
    state: report?.state ?? 'no answer',
    took: done?.checked.took ?? 0,
    blocks: done?.checked.blocks ?? 0,
    weak: done?.findings.filter((f) => f.grade === 'weak').length ?? 0,
  };
}

/** Waits until the page was checked and as many badges stand as the content script says it shows. */
async function settled(context: BrowserContext, page: Page, address: string): Promise<PageReport | null> {
  const until = Date.now() + AT_MOST;
  let report: PageReport | null = null;
  while (Date.now() < until) {
    report = await ask(context, address);
    if (report && report.state !== 'reading' && report.state !== 'done') break;
    if (report?.state === 'done') {
      const strong = Math.min(20, report.findings.filter((f) => f.grade === 'strong').length);
      const standing = await page.locator('whence-badge').count();
      if (standing >= strong) break;
    }
    await new Promise((resolve) => setTimeout(resolve, EVERY));
  }
  return report;
}

async function ask(context: BrowserContext, address: string): Promise<PageReport | null> {
  const worker = context.serviceWorkers().at(-1) ?? (await context.waitForEvent('serviceworker'));
  return worker
    .evaluate(async (url) => {
      const [tab] = await chrome.tabs.query({ url: `${url}*` });
      const reply = tab?.id ? await chrome.tabs.sendMessage(tab.id, { to: 'page', call: 'report', arg: null }) : null;
      return reply?.ok ? reply.value : null;
    }, address)
    .catch(() => null);
}

/** Runs in the page. The path is the one the planting tool writes: nth-of-type from the html element down. */
function readBadges() {
  const pathOf = (from: Element) => {
    const steps: string[] = [];
    for (let el: Element | null = from; el; el = el.parentElement) {
      const tag = el.localName;
      if (tag === 'html' || tag === 'body') steps.unshift(tag);
      else {
        const same = [...(el.parentElement?.children ?? [])].filter((s) => s.localName === tag);
        steps.unshift(`${tag}:nth-of-type(${same.indexOf(el) + 1})`);
      }
    }
    return steps.join('>');
  };
  return [...document.querySelectorAll('whence-badge')].map((host) => ({
    cssPath: pathOf(host.closest('p,li,blockquote,td,dd,figcaption,h1,h2,h3,div') ?? host),
    records: (host.getAttribute('data-records') ?? '').split(/[\s,]+/).filter(Boolean),
    kind: host.getAttribute('data-kind') ?? '',
    grade: host.getAttribute('data-grade') ?? '',
  }));
}
