import type { Page } from 'puppeteer-core';
import { pause } from '../pages/open-page';
import { table } from '../results';
import { badgesOf, bringPack, openOptions } from './bring-pack';
import { countCalls, readCalls } from './count-calls';
import { EXPECTED } from './load-pages';
import { type LoadBrowser, until } from './open-browser';
import { type Answering, readProbe } from './probe';

/** Fifty tabs opened at once, then looked at one after another. */
interface TabsFigures {
  what: string;
  /** The page in front while the others load behind it. */
  loading: Answering;
  /** Each page while it is looked at for the first time: the worst of the fifty, and the median of their worst delays. */
  looking: { worst: number; longest: number; median: number } | null;
  /** Tabs that had all their badges once they were looked at, and the seconds that took on average. */
  badged: { tabs: number; seconds: number } | null;
  /** Checks asked for by tabs nobody has looked at yet. */
  hiddenChecks: number | null;
  mostChecks: number | null;
  /** Megabytes of the background: at first, with all tabs looked at, and the most that was seen. */
  memory: { first: Memory; last: Memory; most: number } | null;
}
interface Memory {
  heap: number;
  buffers: number;
  resident: number;
}

export const TABS = 50;
/** How long the front page is watched while the others load (ms). */
const LOADING = 20_000;
const PATIENCE = 15_000;
const MB = 1e6;

/** Opens the tabs in a browser; `pack`: brought in before. */
export async function measureTabs(load: LoadBrowser, what: string, pack: string | null): Promise<TabsFigures> {
  const { background } = load;
  if (pack) {
    const options = await openOptions(load);
    await bringPack(options, pack);
    await options.close();
  }
  const memory = async (): Promise<Memory> => {
    const { heap, buffers } = (await background?.heap(true)) ?? { heap: 0, buffers: 0 };
    return { heap: heap / MB, buffers: buffers / MB, resident: (background?.resident() ?? 0) / MB };
  };
  if (background) await countCalls(background);
  const front = await load.open(load.address('/news/0'), 'window');
  const first = await memory();
  const behind: Page[] = [];
  const opening = (async () => {
    for (let i = 1; i < TABS; i++) behind.push(await load.open(load.address(`/news/${i}`), 'behind'));
  })();
  await Promise.all([opening, pause(LOADING)]);
  const loading = await readProbe(front);
  const hidden = background ? await readCalls(background) : null;
  const figures: TabsFigures = {
    what,
    loading,
    looking: null,
    badged: null,
    hiddenChecks: hidden && (hidden.byCall.check ?? 0) - 1,
    mostChecks: null,
    memory: null,
  };
  const wanted = pack ? EXPECTED.withPack : EXPECTED.bundled;
  let most = 0;
  let badged = 0;
  let seconds = 0;
  const looks: Answering[] = [];
  for (const page of [front, ...behind]) {
    await page.bringToFront();
    await readProbe(page);
    const began = performance.now();
    if (background) {
      const shown = await until(async () => (await badgesOf(page)) === wanted, PATIENCE);
      if (shown) badged++;
      seconds += (performance.now() - began) / 1000;
      most = Math.max(most, background.resident() / MB);
    } else await pause(1_500);
    looks.push(await readProbe(page));
  }
  const worst = looks.map(({ delay }) => delay.worst).sort((a, b) => a - b);
  figures.looking = {
    worst: worst.at(-1) ?? 0,
    median: worst[Math.floor(worst.length / 2)] ?? 0,
    longest: Math.max(...looks.map(({ longest }) => longest)),
  };
  if (background) {
    figures.badged = { tabs: badged, seconds: seconds / TABS };
    figures.mostChecks = (await readCalls(background)).most;
    figures.memory = { first, last: await memory(), most };
  }
  return figures;
}

/** The section of the tabs. */
export function tabsReport(title: string, all: readonly TabsFigures[]): string {
  const ms = (n: number) => (Number.isNaN(n) ? '?' : n.toFixed(0));
  const size = ({ heap, buffers, resident }: Memory) => [heap, buffers, resident].map(ms).join(' + ');
  const rows = all.map(({ what, loading, looking, badged, hiddenChecks, mostChecks, memory }) => [
    what,
    `${loading.delay.median.toFixed(1)} / ${ms(loading.delay.p95)} / ${ms(loading.delay.worst)}`,
    ms(loading.longest),
    looking ? `${ms(looking.median)} / ${ms(looking.worst)}` : '',
    looking ? ms(looking.longest) : '',
    badged ? `${badged.tabs} of ${TABS}, ${badged.seconds.toFixed(1)} s` : '–',
    hiddenChecks ?? '–',
    memory ? (mostChecks ?? '?') : '–',
    memory ? `${size(memory.first)}; ${size(memory.last)}; most ${ms(memory.most)}` : '–',
  ]);
  return `## Load: ${title}

Fifty pages of our own, one in front, the others opened behind it at once; then each is looked at in turn. «Delay» is how much later than asked a timer of 10 ms comes in the page.

${table([
  [
    '',
    'delay in front while the others load, median / p95 / worst, ms',
    'longest task there, ms',
    'delay in a page when it is first looked at, median of the worst / worst, ms',
    'longest task there, ms',
    'tabs with all their badges, time to them',
    'checks by hidden tabs',
    'most checks at once',
    'background: heap + buffers + resident, MB, before; after; most resident',
  ],
  ...rows,
])}`;
}
