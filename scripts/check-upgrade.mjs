/**
 * Whether a reader who goes from the release before to this one keeps everything:
 *   npm run build && npm run check-upgrade [-- --from REF] [--browser chromium|firefox] [--dump]
 * builds REF out of the history, in a folder of its own, and packages of its own; fills a browser profile through that
 * build's own pages; puts this build in its place and starts the same profile. Without REF it is the commit of the newest release
 * in tests/fixtures/releases. `--dump` writes what the build before has stored there, for the test that has no history.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from './stale.mjs';

const { values } = parseArgs({
  options: { from: { type: 'string' }, browser: { type: 'string' }, dump: { type: 'boolean', default: false } },
});
const RELEASES = join(root, 'tests/fixtures/releases');
const ref = values.from ?? commitOfLastRelease();
const folder = mkdtempSync(join(tmpdir(), 'whence-before-'));

function run(command, args, { cwd = root, env = {} } = {}) {
  const done = spawnSync(command, args, { cwd, env: { ...process.env, ...env }, stdio: 'inherit' });
  if (done.status !== 0) throw new Error(`${command} ${args.join(' ')} failed`);
}

function commitOfLastRelease() {
  const byVersion = new Intl.Collator('en', { numeric: true });
  const [newest] = readdirSync(RELEASES).sort((a, b) => byVersion.compare(b, a));
  return JSON.parse(readFileSync(join(RELEASES, newest), 'utf8')).commit;
}

const git = (...args) => spawnSync('git', args, { cwd: root, encoding: 'utf8' }).stdout.trim();

try {
  const commit = git('rev-parse', `${ref}^{commit}`);
  if (!commit) throw new Error(`there is no ${ref} in the history`);
  console.log(`The build before: ${git('log', '-1', '--format=%h %s', commit)}`);
  run('git', ['worktree', 'add', '--quiet', '--detach', folder, commit]);
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: folder });
  run('npm', ['run', '--silent', 'build'], { cwd: folder });
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const browsers = values.browser ? [values.browser] : ['chromium', 'firefox'];
  for (const browser of browsers) {
    // What is stored is the same in both; one writes it.
    const dumps = values.dump && browser === browsers[0];
    const env = {
      WHENCE_BEFORE: join(folder, '.output'),
      WHENCE_AFTER: join(root, '.output'),
      WHENCE_COMMIT: commit,
      ...(dumps ? { WHENCE_DUMP: join(RELEASES, `${version}.json`) } : {}),
    };
    run('npx', ['playwright', 'test', '--config=playwright.upgrade.config.ts', `--project=${browser}`], { env });
  }
} finally {
  git('worktree', 'remove', '--force', folder);
  rmSync(folder, { recursive: true, force: true });
}
