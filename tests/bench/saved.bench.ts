import { bundledModule } from './bundled-module';
import { generatedSaved, type QueryKind, type SavedQuery, savedQueries } from './generated-saved';
import { keepResult, quantile, table } from './results';
import type { SearchFigures } from './saved-measure';
import { measurePopup, type PopupFigures } from './saved-popup';

const SIZES = [1000, 10_000, 100_000];
const SEED = 23;
const QUERIES = 90;
/** Saved matches behind the popup that is opened. */
const OPENED = 10_000;
/** fuse.js alone takes seconds for one query over the largest list. */
const QUERIES_OF_FUSE: Readonly<Record<number, number>> = { 1000: 90, 10000: 30, 100000: 6 };

/** Searching saved matches as they grow, beside fuse.js alone. Arguments: numbers of rows. */
export async function run(args: readonly string[]): Promise<void> {
  // The module was made from that file just now.
  const { measureOurs, measureFuse }: typeof import('./saved-measure') = await import(
    await bundledModule('tests/bench/saved-measure.ts')
  );
  const sizes = args.map(Number).filter((n) => n > 0);
  const rows: (string | number)[][] = [];
  for (const size of sizes.length > 0 ? sizes : SIZES) {
    const saved = generatedSaved(size, SEED);
    const queries = savedQueries(saved, QUERIES, SEED + 1);
    const few = queries.slice(0, QUERIES_OF_FUSE[size] ?? 6);
    rows.push(line(size, 'whence', queries, measureOurs(saved, queries)));
    rows.push(line(size, `whence, the queries of fuse.js`, few, measureOurs(saved, few)));
    rows.push(line(size, 'fuse.js alone', few, measureFuse(saved, few)));
    console.log(rows.slice(-3).join('\n'));
  }
  const opened = generatedSaved(OPENED, SEED);
  const popup = await measurePopup(opened, savedQueries(opened, QUERIES, SEED + 1));
  keepResult('saved', report(rows, popup));
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

function report(rows: (string | number)[][], popup: PopupFigures | null): string {
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

${table([head, ...rows])}
${popup ? opening(popup) : ''}`;
}

function opening({ first, all, keys }: PopupFigures): string {
  return `
The popup over ${OPENED.toLocaleString('en')} saved matches in Chromium (median of five openings, everything in it: background, database, messages, drawing; the machine was shared): first row painted ${first.toFixed(0)} ms after navigation began, all rows there after ${all.toFixed(0)} ms. From a text in the field to the second frame after it: median ${quantile(keys, 0.5).toFixed(0)} ms, p95 ${quantile(keys, 0.95).toFixed(0)} ms.`;
}
