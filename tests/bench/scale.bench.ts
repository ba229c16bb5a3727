import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { keepResult, table } from './results';
import {
  COPIED,
  INNOCENT,
  PAGES,
  PARAGRAPHS,
  RATES,
  RECORD_WORDS,
  ROUNDS,
  type ScaleRows,
  TIMED_RATE,
} from './scale-measure';

const SIZES = [100, 1000, 10_000, 100_000];
const percent = (rate: number) => `${rate * 100} %`;

/**
 * Same-text matching as a corpus grows: pages of 60 paragraphs, six of which are excerpts of records with some of the
 * words edited. Arguments: sizes, else 100 to 100,000 records.
 */
export async function run(args: readonly string[]): Promise<void> {
  const sizes = args.map(Number).filter((n) => n > 0);
  const rows = (sizes.length > 0 ? sizes : SIZES).map(await bundledMeasure());
  keepResult(
    'scale',
    `## Scale: same text in a page of ${PARAGRAPHS} paragraphs, ${RECORD_WORDS}-word records

Generated news (\`generated-news.ts\`), ${PAGES} pages with ${COPIED} excerpts of 20 to 60 words each, ${percent(TIMED_RATE)} of the words edited. The floor is folding and stemming the page alone, in the same run; the long page has ${10 * PARAGRAPHS} paragraphs. Of each page the least of ${ROUNDS} rounds counts, then the median of the pages. Opening is without copying.

${table([
  [
    'records',
    'ms a page',
    'p95',
    'ns a word',
    'floor',
    'times the floor',
    'ms a long page',
    'bytes a record',
    'open ms',
    'build s',
  ],
  ...rows.map((row) => row.speed),
])}

Recall and precision of strong hits by the share of words edited: excerpts found under their record, hits that mark such an excerpt. The wrong are among ${INNOCENT} pages without excerpts; where records are few they are stock phrases of the generator, the most frequent of which stands in a quarter of its articles.

${table([['records', ...RATES.map(percent), 'pages with a wrong hit'], ...rows.map((row) => row.edits)])}

Recall by length of the excerpt, ${percent(TIMED_RATE)} of the words edited:

${table([['records', '20–29 words', '30–39', '40–49', '50–60'], ...rows.map((row) => row.lengths)])}`,
  );
}

/** The measuring code as one bundle, like the extension's: module by module it runs three times as long. */
async function bundledMeasure(): Promise<(records: number) => ScaleRows> {
  const outDir = resolve('.output/bench/scale');
  mkdirSync(outDir, { recursive: true });
  await build({
    configFile: false,
    logLevel: 'silent',
    publicDir: false,
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: resolve('tests/bench/scale-measure.ts'),
      target: 'node20',
      outDir,
      minify: false,
      rolldownOptions: { output: { entryFileNames: 'measure.mjs', codeSplitting: false } },
    },
  });
  const { measure } = await import(/* @vite-ignore */ pathToFileURL(resolve(outDir, 'measure.mjs')).href);
  return measure;
}
