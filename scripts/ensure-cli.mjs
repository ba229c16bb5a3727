// Bundles cli/ into one quick file, .output/cli/whence.mjs, when its sources are newer, and loads it.
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readStamp, root, stampOf, writeAtOnce } from './stale.mjs';

const SOURCES = [
  'cli',
  'matching',
  'formats',
  'model',
  'page',
  'locales',
  'package-lock.json',
  'scripts/ensure-cli.mjs',
];
const BUNDLE = join(root, '.output/cli/whence.mjs');

/** A mark of the command's sources. What is made with the command is stale when this changes. */
export const cliStamp = () => stampOf(SOURCES);

async function bundle(stamp) {
  const { build } = await import('vite');
  mkdirSync(join(root, '.output'), { recursive: true });
  // Built in a folder of its own, so that two commands at once do not meet.
  const outDir = mkdtempSync(join(root, '.output/cli-'));
  try {
    await build({
      configFile: false,
      root,
      logLevel: 'silent',
      publicDir: false,
      ssr: { noExternal: true, target: 'node' },
      build: {
        ssr: join(root, 'cli/whence.ts'),
        target: 'node20',
        outDir,
        minify: false,
        rolldownOptions: { output: { entryFileNames: 'whence.mjs', codeSplitting: false } },
      },
    });
    writeAtOnce(BUNDLE, `// ${stamp}\n${readFileSync(join(outDir, 'whence.mjs'), 'utf8')}`);
  } finally {
    rmSync(outDir, { recursive: true, force: true });
  }
}

/** The command's module (see cli/whence.ts), built first where its sources have changed. */
export async function loadCli() {
  const stamp = cliStamp();
  if (readStamp(BUNDLE) !== stamp) await bundle(stamp);
  return import(pathToFileURL(BUNDLE).href);
}
