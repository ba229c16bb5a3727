// `npm test`: everything a machine can check, alone on a fresh machine with Node.
// Goes on after a failed step, so that one run tells all, and ends with one line `N passed, N failed`.
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { ensurePackages } from './ensure-packages.mjs';
import { readJson, root } from './stale.mjs';

ensurePackages();

const UNIT_REPORT = '.output/unit-report.json';
const E2E_REPORT = '.output/e2e-report.json';
const total = { passed: 0, failed: 0, skipped: 0 };
const failures = [];

/** Runs an npm script; a report, where the script writes one, is counted in place of the step itself. */
function step(what, script, args = [], countReport = undefined) {
  console.log(`\n— ${what}`);
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const done = spawnSync(npm, ['run', '--silent', script, ...(args.length > 0 ? ['--', ...args] : [])], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  const good = done.status === 0;
  const counted = countReport?.();
  if (counted) for (const key of Object.keys(total)) total[key] += counted[key];
  else total[good ? 'passed' : 'failed'] += 1;
  // A step that broke down although every test in its report passed is a failure too.
  if (counted && !good && counted.failed === 0) total.failed += 1;
  if (!good) failures.push(what);
  return good;
}

/** Names the unit tests that failed, with the first line of what each said: the run's own output may be long past. */
function failedUnitTests() {
  const files = readJson(UNIT_REPORT)?.testResults ?? [];
  return files.flatMap((file) => {
    const failed = file.assertionResults.filter((one) => one.status === 'failed');
    const named = failed.map((one) => [one.fullName, one.failureMessages[0]]);
    if (named.length === 0 && file.status === 'failed') named.push(['(the file itself)', file.message]);
    return named.map(
      ([name, why]) => `${relative(root, file.name)} › ${name}: ${String(why).split('\n').slice(0, 12).join(' ')}`,
    );
  });
}

/** Says that a step could not be done, and counts it as failed. */
function fail(what, why) {
  console.error(`\n— ${what}: ${why}`);
  total.failed += 1;
  failures.push(what);
}

function unitCounts() {
  const report = readJson(UNIT_REPORT);
  if (!report) return undefined;
  return { passed: report.numPassedTests, failed: report.numFailedTests, skipped: report.numPendingTests };
}

function e2eCounts() {
  const stats = readJson(E2E_REPORT)?.stats;
  if (!stats) return undefined;
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped };
}

for (const report of [UNIT_REPORT, E2E_REPORT]) rmSync(join(root, report), { force: true });

step('format and lint', 'lint');
step('types', 'typecheck');
step('nothing unused', 'unused');
step(
  'architecture and unit tests',
  'unit',
  ['--reporter=default', '--reporter=json', `--outputFile.json=${UNIT_REPORT}`],
  unitCounts,
);
step('corpus', 'whence', ['corpus', 'check', 'corpus']);
const built = [
  step('build for Chrome and Firefox', 'build'),
  step('measuring build', 'build:e2e'),
  step('demo build', 'build:demo'),
].every(Boolean);
step('sizes', 'size');
step('what is in the packages, and where it comes from', 'check-supply');

const { ensureBrowser, noBrowser } = await import('./ensure-browser.mjs');
const browsers = [];
for (const which of ['chromium', 'firefox'])
  if (await ensureBrowser(which)) browsers.push(`--project=${which}`);
  else fail(`end to end in ${which}`, noBrowser(which));
if (!built) fail('end to end', 'a build failed');
else if (browsers.length > 0) step('end to end', 'e2e', browsers, e2eCounts);

for (const line of failedUnitTests()) console.log(`\n${line}`);
if (failures.length > 0) console.log(`\nFailed: ${failures.join('; ')}.`);
console.log(`\n${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}`);
process.exitCode = failures.length > 0 || total.failed > 0 ? 1 : 0;
