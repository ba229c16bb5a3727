import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext } from '@playwright/test';
import { BUILDS } from './builds';
import { expect, test } from './chromium-fixtures';
import { NEWS } from './news-site';
import { BADGE } from './selectors';

test.use({ build: 'released' });
test.describe.configure({ mode: 'serial' });

const LETTERS = `${NEWS}/letters.html`;

/** Allows or forbids hosts as the browser's own page for extensions does; a prompt cannot be answered headless. */
async function setHost(context: BrowserContext, id: string, change: 'add' | 'remove'): Promise<void> {
  const page = await context.newPage();
  await page.goto(`chrome://extensions/?id=${id}`);
  await page.evaluate(
    ([id, change, host]) =>
      change === 'add'
        ? chrome.developerPrivate.addHostPermission(id, host)
        : chrome.developerPrivate.removeHostPermission(id, host),
    [id, change, `${NEWS}/*`] as const,
  );
  await page.close();
}

test('without a permission it touches no page', async ({ open }) => {
  const page = await open(LETTERS);
  // Longer than a badge takes where it is allowed (see the next test).
  await page.waitForTimeout(3000);
  await expect(page.locator(BADGE)).toHaveCount(0);
});

test('once a site is allowed, its pages get badges, also those already open', async ({ extension, open }) => {
  const before = await open(LETTERS);
  await setHost(extension.context, extension.id, 'add');
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

test('what is taken back is gone at once', async ({ extension, open }) => {
  const page = await open(LETTERS);
  await expect(page.locator(BADGE).first()).toBeAttached();
  await setHost(extension.context, extension.id, 'remove');
  await page.bringToFront();
  await expect(page.locator(BADGE)).toHaveCount(0);
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
