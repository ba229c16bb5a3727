import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { BUILDS } from './builds';
import { expect, test } from './chromium-fixtures';
import { NEWS } from './news-site';
import { BADGE } from './selectors';

test.use({ build: 'released' });
test.describe.configure({ mode: 'serial' });

const HOST = new URL(NEWS).host;
const LETTERS = `${NEWS}/letters.html`;

/**
 * Asks for a site as the popup's button does, in the click itself. The browser's question is answered beforehand on its
 * own page for extensions, since headless nobody can press «Allow»; the toolbar's click, which would show the popup the
 * address of the page, cannot be made either, so the asking button is put into the popup here.
 */
async function allow(context: BrowserContext, id: string, popup: Page): Promise<void> {
  const origin = `*://*.${HOST}/*`;
  const admin = await context.newPage();
  await admin.goto(`chrome://extensions/?id=${id}`);
  await admin.evaluate(([id, origin]) => chrome.developerPrivate.addHostPermission(id, origin), [id, origin] as const);
  await admin.close();
  await popup.evaluate((origin) => {
    const ask = document.createElement('button');
    ask.textContent = 'ask for the site';
    ask.onclick = () => void chrome.permissions.request({ origins: [origin] });
    document.body.prepend(ask);
  }, origin);
  await popup.getByText('ask for the site').click();
}

test('without a permission it touches no page', async ({ open }) => {
  const page = await open(LETTERS);
  // Longer than a badge takes where it is allowed (see the next test).
  await page.waitForTimeout(3000);
  await expect(page.locator(BADGE)).toHaveCount(0);
});

test('once the reader allows a site, its pages get badges, also those already open', async ({
  extension,
  open,
  popupOf,
}) => {
  const before = await open(LETTERS);
  await allow(extension.context, extension.id, await popupOf(before));
  await before.bringToFront();
  await expect(before.locator(BADGE).first()).toBeAttached({ timeout: 15_000 });
  const page = await open(LETTERS);
  await expect(page.locator(BADGE).first()).toBeAttached();
});

test('its roots are closed to the page and its badges say nothing about records', async ({ open }) => {
  const page = await open(LETTERS);
  const badge = page.locator(BADGE).first();
  await expect(badge).toBeAttached();
  expect(await badge.evaluate((host) => host.shadowRoot)).toBeNull();
  expect(await badge.evaluate((host) => host.getAttributeNames().filter((name) => name.startsWith('data-')))).toEqual(
    [],
  );
});

test('what is taken back is gone at once', async ({ open, popupOf }) => {
  const page = await open(LETTERS);
  await expect(page.locator(BADGE).first()).toBeAttached();
  const popup = await popupOf(page);
  await expect(popup.getByText(`Now: on every page of ${HOST}`)).toBeVisible();
  await popup.getByText('Other choices').click();
  await popup.getByRole('button', { name: `Take back: Always on ${HOST}` }).click();
  await expect(page.locator(BADGE)).toHaveCount(0);
  await page.bringToFront();
  const after = await open(LETTERS);
  await after.waitForTimeout(3000);
  await expect(after.locator(BADGE)).toHaveCount(0);
});

for (const browser of ['chrome', 'firefox'] as const) {
  const folder = BUILDS.released[browser];
  const manifest = () => JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));

  test(`the ${browser} release asks for nothing at install but the tab that is clicked`, () => {
    const { permissions, host_permissions, content_scripts, web_accessible_resources, optional_host_permissions } =
      manifest();
    expect([...permissions].sort()).toEqual(['activeTab', 'scripting', 'storage']);
    expect(host_permissions ?? []).toEqual([]);
    expect(content_scripts ?? []).toEqual([]);
    expect(web_accessible_resources ?? []).toEqual([]);
    expect(optional_host_permissions).toEqual(['*://*/*']);
  });

  test(`the ${browser} release may connect to nothing but itself`, () => {
    const policy: string = manifest().content_security_policy.extension_pages;
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("connect-src 'self'");
    expect(policy).not.toMatch(/https?:|\*|unsafe/);
  });

  test(`the ${browser} release holds nothing of the measuring build, and no address to send to`, () => {
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    const scripts = files.filter((name) => name.endsWith('.js'));
    expect(scripts.length).toBeGreaterThan(0);
    for (const name of scripts) {
      const text = readFileSync(join(folder, name), 'utf8');
      expect(text, name).not.toMatch(/data-records|dataset\.records|data-grade/);
      expect(text, name).not.toMatch(/mode:\s*[`'"]open[`'"]/);
      expect(text, name).not.toMatch(/XMLHttpRequest|WebSocket|sendBeacon|EventSource/);
    }
    expect(files.filter((name) => name.endsWith('.pack'))).toEqual(['karachi.pack']);
  });
}
