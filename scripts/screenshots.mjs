/**
 * Takes the pictures for the stores, in the sizes they ask for, out of the demo build and the demo's own pages:
 *   npm run build && npm run screenshots
 * Every scene in English and Urdu, light and dark, at 1280x800 and 640x400 goes to .output/screenshots; those that are shown
 * in the stores (`SHOWN`) and the tile also to docs/screenshots. The browser is a Chromium (`ensure-browser.mjs`).
 */
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildDemo } from './build-demo.mjs';
import { ensureBrowser } from './ensure-browser.mjs';
import { launchChromium } from './launch-chromium.mjs';
import { SCENES } from './screenshot-scenes.mjs';
import { serveFolder } from './serve.mjs';
import { smallestPng } from './smallest-png.mjs';
import { root } from './stale.mjs';

const LARGE = { width: 1280, height: 800 };
const SMALL = { width: 640, height: 400 };
const TILE = { width: 440, height: 280 };
/** Pictures in docs/screenshots: five for a listing in English, and two that show the other looks. */
const SHOWN = [
  'page-en-light',
  'saved-en-light',
  'panel-en-light',
  'documents-en-light',
  'privacy-en-light',
  'page-en-dark',
  'page-ur-light',
];

const out = join(root, '.output/screenshots');
const shown = join(root, 'docs/screenshots');
rmSync(out, { recursive: true, force: true });
for (const folder of [out, shown]) mkdirSync(folder, { recursive: true });

const executablePath = await ensureBrowser('chromium');
const demo = buildDemo('chrome', ['ignore', 'ignore', 'inherit']);
const builds = { demo, released: join(root, '.output/chrome-mv3') };
const site = await serveFolder(join(root, 'demo/site'));

for (const language of ['en', 'ur'])
  for (const scheme of ['light', 'dark'])
    for (const build of ['demo', 'released']) await takeAll(build, language, scheme);
await drawTile();
await site.close();

/** Takes the scenes of one build in a browser of their own. */
async function takeAll(build, language, scheme) {
  const { context, id, close } = await launchChromium({
    extension: builds[build],
    executablePath,
    options: { viewport: LARGE, colorScheme: scheme },
  });
  const worker = context.serviceWorkers()[0];
  await worker.evaluate((language) => chrome.storage.local.set({ settings: { language } }), language);
  const own = (file) => `chrome-extension://${id}/${file}`;
  const canvas = await context.newPage();
  for (const [name, scene] of Object.entries(SCENES).filter(([, scene]) => scene.build === build)) {
    const parts = await scene.take({ context, worker, own, site: site.address, language });
    const picture = `${name}-${language}-${scheme}`;
    for (const size of [LARGE, SMALL]) {
      const png = smallestPng(await composed(canvas, parts, size, scheme));
      const file = `${picture}-${size.width}x${size.height}.png`;
      writeFileSync(join(out, file), png);
      if (SHOWN.includes(picture) && size === LARGE) copyFileSync(join(out, file), join(shown, `${picture}.png`));
      console.log(`${file}  ${Math.round(png.length / 1000)} kB`);
    }
  }
  await close();
}

/** Lays pictures over each other; each part has its place at the large size, and whether it stands out by a shadow. */
async function composed(page, parts, size, scheme) {
  const layers = parts.map(({ png, left = 0, top = 0, width, raised }) => {
    const shadow = raised ? 'box-shadow:0 8px 32px #0006;border-radius:8px;' : '';
    const source = `data:image/png;base64,${png.toString('base64')}`;
    return `<img src="${source}" style="position:absolute;left:${left}px;top:${top}px;width:${width}px;${shadow}">`;
  });
  await page.setViewportSize(size);
  await page.setContent(`<style>body{margin:0;overflow:hidden;background:${scheme === 'dark' ? '#1c1b22' : '#f0f0f4'}}
    main{position:relative;width:${LARGE.width}px;height:${LARGE.height}px;transform-origin:0 0;
    transform:scale(${size.width / LARGE.width})}</style><main>${layers.join('')}</main>`);
  await page.waitForFunction(() => [...document.images].every(({ complete }) => complete));
  return page.screenshot();
}

/** Draws the tile of the Chrome Web Store from its SVG. */
async function drawTile() {
  const { context, close } = await launchChromium({ extension: builds.released, executablePath });
  const page = await context.newPage();
  await page.setViewportSize(TILE);
  const svg = readFileSync(join(shown, 'promo-tile.svg'), 'utf8');
  await page.setContent(`<style>body{margin:0}svg{display:block}</style>${svg}`);
  writeFileSync(join(shown, 'promo-tile.png'), smallestPng(await page.screenshot()));
  await close();
}
