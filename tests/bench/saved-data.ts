import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { SavedMatch } from '../../model/saved-match';
import { findBrowser } from '../../scripts/ensure-browser.mjs';
import { launchChromium } from '../../scripts/launch-chromium.mjs';
import { whenShown } from './saved-popup';

/** What bringing in and taking out many saved matches took in Chromium, in seconds. */
export interface DataFigures {
  megabytes: number;
  /** Into an empty store, out of it, and the same file in again. */
  in: number;
  out: number;
  again: number;
  /** Whether every row that came out is the one that went in. */
  equal: boolean;
  /** The longest task of the options page meanwhile, in milliseconds. */
  longestTask: number;
  /** The list opened on them: the first row painted, all there, in milliseconds. */
  first: number;
  all: number;
}

/** A browser holds this up no longer; then something is wrong. */
const PATIENCE = 300_000;

/** Brings `rows` in by the options page of an extension, takes them out and in again; null where there is no Chromium. */
export async function measureData(extension: string, rows: readonly SavedMatch[]): Promise<DataFigures | null> {
  const executablePath = findBrowser('chromium');
  if (!executablePath) return null;
  const folder = mkdtempSync(join(tmpdir(), 'whence-data-'));
  const browser = await launchChromium({ extension, executablePath });
  try {
    const path = join(folder, 'in.json');
    const frame = { format: 'whence-saved-matches', version: 1, exportedAt: '2026-11-26T09:00:00.000Z' };
    writeFileSync(path, JSON.stringify({ ...frame, rows, unreadable: [] }));
    const page = await browser.context.newPage();
    await page.goto(`chrome-extension://${browser.id}/options.html`);
    await page.waitForSelector('.corpus');
    await page.evaluate(watchTasks);
    const first = await bring(page, path, `${rows.length.toLocaleString('en-GB')} added`);

    const began = performance.now();
    const [download] = await Promise.all([
      page.waitForEvent('download', { timeout: PATIENCE }),
      page.getByRole('button', { name: 'Export everything (JSON)' }).click(),
    ]);
    const out = join(folder, 'out.json');
    await download.saveAs(out);
    const took = (performance.now() - began) / 1000;
    const again = await bring(page, out, `${rows.length.toLocaleString('en-GB')} already there`);
    const longestTask = await page.evaluate(() => (globalThis as { longestTask?: number }).longestTask ?? 0);
    const address = `chrome-extension://${browser.id}/popup.html?view=saved`;
    await page.goto(address);
    const shown = await page.evaluate(whenShown, null);
    const all = await page.evaluate(whenShown, rows.length.toLocaleString('en-GB'));
    return {
      megabytes: statSync(out).size / 1e6,
      in: first,
      out: took,
      again,
      equal: isEqual(rows, out),
      longestTask,
      first: shown,
      all,
    };
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Seconds from the choice of a file to the report of its import. */
async function bring(page: Page, path: string, told: string): Promise<number> {
  const began = performance.now();
  await page.locator('#data input[type=file]').setInputFiles(path);
  await page.locator('.imported', { hasText: told }).waitFor({ timeout: PATIENCE });
  return (performance.now() - began) / 1000;
}

function isEqual(rows: readonly SavedMatch[], path: string): boolean {
  const [saved] = JSON.parse(readFileSync(path, 'utf8')).parts as { entries: SavedMatch[] }[];
  const byId = new Map(saved?.entries.map((row) => [row.id, JSON.stringify(sorted(row))]));
  return byId.size === rows.length && rows.every((row) => byId.get(row.id) === JSON.stringify(sorted(row)));
}

/** The same value with the fields of its objects in one order. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, one]) => [key, sorted(one)]),
  );
}

/** Keeps the longest task of the page from now on in `longestTask`, in milliseconds; runs in the page. */
export function watchTasks(): void {
  const kept = globalThis as { longestTask?: number };
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) kept.longestTask = Math.max(kept.longestTask ?? 0, duration);
  }).observe({ type: 'longtask' });
}
