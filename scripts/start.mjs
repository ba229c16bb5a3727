// `npm start [-- FILE.html]`: installs what is missing, builds, serves the demo news site (or the page given), and
// opens Chromium with the extension on it. Without a display: headless, with screenshots and a table of findings.
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { ensurePackages } from './ensure-packages.mjs';
import { root } from './stale.mjs';

const OUTPUT = 'demo-output';
const [given] = process.argv.slice(2).filter((arg) => !arg.startsWith('--'));
const stop = (why, code = 1) => {
  console.error(why);
  process.exit(code);
};

const file = given === undefined ? undefined : resolve(process.env.INIT_CWD ?? process.cwd(), given);
if (file !== undefined && !existsSync(file)) stop(`There is no file ${given}.`);
if (file !== undefined && !/\.x?html?$/i.test(file)) stop(`${given} is not an HTML page.`, 2);

ensurePackages();
const { ensureBrowser, noBrowser } = await import('./ensure-browser.mjs');
const executablePath = (await ensureBrowser('chromium')) ?? stop(noBrowser('chromium'));
const { buildDemo } = await import('./build-demo.mjs');
console.log('Building the extension…');
const extension = buildDemo('chrome', ['ignore', 'ignore', 'inherit']) ?? stop('The extension could not be built.');

const { serveFolder } = await import('./serve.mjs');
const site = join(root, 'demo/site');
const folder = file === undefined ? site : dirname(file);
const server = await serveFolder(folder);
const names = file === undefined ? readdirSync(site).filter((name) => name.endsWith('.html')) : [basename(file)];
const addresses = names.sort().map((name) => `${server.address}/${encodeURIComponent(name)}`);
const first = file === undefined ? `${server.address}/index.html` : addresses[0];

const display = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
const headless = !display || process.argv.includes('--headless');
const { launchChromium } = await import('./launch-chromium.mjs');
const browser = await launchChromium({
  extension,
  executablePath,
  headless,
  // A page of the user's may need pictures and styles from elsewhere; the extension itself asks for nothing.
  online: file !== undefined && !headless,
  options: headless ? { viewport: { width: 1100, height: 820 } } : { viewport: null },
});
console.log(`Serving ${first}`);
console.log('This is the measuring build: like the released one, but allowed on every site from the start.');

if (headless) {
  const { walk } = await import('./walk-demo.mjs');
  const { findingsTable } = await import('./findings-table.mjs');
  const out = join(root, OUTPUT);
  rmSync(out, { recursive: true, force: true });
  console.log('No display: opening the pages headless.\n');
  const pages = await walk({ context: browser.context, id: browser.id, addresses, folder: out, say: console.log });
  console.log(`${findingsTable(pages)}\n`);
  console.log(
    `Screenshots: ${readdirSync(out)
      .map((name) => `${OUTPUT}/${name}`)
      .join(', ')}`,
  );
  await browser.close();
} else {
  const page = browser.context.pages()[0] ?? (await browser.context.newPage());
  await page.goto(first);
  await page.bringToFront();
  console.log('Close the browser to end.');
  await new Promise((done) => browser.context.once('close', done));
  // Takes the profile away.
  await browser.close();
}
await server.close();
