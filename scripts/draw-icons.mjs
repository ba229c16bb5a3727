/**
 * Draws the PNG icons of the extension from public/icon.svg with a headless Chromium:
 *   node scripts/draw-icons.mjs
 * The browser is $CHROMIUM_PATH or /usr/bin/chromium. Run it after changing the drawing, and commit the result.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { chromium } from '@playwright/test';
import { smallestPng } from './smallest-png.mjs';

/** Pixels: toolbars at every density (16, 24, 32, 48, 64), lists of extensions (48, 96, 128), both stores (128). */
const SIZES = [16, 24, 32, 48, 64, 96, 128];

const svg = await readFile(new URL('../public/icon.svg', import.meta.url), 'utf8');
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
try {
  for (const size of SIZES) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
    const png = await page.screenshot({ omitBackground: true });
    await writeFile(new URL(`../public/icon/${size}.png`, import.meta.url), smallestPng(png));
    await page.close();
  }
} finally {
  await browser.close();
}
