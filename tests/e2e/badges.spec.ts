import { expect, test } from './fixtures';
import { FILLER, GAZETTE_PASSAGE, GAZETTE_RECORD, NEWS, newsPage } from './news-site';
import { BADGE } from './selectors';
import { BADGE_BUTTON, button, DIALOG, MARK, says, shows } from './shows';

const host = new URL(NEWS).host;
const copied = newsPage(`${FILLER}<p id="copied">${GAZETTE_PASSAGE}</p>`);

test('a copied passage gets one badge, at the end of its own paragraph', async ({ open }) => {
  const page = await open(`${NEWS}/copied`, copied);
  await shows(page, BADGE, 1);
  const badge = `#copied > ${BADGE}:last-child`;
  expect(await page.attribute(badge, 'data-kind')).toBe('same-text');
  expect(await page.attribute(badge, 'data-grade')).toBe('strong');
  expect(await page.attribute(badge, 'data-records')).toContain(GAZETTE_RECORD);
});

test('the toolbar counts the badges of a page, and nothing where there are none', async ({ open, popupOf }) => {
  const countOn = async (page: Awaited<ReturnType<typeof open>>) => {
    const popup = await popupOf(page);
    const tabId = Number(new URL(await popup.address()).searchParams.get('tab'));
    return () => popup.evaluate((id) => chrome.action.getBadgeText({ tabId: id }), tabId);
  };
  const page = await open(`${NEWS}/bridge.html`);
  await shows(page, BADGE);
  const badges = await page.count(BADGE);
  await expect.poll(await countOn(page)).toBe(String(badges));
  const silent = await open(`${NEWS}/tomatoes.html`);
  await expect.poll(await countOn(silent)).toBe('');
});

test('every page of the demo site gets the badges it was written for', async ({ open }) => {
  const expected: [string, string][] = [
    ['bridge.html', GAZETTE_RECORD],
    ['warning.html', 'post-2019-03-11-surveyor'],
    ['letters.html', 'dawn-2011-08-26-mqm-ppp-row'],
    ['gangs.html', 'dawn-2011-05-23-armed-gangs'],
    ['urdu.html', 'urdu-2019-03-05-pul'],
  ];
  for (const [file, record] of expected)
    await shows(await open(`${NEWS}/${file}`), `${BADGE}[data-records~="${record}"]`);
});

test('a page with nothing to find gets no badge and says so in the popup', async ({ open, popupOf }) => {
  const page = await open(`${NEWS}/tomatoes.html`);
  const popup = await popupOf(page);
  await says(popup, 'Nothing on this page was recognised.');
  expect(await page.count(BADGE)).toBe(0);
});

test('of more findings than a page has badges for the popup leads to each, and calls none weaker', async ({
  open,
  popupOf,
}) => {
  const copies = Array.from({ length: 24 }, (_, i) => `<p id="p${i}">${GAZETTE_PASSAGE} That was report ${i}.</p>`);
  const page = await open(`${NEWS}/many`, newsPage(FILLER + copies.join('')));
  await page.resize({ width: 800, height: 500 });
  await shows(page, BADGE, 20);
  const popup = await popupOf(page);
  await says(popup, '24 passages recognised');
  await says(popup, '4 more on this page, without badges');
  await says(popup, 'In 20 paragraphs:');
  expect(await popup.text('body')).not.toContain('weaker');
  await popup.click({ css: 'summary', name: /^4 more/ });
  await popup.click(button('Show paragraph 28 on the page'));
  const inView = () =>
    page.evaluate(() => {
      const box = document.querySelector('#p23')?.getBoundingClientRect();
      return box !== undefined && box.top >= 0 && box.bottom <= innerHeight;
    });
  await expect.poll(inView).toBe(true);
  await shows(page, MARK);
});

test('the passage is marked while its badge is hovered and while its card is open, and not longer', async ({
  open,
}) => {
  const page = await open(`${NEWS}/copied`, copied);
  const marked = () => page.count(MARK);
  await shows(page, BADGE_BUTTON, 1);
  expect(await marked()).toBe(0);
  await page.hover(BADGE_BUTTON);
  await shows(page, MARK);
  await page.click(BADGE_BUTTON);
  await shows(page, DIALOG);
  expect(await marked()).toBeGreaterThan(0);
  await page.pointAway();
  await shows(page, MARK);
  // The close button and not Escape: Escape gives the focus back to the badge, which marks it again.
  await page.click({ css: `${DIALOG} button`, name: 'Close' });
  await shows(page, DIALOG, 0);
  await page.clickAt(1, 1);
  await expect.poll(marked).toBe(0);
});

test('a click that a script makes is ignored', async ({ open }) => {
  const page = await open(`${NEWS}/copied`, copied);
  await shows(page, BADGE, 1);
  await page.evaluate((selector) => {
    const inner = document.querySelector(selector)?.shadowRoot?.querySelector('button');
    inner?.click();
    inner?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
  }, BADGE);
  expect(await page.count(DIALOG)).toBe(0);
  // A real click afterwards opens it, so that silence above is not just slowness.
  await page.click(BADGE_BUTTON);
  await shows(page, DIALOG, 1);
});

test('a paragraph that comes late gets its badge too', async ({ open }) => {
  const page = await open(`${NEWS}/late`, newsPage(FILLER));
  await page.evaluate((text) => {
    const late = document.createElement('p');
    late.textContent = text;
    document.querySelector('article')?.append(late);
  }, GAZETTE_PASSAGE);
  await shows(page, BADGE, 1);
});

test('badges leave with the article when a single-page site moves on', async ({ open }) => {
  const page = await open(`${NEWS}/copied`, copied);
  await shows(page, BADGE, 1);
  await page.evaluate((filler) => {
    history.pushState(null, '', '/another');
    const article = document.querySelector('article');
    if (article) article.innerHTML = `<h1>Something else</h1>${filler}`;
  }, FILLER);
  await shows(page, BADGE, 0);
});

test('badges are there again when the reader comes back to a page', async ({ open }) => {
  const page = await open(`${NEWS}/copied`, copied);
  await shows(page, BADGE, 1);
  await page.goto(`${NEWS}/tomatoes.html`);
  await shows(page, BADGE, 0);
  await page.back();
  await shows(page, `#copied > ${BADGE}`, 1);
});

test('switching the site off takes everything away and leaves the page byte for byte', async ({ open, popupOf }) => {
  const page = await open(`${NEWS}/copied`, copied);
  const html = () => page.evaluate(() => document.documentElement.outerHTML);
  const pristine = await page.evaluate(
    (source) => new DOMParser().parseFromString(source, 'text/html').documentElement.outerHTML,
    copied,
  );
  await shows(page, BADGE, 1);
  expect(await html()).not.toBe(pristine);
  const popup = await popupOf(page);
  await popup.click(button(`Hide badges on ${host}`));
  await shows(page, BADGE, 0);
  expect(await html()).toBe(pristine);
  await says(popup, `Whence is off on ${host}`);
  await popup.click(button(`Show badges on ${host}`));
  await shows(page, BADGE, 1);
});
