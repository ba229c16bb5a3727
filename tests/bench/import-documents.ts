import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from '../../scripts/ensure-browser.mjs';
import { launchChromium } from '../../scripts/launch-chromium.mjs';
import { type Step, step } from './step';

/** A file to bring in, and how many records it comes to. */
export interface DocumentFile {
  name: string;
  contents: string;
}

/** What bringing a file in took in Chromium. */
export interface ImportFigures {
  megabytes: number;
  records: number;
  /** From the choice of the file until all rows stand in the preview. */
  read: Step;
  /** Scrolled, searched, put in order, a row opened. */
  looked: Step;
  /** From the press of the button until the corpus is there. */
  made: Step;
}

/** A browser holds this up no longer; then something is wrong. */
const PATIENCE = 600_000;

/** Brings a file in by the options page of an extension; null where there is no Chromium. */
export async function measureImport(extension: string, file: DocumentFile): Promise<ImportFigures | null> {
  const executablePath = findBrowser('chromium');
  if (!executablePath) return null;
  const folder = mkdtempSync(join(tmpdir(), 'whence-import-'));
  const browser = await launchChromium({ extension, executablePath });
  try {
    const path = join(folder, file.name);
    writeFileSync(path, file.contents);
    const page = await browser.context.newPage();
    await page.goto(`chrome-extension://${browser.id}/options.html`);
    await page.getByRole('button', { name: 'Bring documents in' }).click();
    await page.locator('.import h1').waitFor();
    const read = await step(page, async () => {
      await page.locator('.import .drop input').first().setInputFiles(path);
      await page.locator('.document').first().waitFor({ timeout: PATIENCE });
      await page.locator('.import .work').waitFor({ state: 'detached', timeout: PATIENCE });
    });
    const records = Number(await page.locator('.rows > li').first().getAttribute('aria-setsize'));
    const looked = await step(page, async () => {
      await page.mouse.move(400, 400);
      for (let i = 0; i < 20; i++) await page.mouse.wheel(0, 4000);
      await page.getByLabel('Order').selectOption('headline');
      await page.getByLabel('Search').pressSequentially('outlet 7');
      await page.getByLabel('Search').fill('');
      await page.locator('.document [data-row-key]').first().click();
      await page.locator('.document form').waitFor();
    });
    const made = await step(page, async () => {
      await page.getByRole('button', { name: /^Bring in/ }).click();
      await page.locator('.imported').waitFor({ timeout: PATIENCE });
    });
    return { megabytes: file.contents.length / 1e6, records, read, looked, made };
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
