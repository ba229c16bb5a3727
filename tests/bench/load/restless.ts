import type { Page } from 'puppeteer-core';
import { pause } from '../pages/open-page';
import { table } from '../results';
import { badgesOf } from './bring-pack';
import { type Calls, countCalls, readCalls } from './count-calls';
import { EXPECTED } from './load-pages';
import { type LoadBrowser, until } from './open-browser';
import { type Answering, readProbe, startShare } from './probe';
import { type Kind, startChanging, stopChanging } from './restless-page';

/** A page that changes a thousand times a second, and what it cost. */
interface Restless {
  kind: Kind;
  without: Answering;
  with: Answering;
  /** Changes the page made a second, without and with us. */
  changes: [number, number];
  /** Our share of the page's thread, 0 to 1. */
  share: number;
  seconds: number;
  readings: number;
  calls: Calls;
  /** Bytes of the page's heap over those of the page without us: after a third of the time, and at the end. */
  heap: [number, number];
  /** Most badges of ours that stood at once while it changed; how many it was given and put back in all. */
  mounted: number;
  /** Once the page rests as it was at first: its badges, and the seconds until they were right (null: never). */
  badges: number;
  rest: number | null;
}

const PATIENCE = 40_000;

/** What a restless page is meant to show. */
export const KINDS: Readonly<Record<Kind, string>> = {
  text: 'text of a paragraph',
  attributes: 'attributes',
  appended: 'paragraphs appended (the first go)',
  removed: 'paragraphs removed and put back',
  replaced: 'the whole article replaced',
  neighbours: 'beside the badges',
  thief: 'badges taken away as they come',
};

/** Measures one kind in two browsers, one after the other. */
export async function measureRestless(
  kind: Kind,
  seconds: number,
  inBrowser: <T>(ours: boolean, work: (load: LoadBrowser) => Promise<T>) => Promise<T>,
): Promise<Restless> {
  const baseline = Math.min(seconds, 20);
  const plain = await inBrowser(false, async (load) => {
    const page = await load.open(load.address('/news/0'), 'window');
    await pause(3_000);
    await startChanging(page, kind);
    await pause(1_000);
    const heapAt = await heapOf(page);
    await readProbe(page);
    await pause((baseline * 1000) / 3);
    // With us it is weighed in the middle too.
    await heapOf(page);
    await pause((baseline * 2000) / 3);
    const answering = await readProbe(page);
    const changed = await stopChanging(page);
    return { answering, changes: changed / (baseline + 1), heaps: [heapAt, await heapOf(page)] as const };
  });
  return inBrowser(true, async (load) => {
    const background = load.background;
    if (!background) throw new Error('the extension is not there');
    const page = await load.open(load.address('/news/0'), 'window');
    await until(async () => (await badgesOf(page)) === EXPECTED.bundled, PATIENCE);
    const readings = await countReadings(page);
    await countCalls(background);
    await startChanging(page, kind);
    await pause(1_000);
    await readProbe(page);
    const endShare = await startShare(page);
    await pause((seconds * 1000) / 3);
    const third = await heapOf(page);
    await pause((seconds * 2000) / 3);
    const share = await endShare();
    const answering = await readProbe(page);
    const calls = await readCalls(background);
    const read = await readings();
    const last = await heapOf(page);
    const mounted = await page.evaluate(() => (globalThis as { whenceMounted?: number }).whenceMounted ?? 0);
    const changed = await stopChanging(page);
    const began = performance.now();
    const right = await until(
      async () => (await badgesOf(page)) === EXPECTED.bundled,
      kind === 'thief' ? 3_000 : PATIENCE,
    );
    return {
      kind,
      without: plain.answering,
      with: answering,
      changes: [plain.changes, changed / (seconds + 1)] as [number, number],
      share,
      seconds,
      readings: read,
      calls,
      heap: [third - plain.heaps[0], last - plain.heaps[1]] as [number, number],
      mounted,
      badges: await badgesOf(page),
      rest: right ? (performance.now() - began) / 1000 : null,
    };
  });
}

async function heapOf(page: Page): Promise<number> {
  const session = await page.createCDPSession();
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize;
}

/** Counts from now on how often our script begins to read the page: only then it watches the document itself. */
async function countReadings(page: Page): Promise<() => Promise<number>> {
  const session = await page.createCDPSession();
  const worlds: number[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.name === 'Whence') worlds.push(context.id);
  });
  await session.send('Runtime.enable');
  const run = async (expression: string) => {
    const contextId = worlds.at(-1);
    if (contextId === undefined) throw new Error('our script is not in the page');
    return (await session.send('Runtime.evaluate', { expression, contextId, returnByValue: true })).result.value;
  };
  await run(`{
    const { observe } = MutationObserver.prototype;
    globalThis.whenceReadings = 0;
    MutationObserver.prototype.observe = function (target, what) {
      if (target === document) globalThis.whenceReadings++;
      return observe.call(this, target, what);
    };
  }`);
  return async () => Number(await run('globalThis.whenceReadings'));
}

/** The section of restless pages. */
export function restlessReport(all: readonly Restless[]): string {
  const ms = (n: number) => n.toFixed(0);
  const minute = (n: number, seconds: number) => ((60 * n) / seconds).toFixed(1);
  const rows = all.map((one) => [
    KINDS[one.kind],
    one.changes.map(ms).join(' / '),
    `${one.without.frames.toFixed(1)} / ${one.with.frames.toFixed(1)} (${(one.with.frames / one.without.frames).toFixed(2)})`,
    `${ms(one.without.delay.p95)} / ${ms(one.with.delay.p95)}`,
    `${ms(one.without.longest)} / ${ms(one.with.longest)}`,
    `${(100 * one.share).toFixed(2)} %`,
    minute(one.readings, one.seconds),
    minute(one.calls.byCall.check ?? 0, one.seconds),
    minute(
      Object.values(one.calls.byCall).reduce((sum, n) => sum + n, 0),
      one.seconds,
    ),
    one.heap.map((bytes) => ms(bytes / 1024)).join('; '),
    one.mounted,
    `${one.badges}${one.kind === 'thief' ? ' (the page has its way)' : one.rest === null ? ', wrong' : ` after ${one.rest.toFixed(1)} s`}`,
  ]);
  return `## Load: a page that changes a thousand times a second

A page of our own that changes for ${all[0]?.seconds ?? 0} seconds, without us and with us (ratio in brackets); then it rests as it was at first.

${table([
  [
    'what changes',
    'changes a second',
    'frames a second',
    'delay p95, ms',
    'longest task, ms',
    'our share of the page’s thread',
    'readings a minute',
    'checks a minute',
    'all messages a minute',
    'heap over the page without us, kB, after a third; at the end',
    'badges put in',
    'badges at rest (1 is right)',
  ],
  ...rows,
])}`;
}
