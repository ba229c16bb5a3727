import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { findBrowser } from '../../scripts/ensure-browser.mjs';
import { launchChromium } from '../../scripts/launch-chromium.mjs';
import { whenShown } from './saved-popup';
import { type Step, step } from './step';

/** What bringing everything in, taking it out, erasing it and bringing it back took in Chromium. */
export interface DataFigures {
  megabytes: number;
  /** Into an empty store, out of it, erased, the file that came out in again, and once more over what is there. */
  in: Step;
  out: Step;
  erase: Step;
  back: Step;
  again: Step;
  /** Whether every entry of every part that came out, both times, is the one that went in. */
  equal: boolean;
  /** The list opened on them: the first row painted, all there, in milliseconds. */
  first: number;
  all: number;
  /** The most memory the extension's process had, page and background together, in MB; null where the system does not tell. */
  peak: number | null;
  /** The same file without us: read, put into one store, read back, written. */
  plain: Step & { peak: number | null };
}

/** A part of the file of everything. */
export interface MovedPart {
  part: string;
  version: number;
  entries: unknown[];
}

/** A browser holds this up no longer; then something is wrong. */
const PATIENCE = 600_000;

/** Brings the parts in by the options page of an extension, takes them out, erases them and brings them back; null where there is no Chromium. */
export async function measureData(extension: string, parts: readonly MovedPart[]): Promise<DataFigures | null> {
  const executablePath = findBrowser('chromium');
  if (!executablePath) return null;
  const folder = mkdtempSync(join(tmpdir(), 'whence-data-'));
  try {
    const path = join(folder, 'in.json');
    const frame = { format: 'whence-data', version: 1, exportedAt: '2026-11-26T09:00:00.000Z' };
    writeFileSync(path, JSON.stringify({ ...frame, parts }));
    const plain = await within(extension, executablePath, (page) => step(page, () => plainly(page, path)));
    const moved = await within(extension, executablePath, (page, id) => move(page, id, path, parts, folder));
    return { ...moved.figures, peak: moved.peak, plain: { ...plain.figures, peak: plain.peak } };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs in the options page of a fresh browser, and tells what memory its process had at most. */
async function within<T>(
  extension: string,
  executablePath: string,
  work: (page: Page, id: string) => Promise<T>,
): Promise<{ figures: T; peak: number | null }> {
  const others = new Set(extensionProcesses());
  const browser = await launchChromium({ extension, executablePath });
  try {
    const page = await browser.context.newPage();
    await page.goto(`chrome-extension://${browser.id}/options.html`);
    await page.waitForSelector('.corpus');
    const figures = await work(page, browser.id);
    const peaks = extensionProcesses().flatMap((pid) => (others.has(pid) ? [] : (peakOf(pid) ?? [])));
    return { figures, peak: peaks.length > 0 ? Math.max(...peaks) : null };
  } finally {
    await browser.close();
  }
}

async function move(page: Page, id: string, path: string, parts: readonly MovedPart[], folder: string) {
  const rows = parts.find(({ part }) => part === 'saved')?.entries.length ?? 0;
  const many = rows.toLocaleString('en-GB');
  const [out, second] = [join(folder, 'out.json'), join(folder, 'second.json')];
  const took = {
    in: await step(page, () => bring(page, path, `${many} added`)),
    out: await step(page, () => takeOut(page, out)),
    erase: await step(page, async () => {
      await page.locator('.erase input').fill('ERASE');
      await page.locator('.erase button').click();
      await page.getByText('Everything was erased.').waitFor({ timeout: PATIENCE });
    }),
    back: await step(page, () => bring(page, out, `${many} added`)),
    second: await step(page, () => takeOut(page, second)),
    again: await step(page, () => bring(page, out, `${many} already there`)),
  };
  await page.goto(`chrome-extension://${id}/popup.html?view=saved`);
  const shown = { first: await page.evaluate(whenShown, null), all: await page.evaluate(whenShown, many) };
  const equal = [out, second].every((file) => isEqual(parts, file));
  return { megabytes: statSync(out).size / 1e6, ...took, ...shown, equal };
}

/** Until the file is on the disk. */
async function takeOut(page: Page, path: string): Promise<void> {
  const [download] = await Promise.all([
    page.waitForEvent('download', { timeout: PATIENCE }),
    page.getByRole('button', { name: 'Export everything (JSON)' }).click(),
  ]);
  await download.saveAs(path);
}

/** What the browser itself needs for the same: the file read, its entries put into one store in one go, read back and written. */
async function plainly(page: Page, path: string): Promise<void> {
  await page.evaluate(() =>
    document.body.append(Object.assign(document.createElement('input'), { type: 'file', id: 'plain' })),
  );
  await page.locator('#plain').setInputFiles(path);
  await page.evaluate(async () => {
    const file = document.querySelector<HTMLInputElement>('#plain')?.files?.[0];
    const { parts } = JSON.parse((await file?.text()) ?? '{"parts":[]}') as { parts: { entries: unknown[] }[] };
    const database = await new Promise<IDBDatabase>((done, fail) => {
      const request = indexedDB.open('plain');
      request.onupgradeneeded = () => request.result.createObjectStore('rows', { autoIncrement: true });
      request.onsuccess = () => done(request.result);
      request.onerror = () => fail(request.error);
    });
    const writing = database.transaction('rows', 'readwrite');
    for (const { entries } of parts) for (const entry of entries) writing.objectStore('rows').put(entry);
    await new Promise((done) => Object.assign(writing, { oncomplete: done }));
    const reading = database.transaction('rows').objectStore('rows').getAll();
    await new Promise((done) => Object.assign(reading, { onsuccess: done }));
    const written = new Blob([JSON.stringify(reading.result)]);
    if (written.size === 0) throw new Error('nothing was written');
  });
}

/** Process ids of Chromium's renderers of extensions, where the system has a list of them as files. */
function extensionProcesses(): string[] {
  if (!existsSync('/proc')) return [];
  return readdirSync('/proc', { withFileTypes: true }).flatMap(({ name }) => {
    if (!/^\d+$/.test(name)) return [];
    try {
      return readFileSync(`/proc/${name}/cmdline`, 'utf8').includes('--extension-process') ? [name] : [];
    } catch {
      // It has ended meanwhile.
      return [];
    }
  });
}

/** The most memory a process has had, in MB. */
function peakOf(pid: string): number | null {
  const [, kilobytes] = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return kilobytes === undefined ? null : Number(kilobytes) / 1000;
}

/** From the choice of a file to the report of its import. */
async function bring(page: Page, path: string, told: string): Promise<void> {
  await page.locator('#data input[type=file]').setInputFiles(path);
  await page.locator('.imported', { hasText: told }).waitFor({ timeout: PATIENCE });
}

function isEqual(parts: readonly MovedPart[], path: string): boolean {
  const came = JSON.parse(readFileSync(path, 'utf8')).parts as MovedPart[];
  return parts.every(({ part, entries }) => {
    const there = new Set(came.find((of) => of.part === part)?.entries.map((entry) => JSON.stringify(sorted(entry))));
    // Settings that were not set stand in the file, too.
    return (
      (part === 'settings' || there.size === entries.length) &&
      entries.every((entry) => there.has(JSON.stringify(sorted(entry))))
    );
  });
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
