import { buildDemo } from '../../scripts/build-demo.mjs';
import { ensureBrowser, noBrowser } from '../../scripts/ensure-browser.mjs';
import { hugeReport, measureHuge } from './load/huge';
import { HUGE, type Huge, hugePage } from './load/huge-pages';
import { importReport, measureImport, measureWithout } from './load/importing';
import { loadPack, loadPages } from './load/load-pages';
import { type LoadBrowser, openLoadBrowser } from './load/open-browser';
import { openLoadFirefox } from './load/open-firefox';
import { KINDS, measureRestless, restlessReport } from './load/restless';
import type { Kind } from './load/restless-page';
import { measureSteady, steadyReport } from './load/steady';
import { measureTabs, tabsReport } from './load/tabs';
import { keepResult } from './results';

const RECORDS = 100_000;

type Answer = (path: string) => string | undefined;

/** What every case is given. */
interface Given {
  /** Runs in a Chromium of its own, with the extension or without. */
  inBrowser<T>(ours: boolean, work: (load: LoadBrowser) => Promise<T>): Promise<T>;
  answer: Answer;
  pack: string;
  records: string;
  args: readonly string[];
  option(name: string, otherwise: string): string;
}

/** Each is a section of the results, and can be run alone. */
const CASES: Readonly<Record<string, (given: Given) => Promise<string | null>>> = {
  async tabs({ inBrowser, pack, records }) {
    const all = [
      await inBrowser(false, (load) => measureTabs(load, 'without', null)),
      await inBrowser(true, (load) => measureTabs(load, 'with Whence', null)),
      await inBrowser(true, (load) => measureTabs(load, `with Whence and a pack of ${records} records`, pack)),
    ];
    return tabsReport('fifty tabs opened at once', all);
  },

  async firefox({ answer }) {
    const executablePath = await ensureBrowser('firefox');
    const addOn = executablePath && buildDemo('firefox', 'ignore');
    if (!addOn) return null;
    const all = [];
    for (const extension of [null, addOn]) {
      const load = await openLoadFirefox({ extension, executablePath }, answer);
      const what = extension ? 'with Whence' : 'without';
      all.push(await measureTabs(load, what, null).finally(load.close));
    }
    return tabsReport('fifty tabs opened at once, in Firefox', all);
  },

  async restless({ inBrowser, args, option }) {
    const kinds = Object.keys(KINDS) as Kind[]; // exactly the keys of the type
    const asked = kinds.filter((kind) => args.includes(kind));
    const all = [];
    for (const kind of asked.length > 0 ? asked : kinds)
      all.push(await measureRestless(kind, Number(option('seconds', '60')), inBrowser));
    return restlessReport(all);
  },

  async huge({ inBrowser, args }) {
    const kinds = Object.keys(HUGE) as Huge[]; // exactly the keys of the type
    const asked = kinds.filter((kind) => args.includes(kind));
    const all = [];
    for (const kind of asked.length > 0 ? asked : kinds) {
      all.push(await measureHuge(kind, inBrowser));
      console.log(kind);
    }
    return hugeReport(all);
  },

  async import({ inBrowser, pack, records }) {
    const without = await inBrowser(false, measureWithout);
    return importReport([without, ...(await inBrowser(true, (load) => measureImport(load, pack, records)))]);
  },

  async steady({ inBrowser, option }) {
    const share = Number(option('share', '1'));
    const without = await inBrowser(false, (load) => measureSteady(load, share));
    return steadyReport(without, await inBrowser(true, (load) => measureSteady(load, share)));
  },
};

/**
 * Whence under load: many tabs, pages that never rest, pages too long, a large pack that comes and goes, and whether memory
 * grows. Every figure stands beside the same page without the extension, in the same run. Arguments: `--only` with names of
 * cases, separated by commas; `--seconds N` (how long a page changes, 60), `--share N` (how much of the long use, 0 to 1);
 * names of kinds of pages; `--extension FOLDER` (a build there is already).
 */
export async function run(args: readonly string[]): Promise<void> {
  const executablePath = await ensureBrowser('chromium');
  if (!executablePath) return console.log(`Skipped: ${noBrowser('chromium')}`);
  const option = (name: string, otherwise: string) => args[args.indexOf(`--${name}`) + 1 || -1] ?? otherwise;
  const extension = option('extension', '') || buildDemo('chrome', 'ignore');
  if (!extension) return console.log('Skipped: the extension could not be built');
  const { path, rows } = await loadPack(RECORDS);
  const pageAt = loadPages(rows);
  const answer: Answer = (path) => {
    const [, index, huge] = /^\/(?:news\/(\d+)|huge\/(\w+))$/.exec(path) ?? [];
    if (huge !== undefined && huge in HUGE) return hugePage(huge as Huge); // a key of the table
    return index === undefined ? undefined : pageAt(Number(index));
  };
  const inBrowser: Given['inBrowser'] = async (ours, work) => {
    const load = await openLoadBrowser({ extension: ours ? extension : null, executablePath }, answer);
    return work(load).finally(load.close);
  };
  const given = { inBrowser, answer, pack: path, records: RECORDS.toLocaleString('en'), args, option };
  for (const name of option('only', Object.keys(CASES).join(',')).split(',')) {
    const section = await CASES[name]?.(given);
    if (section) keepResult(`load ${name}`, section);
  }
}
