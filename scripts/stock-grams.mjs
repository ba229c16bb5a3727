// `node scripts/stock-grams.mjs`: counts the stock phrases of the news pages in ../shared/bench (or WHENCE_BENCH) and writes
// their hashes to matching/stock-grams.ts. To be run again when folding or stemming of words changes.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './stale.mjs';
import { withModules } from './with-modules.mjs';

await withModules(async (load) => {
  const { deriveStock, knownStock, stockFile } = await load('tests/bench/quality/derive-stock.ts');
  const { hasSet, readSet } = await load('tests/bench/quality/read-set.ts');
  const { writeStockGrams } = await load('matching/stock-gram.ts');
  if (!hasSet('haystack-even')) throw new Error('haystack-even is not on this machine; WHENCE_BENCH says where it is');
  const grams = new Set([...knownStock(), ...deriveStock(readSet('haystack-even'))]);
  writeFileSync(join(root, 'matching/stock-grams.ts'), stockFile(writeStockGrams(grams), grams.size));
  console.log(`${grams.size} phrases`);
});
