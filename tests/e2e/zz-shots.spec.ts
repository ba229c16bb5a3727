import { mkdirSync, writeFileSync } from 'node:fs';
import { test } from './fixtures';
import { FILLER, GAZETTE_PASSAGE, NEWS, newsPage } from './news-site';
import { shows } from './shows';

test.use({ profile: 'shots' });
const OUT = '/tmp/clips-shots';
mkdirSync(OUT, { recursive: true });

test('shots', async ({ open, openOwn, popupOf }) => {
  test.setTimeout(180_000);
  const options = await openOwn('options.html');
  const save = async (name: string) => writeFileSync(`${OUT}/${name}.png`, await options.screenshot());
  await options.resize({ width: 1280, height: 1000 });
  await options.evaluate(() => document.querySelector('#clippings')?.scrollIntoView());
  await save('empty');
  let view = null;
  for (const [i, title] of [
    'Lamps along the quay go dark for the moths',
    'The ferry bell',
    'A clerk and a scale',
  ].entries()) {
    const page = await open(
      `https://quay-courier.example/${i}`,
      newsPage(`<p id="clip">${GAZETTE_PASSAGE.replace('Monday', `day ${i}`)}</p>${FILLER}`, {
        title,
        head: `<meta property="og:site_name" content="Quay Courier"><meta name="author" content="Ida Moor">`,
      }),
    );
    view = await popupOf(page);
    if (i === 1)
      await view.evaluate(() => chrome.runtime.sendMessage({ to: 'background', call: 'setKeepText', arg: true }));
    await page.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('#clip') as Element));
    await view.evaluate(
      async (what) => {
        const tabId = Number(new URLSearchParams(location.search).get('tab'));
        await chrome.runtime.sendMessage({ to: 'background', call: 'keepClipping', arg: { tabId, what } });
      },
      i === 2 ? 'article' : 'selection',
    );
    await page.front();
    await new Promise((done) => setTimeout(done, 700));
    writeFileSync(`${OUT}/note-${i}.png`, await page.screenshot());
  }
  // A pack brought in, and one that does not open.
  await options.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((done) => {
      const asked = indexedDB.open('whence-own-packs');
      asked.onupgradeneeded = () => asked.result.createObjectStore('packs');
      asked.onsuccess = () => done(asked.result);
    });
    const put = (id: string, title: string, pack: Blob) =>
      new Promise<void>((done) => {
        const t = db.transaction('packs', 'readwrite');
        t.objectStore('packs').put({ schema: 1, id, title, added: new Date().toISOString(), removed: false, pack }, id);
        t.oncomplete = () => done();
      });
    const label = { title: 'Kites over Sedge', author: 'Ida Moor', licence: 'CC0' };
    const reply = await chrome.runtime.sendMessage({ to: 'background', call: 'packClippings', arg: label });
    const bytes = Uint8Array.from(atob(reply.value.value.base64), (letter) => letter.charCodeAt(0));
    await put('kites-over-sedge-ida-moor', 'Kites over Sedge', new Blob([bytes]));
    await put('torn', 'Torn pages', new Blob([bytes.slice(0, 900)]));
    await chrome.runtime.sendMessage({ to: 'background', call: 'corporaChanged', arg: null });
  });
  for (const [name, width, scheme, language] of [
    ['light', 1280, 'light', 'en'],
    ['dark', 1280, 'dark', 'en'],
    ['light-320', 320, 'light', 'en'],
    ['ur', 1280, 'light', 'ur'],
    ['ur-dark-320', 320, 'dark', 'ur'],
  ] as const) {
    await options.evaluate(
      (language) => chrome.runtime.sendMessage({ to: 'background', call: 'setOptions', arg: { language } }),
      language,
    );
    await options.resize({ width, height: 2600 });
    await options.show({ scheme });
    await options.goto(await options.address());
    await shows(options, '.clipping', 3);
    await save(`${name}-top`);
    await options.evaluate(() => {
      for (const details of document.querySelectorAll<HTMLDetailsElement>('#clippings details')) details.open = true;
      document.querySelector<HTMLButtonElement>('.clipping .buttons button')?.click();
      document.querySelector('#clippings')?.scrollIntoView();
    });
    await save(`${name}-clippings`);
  }
  const page = await open(`${NEWS}/letters.html`);
  await page.show({ scheme: 'dark' });
  view = await popupOf(page);
  await view.evaluate(async () => {
    const tabId = Number(new URLSearchParams(location.search).get('tab'));
    await chrome.runtime.sendMessage({ to: 'background', call: 'keepClipping', arg: { tabId, what: 'selection' } });
  });
  await page.front();
  await new Promise((done) => setTimeout(done, 700));
  writeFileSync(`${OUT}/note-ur-dark.png`, await page.screenshot());
  await view.goto(await view.address());
  await new Promise((done) => setTimeout(done, 700));
  writeFileSync(`${OUT}/popup.png`, await view.screenshot());
});
