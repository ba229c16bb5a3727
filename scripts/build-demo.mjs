// Builds the measuring build with the demo's own corpus beside the bundled one, into .output/demo/BROWSER-mv3.
// `node scripts/build-demo.mjs [chrome] [firefox]`; both where none is named.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './stale.mjs';

/** Builds for `browser` (chrome or firefox) and gives the folder of the unpacked extension, or undefined. */
export function buildDemo(browser, stdio = 'inherit') {
  const done = spawnSync(process.execPath, ['node_modules/wxt/bin/wxt.mjs', 'build', '-b', browser, '--mode', 'e2e'], {
    cwd: root,
    stdio,
    env: { ...process.env, WHENCE_DEMO: '1' },
  });
  return done.status === 0 ? join(root, `.output/demo/${browser}-mv3`) : undefined;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const browsers = process.argv.length > 2 ? process.argv.slice(2) : ['chrome', 'firefox'];
  if (!browsers.every((browser) => buildDemo(browser))) process.exitCode = 1;
}
