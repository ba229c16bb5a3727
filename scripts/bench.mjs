// `npm run bench -- NAME [ARGUMENTS]`: runs tests/bench/NAME.ts, which exports `run(args)`. Measured, never asserted.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ensurePackages } from './ensure-packages.mjs';
import { root } from './stale.mjs';

ensurePackages();
const folder = join(root, 'tests/bench');
const benches = existsSync(folder)
  ? readdirSync(folder)
      .filter((name) => name.endsWith('.bench.ts'))
      .map((name) => name.replace('.bench.ts', ''))
  : [];
const [name, ...args] = process.argv.slice(2);
if (!benches.includes(name)) {
  console.error(`npm run bench -- NAME, where NAME is one of: ${benches.join(', ')}`);
  process.exit(2);
}
const { createServer } = await import('vite');
const server = await createServer({
  configFile: false,
  root,
  logLevel: 'error',
  appType: 'custom',
  optimizeDeps: { noDiscovery: true },
  server: { middlewareMode: true, watch: null, hmr: false, ws: false },
});
try {
  const { run } = await server.ssrLoadModule(join(folder, `${name}.bench.ts`));
  await run(args);
} finally {
  await server.close();
}
