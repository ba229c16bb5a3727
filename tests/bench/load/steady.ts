import type { CDPSession, Page } from 'puppeteer-core';
import { pause } from '../pages/open-page';
import { table } from '../results';
import { badgesOf } from './bring-pack';
import { countCalls, readCalls } from './count-calls';
import { reportOf } from './huge';
import { EXPECTED } from './load-pages';
import { type LoadBrowser, until } from './open-browser';

/** Megabytes of heap after a collection, in the middle of a long use. */
interface Weighed {
  at: string;
  background: number;
  buffers: number;
  resident: number;
  page: number;
  popup: number;
  panel: number;
  /** DOM nodes and listeners of the page's process. */
  nodes: number;
  listeners: number;
}

const NAVIGATIONS = 200;
const CHECKS = 500;
const PATIENCE = 20_000;
const MB = 1e6;

/** A long use of one tab: pages one after the other, routes of one page, checks of one page. `share`: how much of all that. */
export async function measureSteady(load: LoadBrowser, share: number): Promise<Weighed[]> {
  const { background } = load;
  const weighed: Weighed[] = [];
  const page = await load.open(load.address('/news/0'), 'window');
  const badged = () =>
    background ? until(async () => (await badgesOf(page)) === EXPECTED.bundled, PATIENCE) : pause(500);
  await badged();
  const tab = await background?.evaluate(async (url) => (await chrome.tabs.query({ url }))[0]?.id, page.url());
  const popup = background ? await load.open(`${load.own}/popup.html?tab=${tab}`, 'window') : null;
  const panel = background ? await load.open(`${load.own}/sidepanel.html?tab=${tab}`, 'window') : null;
  const session = await page.createCDPSession();
  const weigh = async (at: string) => {
    const of = async (one: Page | null) => (one ? heapOf(await one.createCDPSession()) : 0);
    const { heap, buffers } = (await background?.heap(true)) ?? { heap: 0, buffers: 0 };
    const page = await heapOf(session);
    const { nodes, jsEventListeners: listeners } = await session.send('Memory.getDOMCounters');
    const resident = (background?.resident() ?? 0) / MB;
    weighed.push({
      at,
      background: heap / MB,
      buffers: buffers / MB,
      resident,
      page,
      popup: await of(popup),
      panel: await of(panel),
      nodes,
      listeners,
    });
  };
  const inHalves = async (what: string, count: number, work: (i: number) => Promise<unknown>) => {
    const half = Math.max(1, Math.round((count * share) / 2));
    for (let i = 0; i < 2 * half; i++) {
      if (i === half) await weigh(`after ${half} ${what}`);
      await work(i);
    }
    await weigh(`after ${2 * half} ${what}`);
  };
  if (background) await countCalls(background);
  await weigh('at first');
  await inHalves('pages in one tab', NAVIGATIONS, async (i) => {
    await page.goto(load.address(`/news/${i % 50}`), { waitUntil: 'domcontentloaded' });
    // One in ten is looked at until it has its badge.
    if (i % 10 === 0) await badged();
    else if (background) await until(async () => (await reportOf(background, page.url()))?.state === 'done', PATIENCE);
    else await pause(100);
  });
  await inHalves('routes of one page', NAVIGATIONS, async (i) => {
    await page.evaluate((i) => {
      history.pushState(null, '', `/news/${i}`);
      const article = document.querySelector('article');
      const [heading, ...rest] = article?.children ?? [];
      if (heading) heading.textContent = `Evening edition number ${i} of a long week`;
      const p = rest[rest.length - 1];
      const text = p?.textContent ?? '';
      p?.remove();
      const fresh = document.createElement('p');
      fresh.textContent = `${text.slice(0, 200)} and that was route ${i}.`;
      article?.append(fresh);
    }, i);
    await pause(background ? 1_200 : 50);
  });
  if (background) {
    const id = await background.evaluate(async () => (await chrome.tabs.query({ url: '*://*/news/*' }))[0]?.id, null);
    await inHalves('checks of one page', CHECKS, async () => {
      const before = (await readCalls(background)).byCall.check ?? 0;
      await background.evaluate(
        async (tab) => chrome.tabs.sendMessage(tab ?? 0, { to: 'page', call: 'recheck', arg: 'corpora' }),
        id,
      );
      await until(async () => ((await readCalls(background)).byCall.check ?? 0) > before, 2_000);
    });
  }
  return weighed;
}

async function heapOf(session: CDPSession): Promise<number> {
  for (let i = 0; i < 2; i++) await session.send('HeapProfiler.collectGarbage');
  return (await session.send('Runtime.getHeapUsage')).usedSize / MB;
}

/** The section of long use. */
export function steadyReport(without: readonly Weighed[], ours: readonly Weighed[]): string {
  const mb = (n: number) => n.toFixed(2);
  const rows = ours.map((one, i) => {
    const plain = without[i];
    return [
      one.at,
      mb(one.background),
      mb(one.buffers),
      one.resident.toFixed(0),
      plain ? `${mb(plain.page)} / ${mb(one.page)}` : `– / ${mb(one.page)}`,
      plain ? `${plain.nodes} / ${one.nodes}` : `– / ${one.nodes}`,
      plain ? `${plain.listeners} / ${one.listeners}` : `– / ${one.listeners}`,
      mb(one.popup),
      mb(one.panel),
    ];
  });
  return `## Load: whether memory grows

One tab used for long, popup and side panel open beside it all the time. Heaps in MB after a collection; without us and with us.

${table([
  ['', 'background', 'its buffers', 'its process', 'page', 'DOM nodes', 'listeners', 'popup', 'side panel'],
  ...rows,
])}`;
}
