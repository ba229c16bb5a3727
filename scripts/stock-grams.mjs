// `node scripts/stock-grams.mjs`: counts the stock phrases of the news pages in ../shared/bench (or WHENCE_BENCH) and writes
// their hashes to matching/stock-grams.ts. To be run again when folding or stemming of words changes.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createServer } from 'vite';

const root = join(import.meta.dirname, '..');
const server = await createServer({
  configFile: false,
  root,
  logLevel: 'error',
  appType: 'custom',
  optimizeDeps: { noDiscovery: true },
  server: { middlewareMode: true, watch: null, hmr: false, ws: false },
});
try {
  const { deriveStock, stockFile } = await server.ssrLoadModule(join(root, 'tests/bench/quality/derive-stock.ts'));
  const { hasSet, readSet } = await server.ssrLoadModule(join(root, 'tests/bench/quality/read-set.ts'));
  const { writeStockGrams } = await server.ssrLoadModule(join(root, 'matching/stock-gram.ts'));
  if (!hasSet('haystack-even')) throw new Error('haystack-even is not on this machine; WHENCE_BENCH says where it is');
  const grams = deriveStock(readSet('haystack-even'));
  writeFileSync(join(root, 'matching/stock-grams.ts'), stockFile(writeStockGrams(grams), grams.size));
  console.log(`${grams.size} phrases`);
} finally {
  await server.close();
}
