import { mkdirSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { build } from 'vite';

/**
 * Bundles measuring code into one file, as the extension's code is: module by module it runs three times as long. Gives
 * the path of the made module; `browser` makes a script for a page or a worker instead of a module for Node.
 */
export async function bundledModule(entry: string, where: 'node' | 'browser' = 'node'): Promise<string> {
  const name = basename(entry, '.ts');
  const outDir = resolve('.output/bench', name);
  mkdirSync(outDir, { recursive: true });
  const output = { entryFileNames: `${name}.mjs`, codeSplitting: false };
  await build({
    configFile: false,
    logLevel: 'silent',
    publicDir: false,
    ...(where === 'node' && { ssr: { noExternal: true, target: 'node' } }),
    build: {
      ...(where === 'node' ? { ssr: resolve(entry) } : {}),
      target: where === 'node' ? 'node20' : 'es2022',
      outDir,
      minify: false,
      modulePreload: false,
      rolldownOptions: { ...(where === 'browser' && { input: resolve(entry) }), output },
    },
  });
  return resolve(outDir, `${name}.mjs`);
}
