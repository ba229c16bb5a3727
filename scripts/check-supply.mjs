/**
 * Where what is in the packages comes from, and that nothing else is in them:
 *   npm run build && npm run check-supply
 * checks pins, lock, licences and contents of the released builds. With `-- --install` it also installs a clean copy of the last
 * commit from the lock, looks whether that leaves the copy as it was, and asks npm for known holes.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleList, PACKAGES, withoutSizes } from './bundle-contents.mjs';
import { contentsFile } from './gather-licences.mjs';
import { readJson, root } from './stale.mjs';
import { licenceFaults, listFaults, lockFaults, packageFaults, pinFaults } from './supply-faults.mjs';

const text = (path) => readFileSync(path, 'utf8');
let failed = 0;

function tell(what, faults) {
  console.log(`${faults.length === 0 ? 'good' : 'BAD '}  ${what}`);
  for (const fault of faults) console.log(`      ${fault}`);
  failed += faults.length;
}

const filesOf = (outDir) =>
  readdirSync(outDir, { recursive: true, encoding: 'utf8' })
    .filter((file) => statSync(join(outDir, file)).isFile())
    .map((file) => ({ file, text: readFileSync(join(outDir, file), 'latin1') }));

const [manifest, lock] = [readJson('package.json'), readJson('package-lock.json')];
const count = Object.keys(lock.packages).length - 1;
tell('every package of package.json has one exact version', pinFaults(manifest));
tell(`${count} packages in the lock: checksums, one registry, no scripts at install`, lockFaults(manifest, lock));
for (const [name, outDir] of Object.entries(PACKAGES)) {
  const contents = JSON.parse(text(contentsFile(outDir)));
  tell(`${name}: licences of what is bundled`, licenceFaults(contents, text(join(outDir, 'THIRD-PARTY.txt'))));
  const folders = [root, homedir(), tmpdir()].filter((folder) => folder !== '/');
  tell(`${name}: nothing in the package that has no business there`, packageFaults(filesOf(outDir), folders));
}
const listed = withoutSizes(text(join(root, 'docs/BUNDLE.md')));
tell('what is in the packages is listed (else: npm run list-bundle)', listFaults(listed, withoutSizes(bundleList())));
if (process.argv.includes('--install')) installs();
process.exitCode = failed === 0 ? 0 : 1;

function installs() {
  const copy = mkdtempSync(join(tmpdir(), 'whence-install-'));
  const run = (command, args, cwd = copy) => spawnSync(command, args, { cwd, encoding: 'utf8' });
  try {
    run('git', ['clone', '--quiet', root, copy], root);
    const done = run('npm', ['ci', '--no-audit', '--no-fund']);
    tell('npm ci on a clean copy', done.status === 0 ? [] : [done.stderr]);
    const changed = run('git', ['status', '--porcelain']).stdout.trim();
    tell('and leaves it as it was', changed === '' ? [] : changed.split('\n'));
    const audit = run('npm', ['audit', '--json']);
    const { metadata, vulnerabilities = {} } = JSON.parse(audit.stdout || '{}');
    // A registry may refuse to answer, and that is no fault of the packages.
    if (!metadata) console.log('?     npm audit: the registry gave no answer');
    else
      tell(
        'npm audit',
        Object.values(vulnerabilities).map((one) => `${one.name} ${one.range}: ${one.severity}`),
      );
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}
