import type { Page } from 'puppeteer-core';
import type { PageReport } from '../../../messages/protocol';
import { pause } from '../pages/open-page';
import { CATEGORIES, type MainThread, ourShare, type TraceEvent } from '../pages/trace';
import { table } from '../results';
import { badgesOf } from './bring-pack';
import { HUGE, type Huge } from './huge-pages';
import { type Background, type LoadBrowser, until } from './open-browser';
import { type Answering, readProbe } from './probe';

/** A page of ten megabytes, and what it cost. */
interface HugeFigures {
  kind: Huge;
  without: Answering;
  with: Answering;
  /** Our part of the page's thread until the badges stood, and while the page changed twenty times a second for ten seconds. */
  main: MainThread | null;
  changing: MainThread | null;
  /** Seconds from the page's load to its badge; null where none came. */
  badge: number | null;
  report: PageReport | null;
  /** Megabytes of the page's heap, without us and with us. */
  heap: [number, number];
  /** Seconds until the popup says what was found, and whether it says that only a part was read. */
  popup: number | null;
  told: boolean;
  /** Seconds from the press of the badge to the card. */
  card: number | null;
}

const PATIENCE = 30_000;
const CHANGING = 10_000;

/** Opens the page without us and with us. */
export async function measureHuge(
  kind: Huge,
  inBrowser: <T>(ours: boolean, work: (load: LoadBrowser) => Promise<T>) => Promise<T>,
): Promise<HugeFigures> {
  const plain = await inBrowser(false, async (load) => {
    const page = await load.open(load.address(`/huge/${kind}`), 'window');
    await loaded(page);
    await pause(4_000);
    return { answering: await readProbe(page), heap: await heapOf(page) };
  });
  return inBrowser(true, async (load) => {
    const { background } = load;
    if (!background) throw new Error('the extension is not there');
    const page = await load.open('about:blank#huge', 'window');
    await page.tracing.start({ categories: CATEGORIES });
    const came = until(async () => (await badgesOf(page)) > 0, PATIENCE);
    void page.goto(load.address(`/huge/${kind}`), { timeout: PATIENCE }).catch(() => null);
    await loaded(page);
    const began = performance.now();
    const badge = (await came) ? (performance.now() - began) / 1000 : null;
    await pause(1_000);
    const main = await endTrace(page);
    const answering = await readProbe(page);
    const heap = await heapOf(page);
    const changing = await measureChanging(page);
    const report = await reportOf(background, page.url());
    return {
      kind,
      without: plain.answering,
      with: answering,
      main,
      changing,
      badge,
      report,
      heap: [plain.heap, heap] as [number, number],
      ...(await openPopup(load, page)),
      card: await openCard(page),
    };
  });
}

const loaded = (page: Page) =>
  until(
    () => page.evaluate(() => location.pathname.startsWith('/huge') && document.readyState === 'complete'),
    PATIENCE,
  );

async function heapOf(page: Page): Promise<number> {
  const session = await page.createCDPSession();
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize / 1e6;
}

async function endTrace(page: Page, fromStart = true): Promise<MainThread | null> {
  const bytes = await page.tracing.stop();
  // As Chromium writes it.
  const { traceEvents } = JSON.parse(new TextDecoder().decode(bytes)) as { traceEvents: TraceEvent[] };
  return ourShare(traceEvents, fromStart);
}

/** A clock of the page's own, and a paragraph more each time. */
async function measureChanging(page: Page): Promise<MainThread | null> {
  await page.tracing.start({ categories: CATEGORIES });
  await page.evaluate(() => {
    const article = document.querySelector('article');
    let n = 0;
    const timer = setInterval(() => {
      const p = document.createElement('p');
      p.textContent = `At ${++n} minutes past the hour the keeper of the lock says that the water has not risen any further.`;
      article?.append(p);
    }, 50);
    setTimeout(() => clearInterval(timer), 10_000);
  });
  await pause(CHANGING);
  return endTrace(page, false);
}

/** What our script in the page at an address says. */
export function reportOf(background: Background, address: string): Promise<PageReport | null> {
  return background.evaluate(async (url) => {
    const [tab] = await chrome.tabs.query({ url: `${url}*` });
    const reply = tab?.id ? await chrome.tabs.sendMessage(tab.id, { to: 'page', call: 'report', arg: null }) : null;
    return reply?.ok ? reply.value : null;
  }, address);
}

async function openPopup(load: LoadBrowser, page: Page): Promise<{ popup: number | null; told: boolean }> {
  const tab = await load.background?.evaluate(
    async (url) => (await chrome.tabs.query({ url: `${url}*` }))[0]?.id,
    page.url(),
  );
  const popup = await load.open(`${load.own}/popup.html?tab=${tab}`, 'window');
  const began = performance.now();
  const text = await until(async () => {
    const text = await popup.evaluate(() => document.body.innerText);
    return /Gazette/.test(text) ? text : null;
  }, PATIENCE);
  const seconds = (performance.now() - began) / 1000;
  await popup.close();
  return { popup: text ? seconds : null, told: /too long to read at once/.test(text ?? '') };
}

async function openCard(page: Page): Promise<number | null> {
  await page.bringToFront();
  const at = await page.evaluate(() => {
    const button = document.querySelector('whence-badge')?.shadowRoot?.querySelector('button');
    button?.scrollIntoView({ block: 'center' });
    const box = button?.getBoundingClientRect();
    return box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;
  });
  if (!at) return null;
  const began = performance.now();
  await page.mouse.click(at.x, at.y);
  const card = await until(() => page.evaluate(() => document.querySelector('whence-card') !== null), PATIENCE);
  return card ? (performance.now() - began) / 1000 : null;
}

/** The section of pages of ten megabytes. */
export function hugeReport(all: readonly HugeFigures[]): string {
  const ms = (n: number | undefined) => (n === undefined ? '–' : n.toFixed(0));
  const s = (n: number | null) => (n === null ? 'never' : `${n.toFixed(1)} s`);
  const rows = all.map((one) => {
    const done = one.report?.state === 'done' ? one.report : null;
    return [
      HUGE[one.kind],
      `${ms(one.without.longest)} / ${ms(one.with.longest)}`,
      `${ms(one.without.delay.p95)} / ${ms(one.with.delay.p95)}`,
      `${ms(one.main?.longest)} of ${ms(one.main?.total)}`,
      `${ms(one.changing?.longest)} of ${ms(one.changing?.total)}`,
      s(one.badge),
      done ? done.checked.blocks : (one.report?.state ?? 'nothing'),
      `${done?.partly ? 'partly' : 'whole'}, ${one.told ? 'told' : 'not told'}`,
      s(one.popup),
      s(one.card),
      one.heap.map((mb) => mb.toFixed(0)).join(' / '),
    ];
  });
  return `## Load: pages of ten megabytes

Pages of our own, without us and with us; our tasks in processor time, from the browser's trace. «While it changes»: a paragraph more twenty times a second, for ten seconds.

${table([
  [
    'page',
    'longest task of the page, ms, without / with',
    'delay p95, ms, without / with',
    'our longest task of all our time, ms, until the badges stand',
    'while it changes',
    'load to badge',
    'blocks compared',
    'read, and told in the popup',
    'popup says it after',
    'press to card',
    'heap, MB, without / with',
  ],
  ...rows,
])}`;
}
