// Finds a browser the demo and the tests can drive, or gets one.
// Order: $CHROMIUM_PATH or $FIREFOX_PATH, the usual places, Playwright's own download (Chromium only), Debian packages.
// Branded Chrome and Edge are never taken: they no longer load an extension from a folder (since version 137).
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const PLACES = {
  chromium: [
    process.env.CHROMIUM_PATH,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/snap/bin/chromium',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  firefox: [
    process.env.FIREFOX_PATH,
    '/usr/bin/firefox-esr',
    '/usr/bin/firefox',
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
  ],
};
const DEBIAN = { chromium: 'chromium', firefox: 'firefox-esr' };
const MINUTES = 60_000;

/** The path of a browser that is already here, or undefined. */
export const findBrowser = (which) => PLACES[which].find((path) => path && existsSync(path));

const run = (command, args, minutes) =>
  spawnSync(command, args, {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    timeout: minutes * MINUTES,
  }).status === 0;

function fromDebian(which) {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined;
  console.log(`Installing ${DEBIAN[which]} from Debian…`);
  // Update first: without the security lists apt installs an older browser.
  run('apt-get', ['update'], 5);
  run('apt-get', ['install', '-y', '--no-install-recommends', DEBIAN[which], 'fonts-noto-core'], 15);
  return findBrowser(which);
}

async function fromPlaywright() {
  const { chromium } = await import('@playwright/test');
  const path = chromium.executablePath();
  if (existsSync(path)) return path;
  console.log('Downloading Chromium (playwright install)…');
  run(process.execPath, ['node_modules/@playwright/test/cli.js', 'install', '--no-shell', 'chromium'], 2);
  return existsSync(path) ? path : undefined;
}

/**
 * The path of a `chromium` or `firefox` this machine can run, installed where need be; undefined where none can be had.
 * On Debian as root its own package comes first: it brings the libraries a download lacks.
 */
export async function ensureBrowser(which) {
  return findBrowser(which) ?? fromDebian(which) ?? (which === 'chromium' ? await fromPlaywright() : undefined);
}

/** What to tell a person where there is no such browser. */
export const noBrowser = (which) =>
  `No ${which} found: install one, or set ${which === 'firefox' ? 'FIREFOX_PATH' : 'CHROMIUM_PATH'} to its program.`;
