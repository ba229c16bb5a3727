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
// Vite is a package, and packages may have come only now.
const { withModules } = await import('./with-modules.mjs');
await withModules(async (load) => {
  const { run } = await load(`tests/bench/${name}.bench.ts`);
  await run(args);
});
