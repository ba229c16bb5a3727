/**
 * Makes a release, or says what is in the way of it:
 *   npm run release -- X.Y.Z
 * Wants a clean tree, that version in package.json, lock and CHANGELOG.md (with its date), and a release before it to upgrade from;
 * runs every check there is; then leaves the zips and their checksums in .output/release. It tags and uploads nothing.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { releaseFaults } from './release-faults.mjs';
import { readJson, root } from './stale.mjs';

/** Every check in turn; the packages are made by the one before the last. */
const CHECKS = [['test'], ['check-supply', '--install'], ['check-rebuild'], ['lint-package'], ['check-upgrade']];
const stop = (why) => {
  console.error(why);
  process.exit(1);
};

const [version] = process.argv.slice(2);
if (!version) stop('npm run release -- X.Y.Z');
const faults = releaseFaults({
  version,
  manifest: readJson('package.json'),
  lock: readJson('package-lock.json'),
  changelog: readFileSync(join(root, 'CHANGELOG.md'), 'utf8'),
  status: spawnSync('git', ['status', '--porcelain'], { cwd: root, encoding: 'utf8' }).stdout,
});
if (faults.length > 0) stop(faults.join('\n'));

for (const [script, ...args] of CHECKS) {
  console.log(`\n— ${script}`);
  const done = spawnSync('npm', ['run', '--silent', script, '--', ...args], { cwd: root, stdio: 'inherit' });
  if (done.status !== 0) stop(`\n${script} has failed: nothing is released.`);
}

const folder = join(root, '.output/release');
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const sums = ['chrome', 'firefox', 'sources'].map((what) => {
  const file = `whence-${version}-${what}.zip`;
  copyFileSync(join(root, '.output', file), join(folder, file));
  return `${createHash('sha256')
    .update(readFileSync(join(folder, file)))
    .digest('hex')}  ${file}`;
});
writeFileSync(join(folder, 'SHA256SUMS'), `${sums.join('\n')}\n`);
console.log(`\n${sums.join('\n')}\n\nIn .output/release. Now: git tag v${version}, and the stores (docs/STORES.md).`);
