import { fakeSavedMatch } from '../fakes/fake-saved-match';
import { type PaperServer, paperServer } from '../fakes/paper-server';
import { sourceServer } from '../fakes/source-server';
import { isBrowserMaker } from './dead-end-proxy';
import type { Driver, Tab } from './driver';
import { expect, test } from './fixtures';
import { FILLER, newsPage } from './news-site';
import { BADGE, CARD } from './selectors';
import { button, EXPORT_ALL, says, shows } from './shows';

// Everything a reader does, in the released build behind a proxy that writes down every request, and with a log of the names
// the browser looks up past it. Nothing is intercepted in the tabs: what is asked for arrives at the proxy.

test.use({ build: 'released', profile: 'silence', logNames: true });
test.describe.configure({ mode: 'serial' });

const HOSTS = Array.from({ length: 10 }, (_, i) => `paper-${i + 1}.example`);
/** A report of the bundled corpus, and a page nobody knows: links are not asked for, neither on the page nor in the card. */
const KNOWN = 'https://dawn.com/2011/08/26/mqm-ppp-take-row-to-diplomats';
const PAGE = newsPage(
  `${FILLER}<p id="known">Both sides wrote letters, as <a href="${KNOWN}">MQM, PPP take row to diplomats</a> told.</p>
<p>The rest is in <a href="http://linked.example/rest">another paper</a>.</p>`,
  { head: '<link rel="stylesheet" href="/style.css">' },
);
const SOURCES = ['http://source-a.example/there/1', 'http://source-b.example/410/2', 'http://source-a.example/404/3'];
const rows = SOURCES.map((url, i) => {
  const row = fakeSavedMatch({
    id: `row-${i}`,
    page: { address: `http://${HOSTS[i]}/story`, title: 'A day', date: null },
  });
  return { ...row, shown: { ...row.shown, url } };
});
const SAVED = JSON.stringify({ format: 'whence-saved-matches', version: 1, exportedAt: '', rows, unreadable: [] });

let papers: PaperServer;
test.beforeAll(async () => {
  papers = await paperServer({ '/story': PAGE, '/style.css': 'p { max-width: 40em }' });
});
test.afterAll(() => papers.close());

/** A tab in which nothing is intercepted. */
const plain = async (driver: Driver, address: string): Promise<Tab> => {
  const tab = await driver.newTab(() => undefined);
  await tab.goto(address);
  return tab;
};

/** Opens the card of the first badge with the keyboard, and takes the pointer all over it. */
async function lookAtCard(page: Tab): Promise<void> {
  const inBadge = () => page.evaluate((badge: string) => document.activeElement?.localName === badge, BADGE);
  for (let i = 0; i < 20 && !(await inBadge()); i++) await page.press('Tab');
  await page.press('Enter');
  await shows(page, CARD);
  // Its root is closed: where a point meets the host, it meets the card.
  const points = () =>
    page.evaluate((card: string) => {
      const found: { x: number; y: number }[] = [];
      for (let y = 4; y < innerHeight; y += 20)
        for (let x = 10; x < innerWidth; x += 60)
          if (document.elementFromPoint(x, y)?.localName === card) found.push({ x, y });
      return found;
    }, CARD);
  await expect.poll(async () => (await points()).length).toBeGreaterThan(20);
  for (const { x, y } of await points()) await page.pointAt(x, y);
  await page.press('Escape');
}

test('nothing is asked for but the pages themselves, from the install to the export', async ({
  driver,
  openOwn,
  panelOf,
  popupOf,
  serve,
}) => {
  for (const host of HOSTS) serve(host, papers.port);
  const welcome = await openOwn('welcome.html');
  await welcome.resize({ width: 1280, height: 800 });
  await shows(welcome, BADGE, 6);
  await lookAtCard(welcome);
  await driver.allow('*://*/*');
  await welcome.click(button('On all sites'));
  await says(welcome, 'Now: news pages of all sites.');

  const page = await driver.newTab(() => undefined);
  for (const host of [...HOSTS].reverse()) {
    await page.goto(`http://${host}/story`);
    await shows(page, BADGE);
  }
  await page.hover('#known a');
  await lookAtCard(page);
  await says(await popupOf(page), 'passage recognised');
  await says(await panelOf(page), 'passage recognised');

  const list = await openOwn('popup.html?view=saved');
  await list.upload('input[type=file]', { name: 'saved.json', contents: SAVED });
  await says(list, '3 matches came in.');
  await list.hover(`a[href="${SOURCES[0]}"]`);
  const options = await openOwn('options.html');
  await options.resize({ width: 1000, height: 800 });
  const everything = await driver.downloaded(() => options.click(EXPORT_ALL));
  expect(everything).toContain(SOURCES[0]);
  await driver.stopBackground();
  await page.front();
  await page.goto(`http://${HOSTS[0]}/story`);
  await shows(page, BADGE);
  // The page that may ask is open, and has not been told to.
  await says(await openOwn('check-sources.html'), '3 addresses, on 2 sites.');
  await page.close();

  expect(driver.takeStrays(), 'requests past the pages').toEqual([]);
  const own = (host: string | undefined) => [`GET ${host}/story`, `GET ${host}/style.css`];
  expect(papers.asked.sort()).toEqual([...HOSTS, HOSTS[0]].flatMap(own).sort());
  await test.info().attach('asked by the browser itself', { body: driver.askedByBrowser.join('\n') });
});

test('the recorder hears every way of asking: the test before is worth something', async ({ driver, serve }) => {
  serve(HOSTS[0] ?? '', papers.port);
  const page = await plain(driver, `http://${HOSTS[0]}/nothing-here`);
  await page.evaluate(() => {
    const quietly = () => undefined;
    void fetch('http://by-fetch.example/').catch(quietly);
    void fetch('https://by-tls.example/').catch(quietly);
    new Image().src = 'http://by-image.example/';
    navigator.sendBeacon('http://by-beacon.example/');
    new WebSocket('wss://by-socket.example/').onerror = quietly;
    const link = Object.assign(document.createElement('link'), { rel: 'dns-prefetch', href: '//by-lookup.example' });
    document.head.append(link);
    const caller = new RTCPeerConnection({ iceServers: [{ urls: 'stun:by-call.example' }] });
    caller.createDataChannel('x');
    void caller.createOffer().then((offer) => caller.setLocalDescription(offer));
  });
  const hosts = ['by-beacon', 'by-fetch', 'by-image', 'by-socket', 'by-tls'].map((name) => `${name}.example`);
  // Browsers keep pages from asking this machine; going there is asking as well.
  await (await plain(driver, 'http://127.0.0.1:8877/')).close();
  const heard: string[] = [];
  const heardHosts = () => {
    heard.push(...driver.takeStrays().map((address) => new URL(address).hostname));
    return [...new Set(heard)].sort();
  };
  await expect.poll(heardHosts).toEqual(['127.0.0.1', ...hosts]);
  // Past the proxy names are looked up at most: the browser's log tells which, of this test and of the one before. Firefox begins a
  // call with it, Chromium does so for a page that wants it.
  const others = () => driver.lookedUp().filter((name) => !HOSTS.includes(name) && !isBrowserMaker(name));
  await expect.poll(() => others().length).toBeGreaterThan(0);
  // Chromium's log also has names that it leaves to the proxy to look up.
  for (const name of others()) expect(['by-call.example', 'by-lookup.example', ...hosts]).toContain(name);
  await page.close();
});

test('the check of saved sources asks the addresses it lists, once each, and nothing else', async ({
  driver,
  openOwn,
  serve,
}) => {
  const server = await sourceServer({ headline: 'It sighs', text: 'It sighs.', other: { headline: '', text: '' } });
  for (const host of ['source-a.example', 'source-b.example']) serve(host, server.port);
  const check = await openOwn('check-sources.html');
  await check.click(button('Ask 3 addresses'));
  await says(check, 'Done: 3 of 3 asked.');
  expect(server.asked.sort()).toEqual(SOURCES.map((address) => `GET ${address.slice('http://'.length)}`).sort());
  expect(driver.takeStrays()).toEqual([]);
  await server.close();
});
