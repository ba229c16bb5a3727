import type { ColdTimes, WarmTimes } from './asked';
import type { Bench } from './asker';
import { WAYS, type WayName, type WayTime } from './ways';

/** A browser with the measuring extension in it. */
export interface Measured {
  /** «Chromium», «Firefox». */
  name: string;
  /** Runs `work` in the extension's page. */
  evaluate<A, R>(work: (arg: A) => Promise<R>, arg: A): Promise<R>;
  /** Ends the background, as the browser does after a while without work. */
  stop(): Promise<void>;
}

/** What was measured at one size. */
export interface SizeTimes {
  size: number;
  cold: ColdTimes[];
  warm: WarmTimes;
}

declare const bench: Bench;

/** Of each size `times` restarts of the background, then warm pages. */
export async function measureSizes(browser: Measured, sizes: readonly number[], times: number): Promise<SizeTimes[]> {
  const out: SizeTimes[] = [];
  for (const size of sizes) {
    await browser.evaluate((n) => bench.store(n), size);
    const cold: ColdTimes[] = [];
    for (let i = 0; i < times; i++) {
      await browser.stop();
      cold.push(await browser.evaluate(() => bench.first(), null));
    }
    out.push({ size, cold, warm: await browser.evaluate(() => bench.warm(), null) });
    console.log(`${browser.name}, ${size} records: ${shown(cold.map((c) => c.all))} ms to the first match`);
  }
  return out;
}

/** Keeps the pack of `size` in every way there is and reads it again after `times` restarts; null where a way fails. */
export async function measureWays(
  browser: Measured,
  size: number,
  times: number,
): Promise<Map<WayName, WayTime[] | null>> {
  await browser.evaluate((n) => bench.keepAll(n), size);
  const out = new Map<WayName, WayTime[] | null>();
  for (const way of Object.keys(WAYS) as WayName[]) {
    const all: WayTime[] = [];
    for (let i = 0; i < times; i++) {
      await browser.stop();
      const one = await browser.evaluate((name) => bench.way(name), way).catch(() => null);
      if (one) all.push(one);
    }
    out.set(way, all.length === times ? all : null);
    console.log(`${browser.name}, ${WAYS[way].what}: ${shown(all.map((t) => t.took))} ms`);
  }
  return out;
}

const shown = (times: readonly number[]) => times.map((t) => t.toFixed(0)).join(', ');
