import { buildDemo } from '../../scripts/build-demo.mjs';
import { bundledModule } from './bundled-module';
import { generatedEverything } from './generated-everything';
import { generatedSaved, type QueryKind, type SavedQuery, savedQueries } from './generated-saved';
import { keepResult, quantile, table } from './results';
import { type DataFigures, measureData } from './saved-data';
import type { SearchFigures } from './saved-measure';
import { measurePopup, type PopupFigures } from './saved-popup';
import type { Step } from './step';

const SIZES = [1000, 10_000, 100_000];
const SEED = 23;
const QUERIES = 90;
/** Saved matches behind the popup that is opened, and those that are brought in and taken out. */
const OPENED = [1000, 10_000];
const MOVED = 100_000;
/** fuse.js alone takes seconds for one query over the largest list. */
const QUERIES_OF_FUSE: Readonly<Record<number, number>> = { 1000: 90, 10000: 30, 100000: 6 };

/**
 * Searching saved matches as they grow, beside fuse.js alone; opening the list; bringing many in and out. Arguments:
 * numbers of rows that are searched, `browser` for the parts in a browser alone, or `data` for bringing in and taking out alone.
 */
export async function run(args: readonly string[]): Promise<void> {
  // The module was made from that file just now.
  const { measureOurs, measureFuse }: typeof import('./saved-measure') = await import(
    await bundledModule('tests/bench/saved-measure.ts')
  );
  const extension = buildDemo('chrome', 'ignore');
  if (args.includes('data')) return keepMoved(extension);
  const alone = args.includes('browser');
  const sizes = args.map(Number).filter((n) => n > 0);
  const rows: (string | number)[][] = [];
  for (const size of alone ? [] : sizes.length > 0 ? sizes : SIZES) {
    const saved = generatedSaved(size, SEED);
    const queries = savedQueries(saved, QUERIES, SEED + 1);
    const few = queries.slice(0, QUERIES_OF_FUSE[size] ?? 6);
    rows.push(line(size, 'whence', queries, measureOurs(saved, queries)));
    rows.push(line(size, `whence, the queries of fuse.js`, few, measureOurs(saved, few)));
    rows.push(line(size, 'fuse.js alone', few, measureFuse(saved, few)));
    console.log(rows.slice(-3).join('\n'));
  }
  const lines: string[] = [];
  for (const size of extension ? OPENED : []) {
    const opened = generatedSaved(size, SEED);
    const popup = extension && (await measurePopup(extension, opened, savedQueries(opened, QUERIES, SEED + 1)));
    if (popup) lines.push(opening(size, popup));
  }
  if (!alone) keepResult('saved', report(rows));
  if (lines.length > 0) keepResult('saved browser', `## Many saved matches in Chromium\n\n${lines.join('\n')}`);
  await keepMoved(extension);
}

async function keepMoved(extension: string | undefined): Promise<void> {
  const moved = extension && (await measureData(extension, generatedEverything(MOVED, SEED)));
  if (moved) keepResult('saved data', moving(moved));
}

function line(size: number, by: string, queries: readonly SavedQuery[], figures: SearchFigures): (string | number)[] {
  const shareOf = (kind: QueryKind | null, within: number) => {
    const places = figures.places.filter((_, i) => kind === null || queries[i]?.kind === kind);
    const good = places.filter((place) => place >= 0 && place < within).length;
    return places.length > 0 ? (good / places.length).toFixed(2) : '–';
  };
  return [
    size.toLocaleString('en'),
    by,
    queries.length,
    figures.ready.toFixed(0),
    quantile(figures.took, 0.5).toFixed(1),
    quantile(figures.took, 0.95).toFixed(1),
    ...([null, 'as written', 'mistyped', 'half typed'] as const).map(
      (kind) => `${shareOf(kind, 1)}, ${shareOf(kind, 5)}`,
    ),
  ];
}

function report(rows: (string | number)[][]): string {
  const head = [
    'rows',
    'by',
    'queries',
    'ready, ms',
    'median, ms',
    'p95, ms',
    'all',
    'as written',
    'mistyped',
    'half typed',
  ];
  return `## Searching saved matches

Generated rows; queries of one to three words of five letters or more, of one row's title or note. A third as written, a third with one letter wrong, a third with the last word cut after four letters. «Ready» is the reading of all rows (in the popup it is done in slices, while nothing is typed); then milliseconds from the text of the field to the rows in order. Last columns: the row that was meant stands first, and among the first five.

${table([head, ...rows])}`;
}

function opening(size: number, { first, all, keys }: PopupFigures): string {
  return `- The popup over ${size.toLocaleString('en')} saved matches in Chromium (median of five openings, everything in it: background, database, messages, drawing; the machine was shared): first row painted ${first.toFixed(0)} ms after navigation began, all rows there after ${all.toFixed(0)} ms. From a text in the field to the second frame after it: median ${quantile(keys, 0.5).toFixed(0)} ms, p95 ${quantile(keys, 0.95).toFixed(0)} ms.`;
}

function moving({ megabytes, first, all, equal, peak, plain, ...took }: DataFigures): string {
  const row = (what: string, { seconds, longest }: Step) => [
    what,
    seconds.toFixed(1),
    (seconds / plain.seconds).toFixed(1),
    longest.toFixed(0),
  ];
  const memory =
    peak === null || plain.peak === null
      ? ''
      : `The extension’s process, page and background together, had ${peak.toFixed(0)} MB at most, with the plain way ${plain.peak.toFixed(0)} MB: ${(peak / plain.peak).toFixed(1)} times as much.`;
  return `## ${MOVED.toLocaleString('en')} saved matches out and in again

One file of ${megabytes.toFixed(0)} MB with ${MOVED.toLocaleString('en')} saved matches, clippings, notes on sources and sites that are off, by the options page in Chromium. Beside it «plain»: the same file in the same page without us, read as JSON, put into one store of the database in one go, read back and written as JSON, all together. What came out, before it was erased and after it was brought back, is ${equal ? 'equal to' : 'NOT equal to'} what went in, in every field of every part.

${table([
  ['what', 's', 'times plain', 'longest task of the page, ms'],
  row('the plain way', plain),
  row('into an empty browser', took.in),
  row('out of it', took.out),
  row('everything erased', took.erase),
  row('the file that came out in again', took.back),
  row('once more, all there already', took.again),
])}

${memory} The list over them: first row after ${first.toFixed(0)} ms, all after ${all.toFixed(0)} ms.`;
}
