// Installs the packages with `npm ci` where node_modules is missing or not what package-lock.json says.
// Uses nothing but Node, because it runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readJson, root } from './stale.mjs';

/** True where every package of the lock is installed in the version the lock names. */
function upToDate() {
  const want = readJson('package-lock.json')?.packages;
  const have = readJson('node_modules/.package-lock.json')?.packages;
  if (!want || !have || !existsSync(join(root, '.wxt/tsconfig.json'))) return false;
  return Object.entries(want).every(([path, wanted]) => {
    if (path === '') return true;
    const found = have[path];
    // Packages for other systems are in the lock and rightly not on the disk.
    if (!found) return wanted.optional === true || wanted.os !== undefined || wanted.cpu !== undefined;
    return found.version === wanted.version;
  });
}

/** Makes sure that the packages are there. Ends the process with a sentence where they cannot be had. */
export function ensurePackages() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    console.error(`Whence needs Node 20.19 or newer; this is ${process.version}.`);
    process.exit(1);
  }
  if (upToDate()) return;
  // On the error stream: `whence … --json` may be reading the other.
  console.error('Installing packages (npm ci)…');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const done = spawnSync(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (done.status === 0) return;
  console.error('The packages could not be installed; what npm said stands above.');
  process.exit(1);
}
