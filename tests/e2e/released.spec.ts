import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BUILDS } from './builds';
import { expect, test } from './fixtures';
import { NEWS } from './news-site';
import { BADGE } from './selectors';
import { button, says, shows } from './shows';

test.use({ build: 'released' });
test.describe.configure({ mode: 'serial' });

const HOST = new URL(NEWS).host;
const LETTERS = `${NEWS}/letters.html`;
/** Milliseconds; longer than a badge takes where it is allowed (see the other tests). */
const LONG = 3000;
const wait = () => new Promise((resolve) => setTimeout(resolve, LONG));

test('without a permission it touches no page', async ({ open }) => {
  const page = await open(LETTERS);
  await wait();
  expect(await page.count(BADGE)).toBe(0);
});

test('its button in the toolbar checks the page in front, and no other', async ({ driver, open }) => {
  const other = await open(LETTERS);
  const page = await open(LETTERS);
  await driver.pressToolbarButton(page);
  await shows(page, BADGE);
  expect(await other.count(BADGE)).toBe(0);
});

test('once the reader allows a site, its pages get badges, also those already open', async ({
  driver,
  open,
  popupOf,
}) => {
  const before = await open(LETTERS);
  await driver.pressToolbarButton(before);
  const popup = await popupOf(before);
  await says(popup, 'Now: only on pages where you open this window.');
  await driver.allow(`*://*.${HOST}/*`);
  await popup.click(button(`Always on ${HOST}`));
  await says(popup, `Now: on every page of ${HOST}`);
  await before.front();
  await shows(before, BADGE);
  await shows(await open(LETTERS), BADGE);
});

test('its roots are closed to the page and its badges say nothing about records', async ({ open }) => {
  const page = await open(LETTERS);
  await shows(page, BADGE);
  const seen = (selector: string) => {
    const badge = document.querySelector(selector);
    return { root: badge?.shadowRoot, marks: badge?.getAttributeNames().filter((name) => name.startsWith('data-')) };
  };
  expect(await page.evaluate(seen, BADGE)).toEqual({ root: null, marks: [] });
});

test('what is taken back is gone at once', async ({ open, popupOf }) => {
  const page = await open(LETTERS);
  await shows(page, BADGE);
  const popup = await popupOf(page);
  await says(popup, `Now: on every page of ${HOST}`);
  await popup.click('summary');
  await popup.click(button(`Take back: Always on ${HOST}`));
  await shows(page, BADGE, 0);
  const after = await open(LETTERS);
  await wait();
  expect(await after.count(BADGE)).toBe(0);
});

test('the welcome page needs no permission for its badges, and asks for one and takes it back for real', async ({
  driver,
  open,
  openOwn,
}) => {
  const welcome = await openOwn('welcome.html');
  await welcome.resize({ width: 1280, height: 800 });
  await says(welcome, 'Now: only the page on which you press its button.');
  await shows(welcome, BADGE, 6);
  await driver.allow('*://*/*');
  await welcome.click(button('On all sites'));
  await says(welcome, 'Now: news pages of all sites.');
  const page = await open(LETTERS);
  await shows(page, BADGE);
  await welcome.click(button('Take back: On all sites'));
  await says(welcome, 'Now: only the page on which you press its button.');
  await shows(page, BADGE, 0);
  await wait();
  expect(await welcome.count(BADGE)).toBe(6);
});

for (const browser of ['chrome', 'firefox'] as const) {
  const folder = BUILDS.released[browser];
  const manifest = () => JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));

  test(`the ${browser} release asks for no site at install but the tab that is clicked`, () => {
    const { permissions, host_permissions, content_scripts, web_accessible_resources, optional_host_permissions } =
      manifest();
    // What none of these can do is in PRIVACY.md: read a page that nobody has clicked on.
    const panel = browser === 'chrome' ? ['sidePanel'] : [];
    expect([...permissions].sort()).toEqual(['activeTab', 'contextMenus', 'scripting', ...panel, 'storage']);
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

  test(`the ${browser} release ships the licences of the packages in it`, () => {
    const licences = readFileSync(join(folder, 'THIRD-PARTY.txt'), 'utf8');
    const { dependencies, version } = JSON.parse(readFileSync('package.json', 'utf8'));
    expect(manifest().version).toBe(version);
    for (const [name, pinned] of Object.entries(dependencies)) {
      expect(pinned, name).toMatch(/^\d+\.\d+\.\d+$/);
      expect(licences).toContain(`\n${name} ${pinned} (`);
    }
    // Each with its licence's own words.
    for (const part of licences.split(/^-{78}$/m).slice(1)) expect(part.length).toBeGreaterThan(500);
    expect(readdirSync(folder)).not.toContain('licence-lists');
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
    expect(files.filter((name) => name.endsWith('.pack'))).toEqual(['karachi.pack', 'sample.pack']);
  });
}
