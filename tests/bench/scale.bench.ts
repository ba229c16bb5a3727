import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { keepResult, table } from './results';
import { COPIED, EDITED, PAGES, PARAGRAPHS, RECORD_WORDS } from './scale-measure';

const SIZES = [100, 1000, 10_000, 100_000];

/**
 * Same-text matching as a corpus grows: pages of 60 paragraphs, six of which are excerpts of records with a fifth of the
 * words edited. Arguments: sizes, else 100 to 100,000 records.
 */
export async function run(args: readonly string[]): Promise<void> {
  const sizes = args.map(Number).filter((n) => n > 0);
  const rows = (sizes.length > 0 ? sizes : SIZES).map(await bundledMeasure());
  keepResult(
    'scale',
    `## Scale: same text in a page of ${PARAGRAPHS} paragraphs, ${RECORD_WORDS}-word records

Generated news (\`generated-news.ts\`), ${PAGES} pages with ${COPIED} excerpts of 20 to 60 words each, ${EDITED * 100} % of the words edited. The floor is folding, stemming and hashing the page alone, in the same run. Opening is without copying; right means a strong hit on the record an excerpt is from, wrong a strong hit in a page without excerpts.

${table([
  [
    'records',
    'ms a page',
    'p95',
    'ns a word',
    'floor',
    'times the floor',
    'bytes a record',
    'open ms',
    'build s',
    'right',
    'pages with a wrong hit',
  ],
  ...rows,
])}`,
  );
}

/** The measuring code as one bundle, like the extension's: module by module it runs three times as long. */
async function bundledMeasure(): Promise<(records: number) => string[]> {
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
