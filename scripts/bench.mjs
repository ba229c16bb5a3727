// `npm run bench`: all benchmarks in turn, or `npm run bench -- --quick`, which leaves out the long ones.
// `npm run bench -- NAME [ARGUMENTS]`: runs tests/bench/NAME.bench.ts, which exports `run(args)`.
// Measured, never asserted; what they print and write is in tests/bench/results.md.
import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensurePackages } from './ensure-packages.mjs';
import { root } from './stale.mjs';

/** Need browsers, or many minutes. */
const LONG = ['planted', 'pages', 'browser', 'baselines', 'reading', 'saved', 'import', 'build', 'load'];
/** Runs with arguments, beside the one without. */
const ALSO = {
  planted: [['--noise', 'spell,typo,case,markup', '--keep', '1,0.6'], ['--offline']],
  browser: [['ways']],
};
/** How a benchmark says that what it measures with is not on this machine. */
const SKIPPED = /^Skipped: /m;

const names = readdirSync(join(root, 'tests/bench'))
  .filter((file) => file.endsWith('.bench.ts'))
  .map((file) => file.replace('.bench.ts', ''))
  .sort();
const [name, ...args] = process.argv.slice(2);

if (name === undefined || name === '--quick') await runAll(name === '--quick');
else if (names.includes(name)) await runOne();
else {
  console.error(`npm run bench [-- --quick], or npm run bench -- NAME, where NAME is one of: ${names.join(', ')}`);
  process.exitCode = 2;
}

async function runOne() {
  ensurePackages();
  // Vite is a package, and packages may have come only now.
  const { withModules } = await import('./with-modules.mjs');
  await withModules(async (load) => {
    const { run } = await load(`tests/bench/${name}.bench.ts`);
    await run(args);
  });
}

/** Each in a process of its own, so that none measures what another left in memory; goes on after one that fails. */
async function runAll(quick) {
  ensurePackages();
  const ends = [];
  for (const bench of names) {
    if (quick && LONG.includes(bench)) {
      ends.push([bench, 'left out', 0]);
      continue;
    }
    for (const withArgs of [[], ...(ALSO[bench] ?? [])]) {
      const title = [bench, ...withArgs].join(' ');
      console.log(`\n— ${title}`);
      const before = Date.now();
      const end = await inProcess([bench, ...withArgs]);
      ends.push([title, end, (Date.now() - before) / 1000]);
    }
  }
  console.log('');
  for (const [title, end, seconds] of ends)
    console.log(`${end.padEnd(9)} ${seconds.toFixed(0).padStart(5)} s  ${title}`);
  const count = (wanted) => ends.filter(([, end]) => end === wanted).length;
  console.log(
    `\n${count('measured')} measured, ${count('failed')} failed, ${count('skipped')} skipped, ${count('left out')} left out`,
  );
  if (count('failed') > 0) process.exitCode = 1;
}

function inProcess(benchArgs) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [fileURLToPath(import.meta.url), ...benchArgs], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let said = '';
    child.stdout.on('data', (chunk) => {
      said += chunk;
      process.stdout.write(chunk);
    });
    child.on('error', (error) => {
      console.error(error.message);
      resolve('failed');
    });
    child.on('close', (code) => resolve(code !== 0 ? 'failed' : SKIPPED.test(said) ? 'skipped' : 'measured'));
  });
}
