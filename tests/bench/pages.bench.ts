import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { ensureBrowser, noBrowser } from '../../scripts/ensure-browser.mjs';
import { outsideFolder } from './outside-text';
import { openTabs, type TabTimes } from './pages/many-tabs';
import { openVisitor } from './pages/open-page';
import { type Costs, mainReport, pagesReport, tabsReport } from './pages/pages-report';
import type { MainThread } from './pages/trace';
import { type StillVisit, visitMain, visitStill } from './pages/visit-still';
import { visitTimed } from './pages/visit-timed';
import { openBank } from './plant-pages';
import { keepResult } from './results';

/** The measuring build without the demo's corpus. */
const EXTENSION = resolve('.output/e2e/chrome-mv3');

/**
 * What a page pays for us, and whether it is otherwise as it was: every page of the bank, with passages planted so that
 * there are badges, opened in Chromium with the extension and without. Arguments: `--pages N` (how many of the bank), `--from N` (without the first N), `--timed N` (times
 * to the last badge and heap on the first N only, for they take as long again),
 * `--only costs,still,tabs`; `--only main` measures time on the main thread alone, in a section of its own.
 */
export async function run(args: readonly string[]): Promise<void> {
  const folder = outsideFolder('WHENCE_PAGES', 'pages');
  if (!folder) return;
  const executablePath = await ensureBrowser('chromium');
  if (!executablePath) return console.log(`Skipped: ${noBrowser('chromium')}`);
  buildExtension();
  const option = (name: string, otherwise: string) => args[args.indexOf(`--${name}`) + 1 || -1] ?? otherwise;
  const parts = option('only', 'costs,still,tabs').split(',');
  const bank = await openBank(folder, Number(option('pages', '1000')));
  const skipped = Number(option('from', '0'));
  const timed = Number(option('timed', '1000'));
  const planted = new Map(bank.plant({ seed: 1, noise: [], keep: [1] }).map((page) => [page.name, page]));
  const pages = bank.untouched.map((page) => planted.get(page.name) ?? page);

  const costs: Costs[] = [];
  const stills: StillVisit[] = [];
  if (parts.includes('main')) {
    const ours = await openVisitor(pages, { extension: EXTENSION, executablePath });
    const mains: (MainThread | null)[] = [];
    for (const i of pages.keys()) mains.push(await visitMain(ours, i));
    await ours.close();
    keepResult('pages main', mainReport(mains.filter((main) => main !== null)));
  }
  if (parts.some((part) => part !== 'tabs' && part !== 'main')) {
    const plain = await openVisitor(pages, { extension: null, executablePath });
    const ours = await openVisitor(pages, { extension: EXTENSION, executablePath });
    for (const [i, { name }] of pages.entries()) {
      if (i < skipped) continue;
      if (parts.includes('costs') && i < timed)
        costs.push({ name, with: await visitTimed(ours, i, true), without: await visitTimed(plain, i, false) });
      const still = parts.includes('still') ? await visitStill(ours, i, name) : null;
      if (still) stills.push(still);
      if (i % 10 === 9) console.log(`${i + 1} of ${pages.length} pages`);
    }
    await plain.close();
    await ours.close();
    keepResult('pages', pagesReport({ costs, stills }));
  }
  if (parts.includes('tabs')) {
    const tabs: TabTimes[] = [];
    const front = pages.findIndex(({ name }) => (planted.get(name)?.planted.length ?? 0) > 2);
    for (const extension of [null, EXTENSION, null, EXTENSION])
      tabs.push(await openTabs(pages, { extension, executablePath, front: Math.max(0, front) }));
    keepResult('pages tabs', tabsReport(tabs));
  }
}

/** Always anew: what is measured is the code as it lies there. */
function buildExtension(): void {
  const made = spawnSync(process.execPath, ['node_modules/wxt/bin/wxt.mjs', 'build', '--mode', 'e2e'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (made.status !== 0) throw new Error('the measuring build failed');
}
