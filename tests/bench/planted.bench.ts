import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureBrowser, noBrowser } from '../../scripts/ensure-browser.mjs';
import { outsideFolder } from './outside-text';
import { plantedReport } from './planted-report';
import { keepResult } from './results';
import { type Planting, visitPages } from './visit-pages';

interface Passage {
  id: string;
  recordId: string;
  alsoRight: string[];
  text: string;
}
interface Truth {
  spliced: { recordId: string; passageId: string; editRate: number; mode: string; words: number; cssPath: string }[];
}
type Splice = (html: string, passages: Passage[], how: object) => { html: string; truth: Truth };

/** The measuring build without the demo's corpus. */
const EXTENSION = resolve('.output/e2e/chrome-mv3');
const RATES = [0, 0.1, 0.2, 0.3];

/**
 * Plants passages in real pages and opens those and the untouched pages in Chromium with the measuring build.
 * Arguments: `--pages N` (how many of the bank), `--seed N`, `--noise spell,typo,case,markup`, `--keep 1,0.6`.
 */
export async function run(args: readonly string[]): Promise<void> {
  const folder = outsideFolder('WHENCE_PAGES', 'pages');
  if (!folder) return;
  const executablePath = await ensureBrowser('chromium');
  if (!executablePath) return console.log(`Skipped: ${noBrowser('chromium')}`);
  buildExtension();
  const option = (name: string, otherwise: string) => args[args.indexOf(`--${name}`) + 1 || -1] ?? otherwise;
  const seed = Number(option('seed', '1'));
  const splice = await loadSplice(folder);
  const passages: Passage[] = JSON.parse(readFileSync(join(folder, 'passages.json'), 'utf8'));
  const also = new Map(passages.map((p) => [p.id, [p.recordId, ...p.alsoRight]]));
  const noise = option('noise', '').split(',').filter(Boolean);
  const keep = option('keep', '1').split(',').map(Number);
  const names = readdirSync(join(folder, 'bank')).slice(0, Number(option('pages', '1000')));

  const pages = names.flatMap((name, i) => {
    const html = readFileSync(join(folder, 'bank', name, 'page.html'), 'utf8');
    // Rates and places are turned from page to page, so that every rate meets every way of planting.
    const rates = RATES.map((_, k) => RATES[(k + i) % RATES.length]);
    const modes = ['replace', 'append', 'prepend', 'insert'];
    const { html: with_, truth } = splice(html, passages, {
      n: 5,
      edit: rates,
      modes,
      noise,
      keep,
      seed: seed + i,
      page: name,
    });
    const planted = truth.spliced.map((s): Planting => ({ ...s, right: also.get(s.passageId) ?? [s.recordId] }));
    const untouched = { name, html, planted: [] };
    // A page without a paragraph to plant in is opened once, not twice.
    return planted.length > 0 ? [{ name, html: with_, planted }, untouched] : [untouched];
  });
  const visited = await visitPages(pages, { extension: EXTENSION, executablePath, say: (line) => console.log(line) });
  keepResult(`planted${noise.length > 0 ? ' noise' : ''}`, plantedReport(visited, { seed, noise, keep }));
}

/** Always anew: what is measured is the code as it lies there. */
function buildExtension(): void {
  const made = spawnSync(process.execPath, ['node_modules/wxt/bin/wxt.mjs', 'build', '--mode', 'e2e'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (made.status !== 0) throw new Error('the measuring build failed');
}

/** The planting tool needs a package of ours, so it is run from a copy inside the project's output folder. */
async function loadSplice(folder: string): Promise<Splice> {
  const copy = resolve('.output/bench/splice.mjs');
  mkdirSync(resolve('.output/bench'), { recursive: true });
  copyFileSync(join(folder, 'splice.mjs'), copy);
  const { splice } = await import(/* @vite-ignore */ pathToFileURL(copy).href);
  return splice;
}
