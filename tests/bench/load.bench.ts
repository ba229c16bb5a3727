import { buildDemo } from '../../scripts/build-demo.mjs';
import { ensureBrowser, noBrowser } from '../../scripts/ensure-browser.mjs';
import { hugeReport, measureHuge } from './load/huge';
import { HUGE, type Huge, hugePage } from './load/huge-pages';
import { importReport, measureImport, measureWithout } from './load/importing';
import { loadPack, loadPages } from './load/load-pages';
import { type LoadBrowser, openLoadBrowser } from './load/open-browser';
import { KINDS, measureRestless, restlessReport } from './load/restless';
import type { Kind } from './load/restless-page';
import { measureSteady, steadyReport } from './load/steady';
import { measureTabs, tabsReport } from './load/tabs';
import { keepResult } from './results';

const RECORDS = 100_000;

/** A browser with the extension or without, in which pages are answered by their path. */
type Opener = (ours: boolean, answer: (path: string) => string | undefined) => Promise<LoadBrowser>;

/**
 * Whence under load, in Chromium: many tabs, pages that never rest, pages too long, a large pack that comes and goes, and
 * whether memory grows. Every figure stands beside the same page without the extension, in the same run. Arguments:
 * `--only tabs,restless,huge,import,steady`, `--seconds N` (how long a page changes), `--records N`,
 * `--share N` (how much of the long use, 0 to 1),
 * `--extension FOLDER` (one that was built before).
 */
export async function run(args: readonly string[]): Promise<void> {
  const executablePath = await ensureBrowser('chromium');
  if (!executablePath) return console.log(`Skipped: ${noBrowser('chromium')}`);
  const option = (name: string, otherwise: string) => args[args.indexOf(`--${name}`) + 1 || -1] ?? otherwise;
  const only = option('only', 'tabs,restless,huge,import,steady').split(',');
  const extension = option('extension', '') || buildDemo('chrome', 'ignore');
  if (!extension) return console.log('Skipped: the extension could not be built');
  const { path, rows } = await loadPack(Number(option('records', String(RECORDS))));
  const pageAt = loadPages(rows);
  const news = (path: string) => {
    const [, index, huge] = /^\/(?:news\/(\d+)|huge\/(\w+))$/.exec(path) ?? [];
    if (huge !== undefined && huge in HUGE) return hugePage(huge as Huge); // a key of the table
    return index === undefined ? undefined : pageAt(Number(index));
  };
  const open: Opener = (ours, answer) =>
    openLoadBrowser({ extension: ours ? extension : null, executablePath }, answer);
  const inBrowser = async <T>(ours: boolean, work: (load: LoadBrowser) => Promise<T>): Promise<T> => {
    const load = await open(ours, news);
    try {
      return await work(load);
    } finally {
      await load.close();
    }
  };
  if (only.includes('tabs')) {
    const all = [
      await inBrowser(false, (load) => measureTabs(load, 'without', null)),
      await inBrowser(true, (load) => measureTabs(load, 'with Whence', null)),
      await inBrowser(true, (load) =>
        measureTabs(load, `with Whence and a pack of ${RECORDS.toLocaleString('en')} records`, path),
      ),
    ];
    keepResult('load tabs', tabsReport(all));
  }
  if (only.includes('restless')) {
    const kinds = Object.keys(KINDS) as Kind[]; // exactly the keys of the type
    const asked = kinds.filter((kind) => args.includes(kind));
    const all = [];
    for (const kind of asked.length > 0 ? asked : kinds)
      all.push(await measureRestless(kind, Number(option('seconds', '60')), inBrowser));
    keepResult('load restless', restlessReport(all));
  }
  if (only.includes('huge')) {
    const kinds = Object.keys(HUGE) as Huge[]; // exactly the keys of the type
    const asked = kinds.filter((kind) => args.includes(kind));
    const all = [];
    for (const kind of asked.length > 0 ? asked : kinds) all.push(await measureHuge(kind, inBrowser));
    keepResult('load huge', hugeReport(all));
  }
  if (only.includes('import')) {
    const without = await inBrowser(false, measureWithout);
    const ours = await inBrowser(true, (load) => measureImport(load, path, rows.length.toLocaleString('en')));
    keepResult('load import', importReport([without, ...ours]));
  }
  if (only.includes('steady')) {
    const share = Number(option('share', '1'));
    const without = await inBrowser(false, (load) => measureSteady(load, share));
    keepResult('load steady', steadyReport(without, await inBrowser(true, (load) => measureSteady(load, share))));
  }
}
