import type { Page } from 'puppeteer-core';
import { pause } from '../pages/open-page';
import { table } from '../results';
import { bringPack, openOptions, ownCorpora, removePack, whenBadged } from './bring-pack';
import { EXPECTED } from './load-pages';
import type { LoadBrowser } from './open-browser';
import { type Answering, readProbe } from './probe';
import { startChanging, stopChanging } from './restless-page';

/** What happened to the pages and the popup in one stretch of time. */
interface Stretch {
  what: string;
  seconds: number;
  /** The worst of the pages, and the page in front of the others. */
  pages: Answering;
  popup: Answering | null;
  options: Answering | null;
  /** Megabytes of the background, most while it went on and once it was over: heap, buffers, all of its process. */
  most: Memory | null;
  after: Memory | null;
  /** Pages without the badges they should have then, and the seconds until all had them. */
  badges: { short: number; seconds: number } | null;
}
interface Memory {
  heap: number;
  buffers: number;
  resident: number;
}

const PAGES = 10;
const IDLE = 10_000;
const PATIENCE = 60_000;
const MB = 1e6;

/** Ten pages in windows of their own. */
async function openPages(load: LoadBrowser): Promise<Page[]> {
  const pages: Page[] = [];
  for (let i = 0; i < PAGES; i++) pages.push(await load.open(load.address(`/news/${i}`), 'window'));
  return pages;
}

/** Changes a second of each page: ten live pages. Ten times as many keep two processor cores busy without us. */
const OFTEN = 10;
const change = (pages: readonly Page[]) => Promise.all(pages.map((page) => startChanging(page, 'appended', OFTEN)));
const rest = (pages: readonly Page[]) => Promise.all(pages.map(stopChanging));

/** The pages alone, without us. */
export async function measureWithout(load: LoadBrowser): Promise<Stretch> {
  const pages = await openPages(load);
  await pause(3_000);
  await change(pages);
  return stretch(load, { pages, what: 'ten changing pages without Whence' }, () => pause(IDLE));
}

/** The pages while a pack comes, goes, comes again, and while the background is stopped in the middle of that. */
export async function measureImport(load: LoadBrowser, pack: string, records: string): Promise<Stretch[]> {
  const pages = await openPages(load);
  await whenBadged(pages, EXPECTED.bundled, PATIENCE);
  const options = await openOptions(load);
  const tab = await load.background?.evaluate(
    async (url) => (await chrome.tabs.query({ url }))[0]?.id,
    load.address('/news/0'),
  );
  const popup = await load.open(`${load.own}/popup.html?tab=${tab}`, 'window');
  const on = { pages, popup, options };
  await pause(3_000);
  await change(pages);
  const all = [await stretch(load, { ...on, what: 'with Whence, nothing brought in' }, () => pause(IDLE))];
  const then = async (what: string, wanted: number, work: () => Promise<unknown>) => {
    await change(pages);
    const one = await stretch(load, { ...on, what }, work);
    await rest(pages);
    const badges = await whenBadged(pages, wanted, PATIENCE);
    console.log(what);
    all.push({ ...one, badges });
  };
  await rest(pages);
  await then(`${records} records brought in`, EXPECTED.withPack, () => bringPack(options, pack));
  const [id = ''] = await ownCorpora(options);
  await then('taken out again', EXPECTED.bundled, () => removePack(options, id, true));
  await then('put back', EXPECTED.withPack, () => removePack(options, id, false));
  await then('taken out, the background stopped in the middle', EXPECTED.bundled, async () => {
    const removing = removePack(options, id, true);
    await load.background?.stop(options);
    // Whoever presses a button that was not answered presses again.
    if (!(await removing)) await removePack(options, id, true);
  });
  await then('brought in again, the background stopped in the middle', EXPECTED.withPack, async () => {
    const bringing = bringPack(options, pack);
    await pause(500);
    await load.background?.stop(options);
    await bringing.catch(() => bringPack(options, pack));
  });
  return all;
}

interface Watched {
  what: string;
  pages: readonly Page[];
  popup?: Page;
  options?: Page;
}

async function stretch(
  load: LoadBrowser,
  { what, pages, popup, options }: Watched,
  work: () => Promise<unknown>,
): Promise<Stretch> {
  const { background } = load;
  const watched = [...pages, ...(popup ? [popup] : []), ...(options ? [options] : [])];
  await Promise.all(watched.map(readProbe));
  let most: Memory = { heap: 0, buffers: 0, resident: 0 };
  let over = false;
  const memory = async (collected: boolean): Promise<Memory> => {
    const { heap, buffers } = (await background?.heap(collected).catch(() => null)) ?? { heap: 0, buffers: 0 };
    return { heap: heap / MB, buffers: buffers / MB, resident: (background?.resident() ?? 0) / MB };
  };
  const watch = async () => {
    for (; !over && background; await pause(200)) {
      const now = await memory(false);
      most = {
        heap: Math.max(most.heap, now.heap),
        buffers: Math.max(most.buffers, now.buffers),
        resident: Math.max(most.resident, now.resident),
      };
    }
  };
  const began = performance.now();
  const watching = watch();
  await work();
  // What it sets off in the pages belongs to it.
  await pause(5_000);
  over = true;
  await watching;
  const seconds = (performance.now() - began) / 1000;
  const seen = await Promise.all(pages.map(readProbe));
  const worst = (of: (one: Answering) => number) => Math.max(...seen.map(of));
  const sorted = (of: (one: Answering) => number) => seen.map(of).sort((a, b) => a - b)[PAGES >> 1] ?? 0;
  return {
    what,
    seconds,
    pages: {
      delay: {
        median: sorted(({ delay }) => delay.median),
        p95: sorted(({ delay }) => delay.p95),
        worst: worst(({ delay }) => delay.worst),
      },
      longest: worst(({ longest }) => longest),
      frames: sorted(({ frames }) => frames),
    },
    popup: popup ? await readProbe(popup) : null,
    options: options ? await readProbe(options) : null,
    most: background ? most : null,
    after: background ? await memory(true) : null,
    badges: null,
  };
}

/** The section of packs that come and go. */
export function importReport(all: readonly Stretch[]): string {
  const ms = (n: number) => n.toFixed(0);
  const size = (m: Memory | null) => (m ? [m.heap, m.buffers, m.resident].map(ms).join(' + ') : '–');
  const answering = (one: Answering | null) =>
    one ? `${[one.delay.median, one.delay.p95, one.delay.worst].map(ms).join(' / ')}; ${ms(one.longest)}` : '–';
  const rows = all.map(({ what, seconds, pages, popup, options, most, after, badges }) => [
    what,
    seconds.toFixed(1),
    answering(pages),
    pages.frames.toFixed(1),
    answering(popup),
    answering(options),
    size(most),
    size(after),
    badges ? `${PAGES - badges.short} of ${PAGES} after ${badges.seconds.toFixed(1)} s` : '–',
  ]);
  return `## Load: a large pack that comes and goes under ten changing pages

Ten pages of our own in windows of their own, each changing ${OFTEN} times a second, the popup open on one of them. Delay of a timer (median / p95 / worst) and longest task, in ms; of the ten pages the middle one, and the worst of all.

${table([
  [
    'meanwhile',
    'seconds',
    'pages: delay; longest task',
    'frames a second',
    'popup: delay; longest task',
    'options page: delay; longest task',
    'background, most: heap + buffers + resident, MB',
    'background, afterwards',
    'pages with the badges they should have then',
  ],
  ...rows,
])}`;
}
