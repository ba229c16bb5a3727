/**
 * Proves that the Firefox package can be built again from its source zip, byte for byte, as reviewers at addons.mozilla.org do:
 *   npm run check-rebuild
 * Makes both zips, unpacks the sources into a folder of their own, runs `npm ci` and `npm run build-for-amo` there, and compares
 * every file with the package. Needs `unzip`.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readJson, root } from './stale.mjs';

const { name, version } = readJson('package.json');
const zip = (what) => join(root, `.output/${name}-${version}-${what}.zip`);
const folder = mkdtempSync(join(tmpdir(), 'whence-rebuild-'));

function run(command, args, cwd) {
  const done = spawnSync(command, args, { cwd, stdio: ['ignore', 'ignore', 'inherit'] });
  if (done.status !== 0) throw new Error(`${command} ${args.join(' ')} failed in ${cwd}`);
}

const filesOf = (of) =>
  readdirSync(of, { recursive: true, encoding: 'utf8' })
    .filter((file) => statSync(join(of, file)).isFile())
    .sort();

try {
  run('npx', ['wxt', 'zip', '-b', 'firefox'], root);
  const [sources, packed] = [join(folder, 'sources'), join(folder, 'packed')];
  run('unzip', ['-q', zip('sources'), '-d', sources], root);
  run('unzip', ['-q', zip('firefox'), '-d', packed], root);
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], sources);
  run('npm', ['run', '--silent', 'build-for-amo'], sources);
  const rebuilt = join(sources, '.output/firefox-mv3');
  const [before, after] = [filesOf(packed), filesOf(rebuilt)];
  const missing = before.filter((file) => !after.includes(file));
  const added = after.filter((file) => !before.includes(file));
  const other = before.filter(
    (file) => after.includes(file) && !readFileSync(join(packed, file)).equals(readFileSync(join(rebuilt, file))),
  );
  for (const [what, files] of Object.entries({ missing, added, other }))
    if (files.length > 0) console.error(`${what}: ${files.join(', ')}`);
  const differing = missing.length + added.length + other.length;
  console.log(differing === 0 ? `${before.length} files, all byte for byte the same` : `${differing} files differ`);
  process.exitCode = differing === 0 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
