import type { Tab } from './driver';
import { expect, test } from './fixtures';
import { FILLER, GAZETTE_PASSAGE, NEWS, newsPage } from './news-site';
import { BADGE, CARD } from './selectors';
import { cardButton, DIALOG, says, shows } from './shows';

const COPIED = `<p class="copied">${GAZETTE_PASSAGE}</p>`;
/** Other words than {@link COPIED}. */
const NEWER = `<p class="newer">${GAZETTE_PASSAGE.replace('was closed', 'was shut')}</p>`;
const COPIED_BADGE = `.copied > ${BADGE}`;
const COPIED_BUTTON = `${COPIED_BADGE} >>> button`;

/** What the popup says of a page whose article nobody has opened yet. */
const READ_WITHOUT = /nothing was compared|only its links/;

/** Puts `html` into the first element of the page that `css` finds, at its start or end. */
const insert = (page: Tab, css: string, where: 'afterbegin' | 'beforeend', html: string) =>
  page.evaluate((css, where, html) => document.querySelector(css)?.insertAdjacentHTML(where, html), css, where, html);

test('live blog: badges stay with their paragraphs while entries come in above, and new ones are found', async ({
  open,
}) => {
  const page = await open(`${NEWS}/live`, newsPage(`<div id="feed">${FILLER}${COPIED}</div>`));
  await shows(page, COPIED_BADGE, 1);
  for (let i = 0; i < 5; i++)
    await insert(page, '#feed', 'afterbegin', FILLER.replaceAll('<p>', '<p>Later that day: '));
  await shows(page, COPIED_BADGE, 1);
  await insert(page, '#feed', 'afterbegin', NEWER);
  await shows(page, `.newer > ${BADGE}`, 1);
  await shows(page, COPIED_BADGE, 1);
});

test('a paragraph that comes late with the very words of one that has a badge gets its own', async ({ open }) => {
  const page = await open(`${NEWS}/twice`, newsPage(`<div id="feed">${FILLER}${COPIED}</div>`));
  await shows(page, COPIED_BADGE, 1);
  await insert(page, '#feed', 'beforeend', COPIED);
  await shows(page, COPIED_BADGE, 2);
});

test('endless scroll: each article that is added is read, and none is badged twice', async ({ open }) => {
  const page = await open(`${NEWS}/endless`, newsPage(FILLER));
  for (let i = 1; i <= 3; i++) {
    const part = `<h2>Part ${i}</h2>${FILLER.replaceAll('<p>', `<p>In part ${i}, `)}${COPIED}`;
    await insert(page, 'main', 'beforeend', `<article id="part-${i}">${part}</article>`);
    await shows(page, `#part-${i} ${COPIED_BADGE}`, 1);
  }
  await shows(page, BADGE, 3);
});

test('a page that removes foreign nodes wins after a few tries', async ({ open }) => {
  const page = await open(
    `${NEWS}/guarded`,
    newsPage(`${FILLER}${COPIED}<script>
      window.removed = 0;
      new MutationObserver((records) => {
        for (const { addedNodes } of records) for (const node of addedNodes)
          if (node.localName?.includes('-')) { node.remove(); window.removed++; }
      }).observe(document, { childList: true, subtree: true });
    </script>`),
  );
  const removed = () => page.evaluate<[], number>('window.removed');
  await expect.poll(removed).toBeGreaterThan(1);
  // Nothing tells that no other try will come: it has stopped when two looks with longer than a try between are alike.
  let before = -1;
  const stopped = async () => {
    const last = before;
    before = await removed();
    return before === last;
  };
  await expect.poll(stopped, { intervals: [4_000] }).toBe(true);
  expect(before).toBeLessThanOrEqual(6);
});

test('open shadow roots are read, one in another and late changes inside them too', async ({ open }) => {
  const page = await open(
    `${NEWS}/shadow`,
    newsPage(`${FILLER}<story-body></story-body><script>
      setTimeout(() => customElements.define('story-body', class extends HTMLElement {
        connectedCallback() {
          const root = this.attachShadow({ mode: 'open' });
          root.innerHTML = '<section><story-part></story-part></section>';
          window.inner = root.querySelector('story-part').attachShadow({ mode: 'open' });
          window.inner.innerHTML = '<div id="here"><p>The ferryman was late, and said so to all on the quay.</p>'
            + ${JSON.stringify(`${COPIED}</div>`)};
        }
      }), 300);
    </script>`),
  );
  const inner = 'story-body >>> story-part >>>';
  await shows(page, `${inner} ${COPIED_BADGE}`, 1);
  // The page has been read: nobody hears of this but who watches that very root.
  await page.evaluate((newer) => {
    const { inner } = window as unknown as { inner: ShadowRoot };
    inner.querySelector('#here')?.insertAdjacentHTML('afterbegin', newer);
  }, NEWER);
  await shows(page, `${inner} .newer > ${BADGE}`, 1);
  await page.click(`${inner} .newer > ${BADGE} >>> button`);
  await shows(page, DIALOG, 1);
});

test('an article in a frame of the same origin is read; a stranger’s frame and a smaller one are not', async ({
  answer,
  open,
}) => {
  const framed = newsPage(`<div style="height:300px"></div>${FILLER}${COPIED}`).replaceAll('"', '&quot;');
  // Nobody can look into a stranger's frame, so the advert itself tells how many badges it has.
  const advert = `${FILLER}<p>${GAZETTE_PASSAGE}</p><script>
    onmessage = ({ source }) => source.postMessage({ badges: document.querySelectorAll('${BADGE}').length }, '*');
  </script>`;
  answer('https://adverts.example/buckets', newsPage(advert, { title: 'Buy buckets' }));
  const page = await open(
    `${NEWS}/framed`,
    `<!doctype html><title>A day on the river</title><h1>A day on the river</h1>
     <iframe id="ad" src="https://adverts.example/buckets" width="900" height="700"></iframe>
     <iframe id="small" srcdoc="${framed}" width="250" height="120"></iframe>
     <iframe id="story" srcdoc="${framed}" width="800" height="650"></iframe>`,
  );
  await shows(page, `#story >>> ${COPIED_BADGE}`, 1);
  await page.click(`#story >>> ${COPIED_BUTTON}`);
  await shows(page, `#story >>> ${DIALOG}`, 1);
  const inAdvert = await page.evaluate(
    () =>
      new Promise((resolve) => {
        addEventListener('message', ({ data }) => resolve(data), { once: true });
        document.querySelector<HTMLIFrameElement>('#ad')?.contentWindow?.postMessage('badges?', '*');
      }),
  );
  expect(inAdvert).toEqual({ badges: 0 });
  await shows(page, '#small >>> .copied', 1);
  expect(await page.count(`#small >>> ${BADGE}`)).toBe(0);
  await page.press('Escape');
  await shows(page, `#story >>> ${CARD}`, 0);
});

test('an article that opens in a modal dialog is read then, and its card can be used', async ({ open, popupOf }) => {
  const page = await open(
    `${NEWS}/modal`,
    `<!doctype html><title>The valley today</title><h1>The valley today</h1>
     <ul><li><a href="#">A day on the river</a></li></ul>
     <dialog style="max-width:44em"><h1>A day on the river</h1>${FILLER}${COPIED}</dialog>`,
  );
  // Nothing is said of a dialog that nobody has opened.
  const popup = await popupOf(page);
  await says(popup, READ_WITHOUT);
  expect(await page.count(BADGE)).toBe(0);
  await page.evaluate(() => document.querySelector('dialog')?.showModal());
  await shows(page, COPIED_BADGE, 1);
  await page.click(COPIED_BUTTON);
  await shows(page, DIALOG, 1);
  // Outside the dialog everything is inert: a click would reach nothing.
  await page.click(cardButton('Close'));
  await shows(page, DIALOG, 0);
  await page.click(COPIED_BUTTON);
  await shows(page, DIALOG, 1);
  await page.press('Escape');
  await shows(page, DIALOG, 0);
  expect(await page.evaluate(() => document.querySelector('dialog')?.open)).toBe(true);
});

test('an article in a popover is read when it opens', async ({ open, popupOf }) => {
  const page = await open(
    `${NEWS}/popover`,
    `<!doctype html><title>The valley today</title><h1>The valley today</h1>
     <div popover id="story"><h1>A day on the river</h1>${FILLER}${COPIED}</div>`,
  );
  await says(await popupOf(page), READ_WITHOUT);
  expect(await page.count(BADGE)).toBe(0);
  await page.evaluate(() => document.getElementById('story')?.showPopover());
  await shows(page, COPIED_BADGE, 1);
  await page.click(COPIED_BUTTON);
  await shows(page, DIALOG, 1);
  expect(await page.evaluate(() => document.getElementById('story')?.matches(':popover-open'))).toBe(true);
});
