import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { ensureBrowser, noBrowser } from '../../scripts/ensure-browser.mjs';
import { outsideFolder } from './outside-text';
import { openBank } from './plant-pages';
import { plantedOffline } from './planted-offline';
import { plantedReport } from './planted-report';
import { keepResult } from './results';
import { visitPages } from './visit-pages';

/** The measuring build without the demo's corpus. */
const EXTENSION = resolve('.output/e2e/chrome-mv3');

/**
 * Plants passages in real pages and opens those and the untouched pages in Chromium with the measuring build.
 * Arguments: `--pages N` (how many of the bank), `--seed N`, `--noise spell,typo,case,markup`, `--keep 1,0.6`; `--offline`
 * reads the pages without a browser, with several seeds and both kinds of noise, in seconds (`--seeds N`).
 */
export async function run(args: readonly string[]): Promise<void> {
  const folder = outsideFolder('WHENCE_PAGES', 'pages');
  if (!folder) return;
  const option = (name: string, otherwise: string) => args[args.indexOf(`--${name}`) + 1 || -1] ?? otherwise;
  const bank = await openBank(folder, Number(option('pages', '1000')));
  if (args.includes('--offline')) return plantedOffline(bank, Number(option('seeds', '4')));
  const executablePath = await ensureBrowser('chromium');
  if (!executablePath) return console.log(`Skipped: ${noBrowser('chromium')}`);
  buildExtension();
  const noise = option('noise', '').split(',').filter(Boolean);
  const way = { seed: Number(option('seed', '1')), noise, keep: option('keep', '1').split(',').map(Number) };
  const planted = new Map(bank.plant(way).map((page) => [page.name, page]));
  const pages = bank.untouched.flatMap((page) => [planted.get(page.name) ?? [], page].flat());
  const visited = await visitPages(pages, { extension: EXTENSION, executablePath, say: (line) => console.log(line) });
  keepResult(`planted${noise.length > 0 ? ' noise' : ''}`, plantedReport(visited, way));
}

/** Always anew: what is measured is the code as it lies there. */
function buildExtension(): void {
  const made = spawnSync(process.execPath, ['node_modules/wxt/bin/wxt.mjs', 'build', '--mode', 'e2e'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (made.status !== 0) throw new Error('the measuring build failed');
}
