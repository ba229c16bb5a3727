// Starts Chromium with an extension from a folder, in a profile of its own, cut off from every network but this machine.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';

/** Names that still resolve; everything else does not exist for this browser. */
const LOCAL = 'MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1';

/**
 * Gives the browser context, the extension's id, and `close`, which also takes the profile away. `executablePath` may
 * be undefined: then Playwright's own Chromium is used.
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
    return { context, id: new URL(worker.url()).host, close };
  } catch (error) {
    await close();
    throw error;
  }
}
