/**
 * Proves that the packages come out of the source zip byte for byte, as reviewers at addons.mozilla.org try:
 *   npm run check-rebuild
 * Makes the zips, unpacks the sources into a folder of their own, runs `npm ci`, `npm run build-for-amo` and the build for Chrome
 * there, and compares every file with the packages; then makes the zips a second time and compares their checksums. Needs `unzip`.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readJson, root } from './stale.mjs';

const { name, version } = readJson('package.json');
const ZIPS = ['chrome', 'firefox', 'sources'];
const zip = (what) => join(root, `.output/${name}-${version}-${what}.zip`);
const folder = mkdtempSync(join(tmpdir(), 'whence-rebuild-'));
let differing = 0;

function run(command, args, cwd = root) {
  const done = spawnSync(command, args, { cwd, stdio: ['ignore', 'ignore', 'inherit'] });
  if (done.status !== 0) throw new Error(`${command} ${args.join(' ')} failed in ${cwd}`);
}

const filesOf = (of) =>
  readdirSync(of, { recursive: true, encoding: 'utf8' })
    .filter((file) => statSync(join(of, file)).isFile())
    .sort();

/** Tells which files of a package are others than those of the build made from the sources. */
function compare(what, packed, rebuilt) {
  const [before, after] = [filesOf(packed), filesOf(rebuilt)];
  const missing = before.filter((file) => !after.includes(file));
  const added = after.filter((file) => !before.includes(file));
  const other = before.filter(
    (file) => after.includes(file) && !readFileSync(join(packed, file)).equals(readFileSync(join(rebuilt, file))),
  );
  for (const [how, files] of Object.entries({ missing, added, other }))
    if (files.length > 0) console.error(`${what}: ${how}: ${files.join(', ')}`);
  const found = missing.length + added.length + other.length;
  console.log(
    `${what}: ${found === 0 ? `${before.length} files, all byte for byte the same` : `${found} files differ`}`,
  );
  differing += found;
}

const sums = () =>
  ZIPS.map((what) => [
    what,
    createHash('sha256')
      .update(readFileSync(zip(what)))
      .digest('hex'),
  ]);

try {
  run('npm', ['run', '--silent', 'zip']);
  const first = sums();
  const sources = join(folder, 'sources');
  run('unzip', ['-q', zip('sources'), '-d', sources]);
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], sources);
  run('npm', ['run', '--silent', 'build-for-amo'], sources);
  run('npx', ['wxt', 'build'], sources);
  for (const browser of ['firefox', 'chrome']) {
    const packed = join(folder, browser);
    run('unzip', ['-q', zip(browser), '-d', packed]);
    compare(browser, packed, join(sources, `.output/${browser}-mv3`));
  }
  run('npm', ['run', '--silent', 'zip']);
  for (const [i, [what, sum]] of sums().entries()) {
    const same = first[i][1] === sum;
    console.log(`${what}.zip made twice: ${same ? sum : `${first[i][1]} and ${sum}`}`);
    if (!same) differing++;
  }
  process.exitCode = differing === 0 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
