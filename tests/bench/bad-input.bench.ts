import { pathToFileURL } from 'node:url';
import { bundledModule } from './bundled-module';
import { keepResult, table } from './results';

/** Pages nobody would write, and the same ten times as long: whether the work stays in proportion. */
export async function run(): Promise<void> {
  const path = await bundledModule('tests/bench/bad-input-measure.ts');
  const { badInputGrowth }: typeof import('./bad-input-measure') = await import(
    /* @vite-ignore */ pathToFileURL(path).href
  );
  const rows = badInputGrowth();
  keepResult(
    'bad-input',
    `## Bad input

One page of 10,000 words and one of 100,000 (or of the number said), against 200 generated records with headline, claim and text. Work in proportion gives a ratio of about 10; ratios of times below a millisecond say little.

${table([
  ['page', 'ms', 'ms at ten times the size', 'ratio'],
  ...rows.map(({ what, ms, msTenfold }) => [what, ms.toFixed(2), msTenfold.toFixed(2), (msTenfold / ms).toFixed(1)]),
])}`,
  );
}
