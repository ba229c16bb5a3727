// Starts Chromium with an extension from a folder, in a profile of its own, cut off from every network but this machine.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';

/** Names that still resolve; everything else does not exist for this browser. */
const LOCAL = 'MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1';

/** How long the welcome page may take to open (milliseconds). */
const PATIENCE = 30_000;

/**
 * Gives the browser context, the extension's id, and `close`, which also takes the profile away. `executablePath` may
 * be undefined: then Playwright's own Chromium is used. The welcome page, which every install opens, is closed where
 * nobody looks, so that it is in nobody's measurements.
 */
export async function launchChromium({ extension, executablePath, headless = true, online = false, options = {} }) {
  const profile = mkdtempSync(join(tmpdir(), 'whence-chromium-'));
  const context = await chromium.launchPersistentContext(profile, {
    ...options,
    ...(executablePath ? { executablePath } : {}),
    // The new headless mode; the default headless shell has no extensions.
    channel: 'chromium',
    headless,
    args: [
      // Chromium's sandbox does not start for root.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
      '--disable-background-networking',
      '--disable-component-update',
      '--no-first-run',
      ...(online ? [] : [`--host-resolver-rules=${LOCAL}`]),
    ],
  });
  const close = async () => {
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  };
  try {
    const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
    const { host: id, href } = new URL('/welcome.html', worker.url());
    const welcome = await opened(context, href);
    if (headless) await welcome?.close();
    return { context, id, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** The page at an address that the browser opens by itself. */
async function opened(context, address) {
  for (const until = Date.now() + PATIENCE; Date.now() < until; ) {
    const page = context.pages().find((page) => page.url() === address);
    if (page) return page;
    await new Promise((done) => setTimeout(done, 50));
  }
}
