import type { Page } from '@playwright/test';
import { expect, test } from './chromium-fixtures';
import { FILLER, GAZETTE_PASSAGE, NEWS, newsPage } from './news-site';
import { BADGE, CARD } from './selectors';

const COPIED = `<p class="copied">${GAZETTE_PASSAGE}</p>`;
const PATIENT = { timeout: 20_000 };
const copiedBadge = (page: Page) => page.locator(`.copied > ${BADGE}`);

test('live blog: badges stay with their paragraphs while entries come in above, and new ones are found', async ({
  open,
}) => {
  const page = await open(`${NEWS}/live`, newsPage(`<div id="feed">${FILLER}${COPIED}</div>`));
  await expect(copiedBadge(page)).toHaveCount(1, PATIENT);
  await page.evaluate(
    (filler) => {
      for (let i = 0; i < 5; i++) document.getElementById('feed')?.insertAdjacentHTML('afterbegin', filler);
    },
    FILLER.replaceAll('<p>', '<p>Later that day: '),
  );
  await expect(copiedBadge(page)).toHaveCount(1);
  await page.evaluate(
    (copied) => document.getElementById('feed')?.insertAdjacentHTML('afterbegin', copied),
    COPIED.replace('copied', 'newer').replace('was closed on Monday morning', 'was shut on Monday morning'),
  );
  await expect(page.locator(`.newer > ${BADGE}`)).toHaveCount(1, PATIENT);
  await expect(copiedBadge(page)).toHaveCount(1);
});

test('endless scroll: each article that is added is read, and none is badged twice', async ({ open }) => {
  const page = await open(`${NEWS}/endless`, newsPage(FILLER));
  for (let i = 1; i <= 3; i++) {
    await page.evaluate(
      ([html, id]) => {
        const article = document.createElement('article');
        article.id = String(id);
        article.innerHTML = String(html);
        document.querySelector('main')?.append(article);
      },
      [`<h2>Part ${i}</h2>${FILLER.replaceAll('<p>', `<p>In part ${i}, `)}${COPIED}`, `part-${i}`] as const,
    );
    await expect(page.locator(`#part-${i} .copied > ${BADGE}`)).toHaveCount(1, PATIENT);
  }
  await expect(page.locator(BADGE)).toHaveCount(3);
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
  const removed = () => page.evaluate<number>('window.removed');
  await expect.poll(removed, PATIENT).toBeGreaterThan(1);
  let before = -1;
  await expect
    .poll(
      async () => {
        const now = await removed();
        const still = now === before;
        before = now;
        return still;
      },
      { ...PATIENT, intervals: [4_000] },
    )
    .toBe(true);
  expect(await removed()).toBeLessThanOrEqual(6);
});

test('open shadow roots are read, one in another and late changes inside them too', async ({ open }) => {
  const page = await open(
    `${NEWS}/shadow`,
    newsPage(`${FILLER}<story-body></story-body><script>
      setTimeout(() => customElements.define('story-body', class extends HTMLElement {
        connectedCallback() {
          const root = this.attachShadow({ mode: 'open' });
          root.innerHTML = '<section><story-part></story-part></section>';
          const inner = root.querySelector('story-part').attachShadow({ mode: 'open' });
          inner.innerHTML = '<div id="here"><p>The ferryman was late, and said so to anybody who would listen to him on the quay.</p></div>';
          window.inner = inner;
        }
      }), 300);
    </script>`),
  );
  await page.waitForFunction('window.inner');
  // Long after load: nobody hears of this but who watches that very root.
  await page.waitForTimeout(3_000);
  await page.evaluate((copied) => {
    const { inner } = window as unknown as { inner: ShadowRoot };
    inner.querySelector('#here')?.insertAdjacentHTML('beforeend', copied);
  }, COPIED);
  await expect(copiedBadge(page)).toHaveCount(1, PATIENT);
  await copiedBadge(page).locator('button').click();
  await expect(page.locator(`${CARD} [role=dialog]`)).toBeVisible();
  await page.screenshot({ path: test.info().outputPath('shadow.png') });
});

test('an article in a frame of the same origin is read; a stranger’s frame and a smaller one are not', async ({
  open,
}) => {
  const framed = newsPage(`<div style="height:300px"></div>${FILLER}${COPIED}`).replaceAll('"', '&quot;');
  const advert = newsPage(`<p>${GAZETTE_PASSAGE}</p>`, { title: 'Buy buckets' });
  const page = await open('about:blank');
  await page.route('https://adverts.example/**', (route) => route.fulfill({ contentType: 'text/html', body: advert }));
  await page.route(`${NEWS}/framed`, (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><title>A day on the river</title><h1>A day on the river</h1>
        <iframe id="ad" src="https://adverts.example/buckets" width="900" height="700"></iframe>
        <iframe id="small" srcdoc="${framed}" width="250" height="120"></iframe>
        <iframe id="story" srcdoc="${framed}" width="800" height="650"></iframe>`,
    }),
  );
  await page.goto(`${NEWS}/framed`);
  const story = page.frameLocator('#story');
  await expect(story.locator(`.copied > ${BADGE}`)).toHaveCount(1, PATIENT);
  await story.locator(`${BADGE} button`).hover();
  await story.locator(`${BADGE} button`).click();
  await expect(story.locator(`${CARD} [role=dialog]`)).toBeVisible();
  await page.screenshot({ path: test.info().outputPath('frame.png') });
  expect(await page.frameLocator('#ad').locator(BADGE).count()).toBe(0);
  expect(await page.frameLocator('#small').locator(BADGE).count()).toBe(0);
  await page.keyboard.press('Escape');
  await expect(story.locator(CARD)).toHaveCount(0);
});

test('an article that opens in a modal dialog is read then, and its card can be used', async ({ open }) => {
  const page = await open(
    `${NEWS}/modal`,
    `<!doctype html><title>The valley today</title><h1>The valley today</h1>
     <ul><li><a href="#">A day on the river</a></li></ul>
     <dialog style="max-width:44em"><h1>A day on the river</h1>${FILLER}${COPIED}</dialog>`,
  );
  // Nothing is said of a dialog that nobody has opened.
  await page.waitForTimeout(2_500);
  await expect(page.locator(BADGE)).toHaveCount(0);
  await page.evaluate(() => document.querySelector('dialog')?.showModal());
  await expect(copiedBadge(page)).toHaveCount(1, PATIENT);
  await copiedBadge(page).locator('button').click();
  const card = page.locator(`${CARD} [role=dialog]`);
  await expect(card).toBeVisible();
  await page.screenshot({ path: test.info().outputPath('modal.png') });
  // Outside the dialog everything is inert: a click would reach nothing.
  await card.getByRole('button', { name: 'Close' }).click();
  await expect(card).toHaveCount(0);
  await copiedBadge(page).locator('button').click();
  await expect(card).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(card).toHaveCount(0);
  expect(await page.evaluate(() => document.querySelector('dialog')?.open)).toBe(true);
});

test('an article in a popover is read when it opens', async ({ open }) => {
  const page = await open(
    `${NEWS}/popover`,
    `<!doctype html><title>The valley today</title><h1>The valley today</h1>
     <div popover id="story"><h1>A day on the river</h1>${FILLER}${COPIED}</div>`,
  );
  await page.waitForTimeout(2_500);
  await expect(page.locator(BADGE)).toHaveCount(0);
  await page.evaluate(() => document.getElementById('story')?.showPopover());
  await expect(copiedBadge(page)).toHaveCount(1, PATIENT);
  await copiedBadge(page).locator('button').click();
  await expect(page.locator(`${CARD} [role=dialog]`)).toBeVisible();
  expect(await page.evaluate(() => document.getElementById('story')?.matches(':popover-open'))).toBe(true);
});

test('what is copied is the page’s own, as text and as HTML, and the badge is back afterwards', async ({
  open,
  extension,
}) => {
  await extension.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const page = await open(`${NEWS}/copying`, newsPage(`${FILLER}${COPIED}`));
  await expect(copiedBadge(page)).toHaveCount(1, PATIENT);
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Control+C');
  await expect(copiedBadge(page)).toHaveCount(1);
  const copied = await page.evaluate(async () => {
    const [entry] = await navigator.clipboard.read();
    return [await (await entry?.getType('text/plain'))?.text(), await (await entry?.getType('text/html'))?.text()];
  });
  expect(copied[0]).toContain(GAZETTE_PASSAGE);
  expect(copied[1]).toContain(GAZETTE_PASSAGE);
  expect(copied[1]).not.toContain('whence');
});
