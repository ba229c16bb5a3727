import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fakeSavedMatch } from '../fakes/fake-saved-match';
import { sourceServer } from '../fakes/source-server';
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
/** The page of ours that may ask other sites. */
const ASKING = 'check-sources.html';
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

test('sources are asked once their sites are allowed and not before, and the permission is given back', async ({
  driver,
  openOwn,
  serve,
}) => {
  const server = await sourceServer({
    headline: 'The pump sighs',
    text: 'It sighs.',
    other: { headline: '', text: '' },
  });
  serve('pump.example', server.port);
  const row = fakeSavedMatch();
  const rows = [{ ...row, shown: { ...row.shown, url: 'http://pump.example/410/sigh' } }];
  const contents = JSON.stringify({ format: 'whence-saved-matches', version: 1, exportedAt: '', rows, unreadable: [] });
  const list = await openOwn('popup.html?view=saved');
  await list.upload('input[type=file]', { name: 'saved.json', contents });
  await says(list, '1 match came in.');
  // What any page of ours but one asks for goes nowhere.
  const refused = () => fetch('http://pump.example/there/1').then(String, () => 'refused');
  expect(await list.evaluate(refused)).toBe('refused');
  const check = await openOwn(ASKING);
  await says(check, 'the browser must allow Whence 1 more site');
  expect(server.asked).toEqual([]);
  await driver.allow('*://*.pump.example/*');
  await check.click(button('Allow and ask 1 address'));
  await says(check, 'the site says that there is no such page · HTTP 410');
  expect(server.asked).toEqual(['GET pump.example/410/sigh']);
  await check.click(button('Give the permission back'));
  await says(check, 'the browser must allow Whence 1 more site');
  await server.close();
  // Chromium says in the console what it has refused.
  list.errors.splice(0);
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

  test(`the ${browser} release says how old a browser may be, and has icons for toolbars, lists and stores`, () => {
    const { minimum_chrome_version, browser_specific_settings, icons } = manifest();
    const oldest = browser === 'chrome' ? minimum_chrome_version : browser_specific_settings.gecko.strict_min_version;
    expect(oldest).toBe(browser === 'chrome' ? '116' : '140.0');
    expect(Object.keys(icons)).toEqual(['16', '24', '32', '48', '64', '96', '128']);
    for (const [size, file] of Object.entries<string>(icons)) {
      const png = readFileSync(join(folder, file));
      expect([png.readUInt32BE(16), png.readUInt32BE(20)], file).toEqual([Number(size), Number(size)]);
    }
  });

  test(`the ${browser} release lets one page of its own connect to sites, and every other only to itself`, () => {
    const policy: string = manifest().content_security_policy.extension_pages;
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("connect-src 'self' http: https:;");
    expect(policy.replace("connect-src 'self' http: https:;", '')).not.toMatch(/https?:|\*|unsafe/);
    const pages = readdirSync(folder).filter((name) => name.endsWith('.html'));
    expect(pages).toContain(ASKING);
    for (const name of pages.filter((page) => page !== ASKING)) {
      const head = readFileSync(join(folder, name), 'utf8').split(/<(?:script|link)/)[0];
      expect(head, name).toMatch(/<meta http-equiv="Content-Security-Policy" content="connect-src (&#39;|')self\1">/);
    }
  });

  test(`the ${browser} release asks other sites from that page alone`, () => {
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
      /\.(js|html)$/.test(name),
    );
    const asking = files.filter((name) => /\bfetch\b/.test(readFileSync(join(folder, name), 'utf8')));
    const chunk = /src="\/(chunks\/check-sources-[^"]+\.js)"/.exec(readFileSync(join(folder, ASKING), 'utf8'))?.[1];
    expect(asking.sort()).toEqual(['background.js', chunk].sort());
    // The background, which can have no rule of its own, loads the packs out of the package and nothing else.
    const asked = [...readFileSync(join(folder, 'background.js'), 'utf8').matchAll(/\bfetch\b.{0,40}/g)].map(String);
    expect(asked).toHaveLength(1);
    expect(asked[0]).toMatch(/^fetch\([\w$.]+\.runtime\.getURL\(`\/\$\{\w+\}`\)\)/);
    // No other page carries that chunk.
    for (const name of files.filter((file) => file !== ASKING && file !== chunk))
      expect(readFileSync(join(folder, name), 'utf8'), name).not.toContain(chunk?.replace('chunks/', ''));
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
      expect(text, name).not.toMatch(/XMLHttpRequest|WebSocket|WebTransport|RTCPeerConnection|sendBeacon|EventSource/);
      expect(text, name).not.toMatch(/innerHTML|outerHTML|insertAdjacentHTML|document\.write|createContextualFragment/);
    }
    expect(files.filter((name) => name.endsWith('.pack'))).toEqual(['karachi.pack', 'sample.pack']);
  });
}
