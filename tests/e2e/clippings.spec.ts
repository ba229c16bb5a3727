import { axeFaults } from './axe';
import type { Tab, Where } from './driver';
import { expect, test } from './fixtures';
import { FILLER, newsPage } from './news-site';
import { BADGE, CARD } from './selectors';
import { BADGE_BUTTON, button, cardButton, DIALOG, says, shows } from './shows';

// Menus and keys of the browser itself cannot be pressed from outside: what they make the background do is asked here by a
// page of the extension. That each entry leads to it is shown in tests/unit/background/commands.test.ts.

test.use({ profile: 'clippings' });
test.describe.configure({ mode: 'serial' });

const FIRST = 'https://quay-courier.example/2024/lamps';
const OTHER = 'https://otherside.example/news/quay';
const NOTE = `${CARD} >>> p`;
/** The passage that is clipped, and as another paper prints it. */
const PASSAGE =
  'The harbour board switched off every second lamp along the eastern quay last night, saying that moths had settled in the lanterns in such numbers that the keeper could no longer reach the wicks without a net and a borrowed ladder.';
const EDITED =
  'The harbour board has switched off every second lamp along the eastern quay, saying moths had settled in the lanterns in such great numbers that the old keeper could no longer reach the wicks without a net and a ladder.';
const ARTICLE =
  'Nobody on the quay could remember a summer in which the ferry bell had been rung by hand, yet the purser did so eleven times on Sunday because the rope of the old one had been carried off by a gull with ambitions.';
const HEAD = `<meta property="og:site_name" content="Quay Courier"><link rel="canonical" href="${FIRST}">
<script type="application/ld+json">{"@type":"NewsArticle","headline":"Lamps along the quay go dark","datePublished":"2024-05-02T06:30:00+01:00","author":[{"@type":"Person","name":"Ida Moor"},{"name":"T. Hale"}]}</script>`;
const source = newsPage(`<p id="clip">${PASSAGE}</p>${FILLER}<p>${ARTICLE}</p>`, {
  title: 'Lamps along the quay go dark',
  head: HEAD,
});
const other = newsPage(`${FILLER}<p>${EDITED}</p>`, { title: 'Quiet nights at the water' });

const select = (page: Tab, selector: string) =>
  page.evaluate((selector) => {
    const node = document.querySelector(selector);
    if (node) getSelection()?.selectAllChildren(node);
    return getSelection()?.toString().length ?? 0;
  }, selector);

/** Asks the background, from the view that is about a page, what a menu entry or key would. */
const keep = (view: Tab, what: 'selection' | 'article') =>
  view.evaluate(async (what) => {
    const tabId = Number(new URLSearchParams(location.search).get('tab'));
    const reply: { value?: { value?: Record<string, unknown> } } = await chrome.runtime.sendMessage({
      to: 'background',
      call: 'keepClipping',
      arg: { tabId, what },
    });
    return reply.value?.value ?? null;
  }, what);

const checkSelection = (view: Tab) =>
  view.evaluate(async () => {
    const tabId = Number(new URLSearchParams(location.search).get('tab'));
    await chrome.scripting.executeScript({ target: { tabId }, files: ['/clip.js'] });
    await chrome.tabs.sendMessage(tabId, { to: 'page', call: 'recheck', arg: 'selection' }, { frameId: 0 });
  });

/** All that the extension has stored in IndexedDB, as text. */
const stored = (view: Tab) =>
  view.evaluate(async () => {
    const all: unknown[] = [];
    for (const { name = '' } of await indexedDB.databases()) {
      const db = await new Promise<IDBDatabase>((done, fail) => {
        const asked = indexedDB.open(name);
        asked.onsuccess = () => done(asked.result);
        asked.onerror = () => fail(asked.error);
      });
      for (const store of db.objectStoreNames)
        all.push(
          await new Promise((done) => {
            const asked = db.transaction(store).objectStore(store).getAll();
            asked.onsuccess = () => done(asked.result);
          }),
        );
      db.close();
    }
    return JSON.stringify(all);
  });

const clipping = (name: string | RegExp): Where => ({ css: '.clipping h3 a', name });

test('a selection is kept, told on the page, and recognised elsewhere with edits, at once where it is open', async ({
  open,
  popupOf,
}) => {
  const elsewhere = await open(OTHER, other);
  const page = await open(FIRST, source);
  const view = await popupOf(page);
  await select(page, '#clip');
  expect(await keep(view, 'selection')).toMatchObject({ kept: 'new', short: false, off: false, whole: false });
  await says(page, /^Kept: \d\d words of “Lamps along the quay go dark”\.$/, NOTE);
  await shows(page, NOTE, 0);

  await elsewhere.front();
  await shows(elsewhere, BADGE, 1);
  await elsewhere.click(BADGE_BUTTON);
  await shows(elsewhere, DIALOG, 1);
  await says(elsewhere, 'Lamps along the quay go dark', DIALOG);
  await says(elsewhere, 'Ida Moor', DIALOG);
  await says(elsewhere, 'Quay Courier', DIALOG);
  await shows(elsewhere, cardButton(/^Save/), 1);

  // The same once more is no second clipping.
  await page.front();
  await select(page, '#clip');
  expect(await keep(view, 'selection')).toMatchObject({ kept: 'present' });
});

test('nothing of the words is stored unless the reader wants it, and then until it is switched off', async ({
  open,
  openOwn,
  popupOf,
}) => {
  const page = await open(FIRST, source);
  const view = await popupOf(page);
  const before = await stored(view);
  expect(before).toContain('Lamps along the quay go dark');
  for (const word of ['moths', 'lanterns', 'ladder']) expect(before).not.toContain(word);

  const options = await openOwn('options.html');
  await shows(options, clipping(/Lamps/), 1);
  const kept: Where = { css: '#clippings input[type=checkbox]', name: /Keep my own text/ };
  await options.click(kept);
  await says(options, 'Switching this off erases all words', '#clippings');
  await page.front();
  await select(page, 'article p:last-child');
  expect(await keep(view, 'selection')).toMatchObject({ kept: 'added' });
  expect(await stored(view)).toContain('a gull with ambitions');
  await options.front();
  await options.goto(await options.address());
  await options.click({ css: '#clippings summary', name: 'Kept text' });
  await says(options, 'a gull with ambitions', '#clippings blockquote');
  await options.click(kept);
  await shows(options, '#clippings blockquote', 0);
  expect(await stored(view)).not.toContain('gull');
});

test('a clipping is mended, deleted and put back; its badge comes and goes with it', async ({ open, openOwn }) => {
  const elsewhere = await open(OTHER, other);
  await shows(elsewhere, BADGE, 1);
  const options = await openOwn('options.html');
  await options.resize({ width: 1000, height: 800 });
  await options.click(button(/^Edit: Lamps/));
  await options.fill({ css: '.clipping-form input', name: 'Headline' }, 'Moths darken the quay');
  await options.fill({ css: '.clipping-form input', name: /^Published/ }, '2024-02-31');
  await says(options, 'This date is not in the calendar', '.clipping-form');
  await options.fill({ css: '.clipping-form input', name: /^Published/ }, '2024-05');
  await options.click(button('Save'));
  await shows(options, clipping(/^Moths darken the quay/), 1);
  await says(options, 'May 2024', '.clipping');

  await options.click(button(/^Delete: Moths/));
  await says(options, '1 clipping was deleted.', '#clippings');
  await elsewhere.front();
  await shows(elsewhere, BADGE, 0);
  await options.click(button('Undo'));
  await shows(options, '.clipping', 1);
  await elsewhere.front();
  await shows(elsewhere, BADGE, 1);
});

for (const scheme of ['light', 'dark'] as const)
  test(`axe finds no fault in the clippings and their form, ${scheme}`, async ({ openOwn }) => {
    const options = await openOwn('options.html');
    await options.show({ scheme });
    await options.resize({ width: 320, height: 640 });
    await shows(options, '.clipping', 1);
    expect(await axeFaults(options)).toEqual([]);
    await options.click({ css: '.share summary', name: /Share/ });
    await options.click(button(/^Edit: /));
    // The form has the focus, and Escape leaves it.
    await expect.poll(() => options.focused({ css: '.clipping-form input', name: 'Headline' })).toBe(true);
    expect(await axeFaults(options)).toEqual([]);
    expect(await options.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await options.press('Escape');
    await shows(options, '.clipping .clipping-form', 0);
  });

test('a whole article is kept as a source', async ({ open, popupOf }) => {
  const address = 'https://quay-courier.example/2024/bell';
  const page = await open(address, newsPage(`<p>${ARTICLE}</p>${FILLER}`, { title: 'The ferry bell' }));
  const view = await popupOf(page);
  expect(await keep(view, 'article')).toMatchObject({ kept: 'new', whole: true, short: false });
  const again = await open('https://third.example/a', newsPage(`<p>${ARTICLE}</p>`, { title: 'Bells, again' }));
  await shows(again, BADGE, 1);
});

test('what is too short says so, and where nothing is selected nothing is kept', async ({ open, popupOf }) => {
  const page = await open(
    'https://short.example/a',
    newsPage(`<p id="clip">Gulls again at dusk</p><input id="field" value="a secret that nobody wants kept">${FILLER}`),
  );
  const view = await popupOf(page);
  await page.evaluate(() => getSelection()?.removeAllRanges());
  expect(await keep(view, 'selection')).toEqual({ kept: false, why: 'nothing-selected' });
  await says(page, 'Nothing was kept: no text of the page is selected.', NOTE);
  await page.evaluate(() => {
    const field = document.querySelector<HTMLInputElement>('#field');
    field?.focus();
    field?.select();
  });
  expect(await keep(view, 'selection')).toEqual({ kept: false, why: 'nothing-selected' });
  await page.evaluate(() => document.querySelector<HTMLInputElement>('#field')?.blur());
  await select(page, '#clip');
  expect(await keep(view, 'selection')).toMatchObject({ kept: 'new', short: true });
  await says(page, 'too short to be recognised', NOTE);
});

test('a hostile page is kept as plain facts, bounded, with no address but of the web', async ({
  open,
  openOwn,
  popupOf,
}) => {
  const megabyte = 'm'.repeat(1_000_000);
  const page = await open(
    'https://hostile.example/a?q=1',
    newsPage(`<p id="clip">${EDITED.replace('harbour', 'river').replace('eastern', 'western')}</p>${FILLER}`, {
      title: '&lt;img src=x onerror=alert(1)&gt; and then some words',
      head: `<link rel="canonical" href="javascript:alert(1)"><meta property="og:url" content="https://quay-courier.example/stolen">
<meta property="og:site_name" content="${megabyte}"><meta name="author" content="&lt;b&gt;Nobody&lt;/b&gt;">
<meta name="citation_author" content="${megabyte}">`,
    }),
  );
  const view = await popupOf(page);
  await select(page, '#clip');
  expect(await keep(view, 'selection')).toMatchObject({ kept: 'new' });
  const rows = await stored(view);
  expect(rows.length).toBeLessThan(60_000);
  expect(rows).not.toContain('javascript:');
  expect(rows).not.toContain('stolen');
  expect(rows).toContain('"url":"https://hostile.example/a?q=1"');
  const options = await openOwn('options.html');
  await says(options, '<img src=x onerror=alert(1)> and then some words', '.clipping');
  expect(await options.count('.clipping img')).toBe(0);
});

test('a script of the page makes no clipping', async ({ open, popupOf }) => {
  const page = await open(FIRST, source);
  const view = await popupOf(page);
  const before = await stored(view);
  const said = await page.evaluate(async () => {
    const slots = [Symbol.for('whence.clip'), Symbol.for('whence.card')].map((slot) => slot in globalThis);
    const runtime = (globalThis as { chrome?: { runtime?: { sendMessage?: unknown } } }).chrome?.runtime?.sendMessage;
    window.postMessage({ to: 'background', call: 'keepClipping', arg: { tabId: 1, what: 'article' } }, '*');
    document.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true }));
    return { slots, runtime: typeof runtime };
  });
  expect(said).toEqual({ slots: [false, false], runtime: 'undefined' });
  expect(await stored(view)).toBe(before);
});

test('only what is selected is checked, news or not', async ({ open, popupOf }) => {
  const head = '<!doctype html><title>Lanterns</title><meta property="og:type" content="product">';
  const html = `${head}<p>Lanterns, new and old.</p><p id="clip">${EDITED}</p><p id="rest">${ARTICLE}</p>`;
  const page = await open('https://lanterns.example/1', html);
  const view = await popupOf(page);
  await says(view, 'This page offers goods');
  await select(page, '#clip');
  await checkSelection(view);
  await page.front();
  await shows(page, BADGE, 1);
  await page.evaluate(() => getSelection()?.removeAllRanges());
  await view.goto(await view.address());
  await says(view, 'Only the passage you selected was compared.');
  await says(view, '1 paragraph');
});

test('a pack of the clippings is brought in elsewhere and gives the same badges; one that is damaged changes nothing', async ({
  open,
  openOwn,
}) => {
  const options = await openOwn('options.html');
  await options.resize({ width: 1000, height: 800 });
  await shows(options, button(/^Delete: Moths/), 1);
  /** Chooses the pack of the clippings as a file, or a damaged copy of it. */
  const choose = (damaged: boolean) =>
    options.evaluate(async (damaged) => {
      const kept = globalThis as { kitesPack?: string };
      if (!kept.kitesPack) {
        const label = { title: 'Kites', author: 'Ida', licence: 'CC0' };
        const reply = await chrome.runtime.sendMessage({ to: 'background', call: 'packClippings', arg: label });
        kept.kitesPack = reply.value.value.base64;
      }
      const bytes = Uint8Array.from(atob(kept.kitesPack ?? ''), (letter) => letter.charCodeAt(0));
      if (damaged) bytes[bytes.length - 9] = (bytes[bytes.length - 9] ?? 0) ^ 1;
      const files = new DataTransfer();
      files.items.add(new File([bytes], 'kites.pack'));
      const input = document.querySelector<HTMLInputElement>('.drop input');
      if (!input) throw new Error('there is no field for files');
      input.files = files.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    }, damaged);
  await choose(true);
  await says(options, 'kites.pack is damaged');
  const before = await options.count('.corpus');
  await choose(false);
  await says(options, '“Kites” was brought in');
  await shows(options, '.corpus', before + 1);

  // The article that was kept has paragraphs of the other page; this one has the passage alone.
  const alone = newsPage(`<p>${EDITED}</p>`, { title: 'Quiet nights at the water' });
  // Without the clippings themselves the pack alone recognises the passage.
  for (let left = await options.count('.clipping'); left > 0; left--) {
    await options.click({ css: '.clipping button', name: /^Delete: / });
    await shows(options, '.clipping', left - 1);
  }
  const elsewhere = await open('https://fourth.example/a', alone);
  await shows(elsewhere, BADGE, 1);
  await choose(false);
  await says(options, '“Kites” is here already');
  await options.click(button('Keep what is here'));

  await options.click(button('Rename: Kites'));
  await options.fill('.rename input', 'Kites of the quay');
  await options.click({ css: '.rename button', name: 'Save' });
  await shows(options, button('Remove: Kites of the quay'), 1);
  await options.click(button('Remove: Kites of the quay'));
  await says(options, '“Kites of the quay” was removed.');
  await elsewhere.front();
  await shows(elsewhere, BADGE, 0);
  await options.click(button('Undo'));
  await shows(options, button('Remove: Kites of the quay'), 1);
  await elsewhere.front();
  await shows(elsewhere, BADGE, 1);
});
