import { expect, test } from './chromium-fixtures';
import { FILLER, GAZETTE_PASSAGE, GAZETTE_RECORD, NEWS, newsPage } from './news-site';
import { BADGE, CARD } from './selectors';

const host = new URL(NEWS).host;
const copied = newsPage(`${FILLER}<p id="copied">${GAZETTE_PASSAGE}</p>`);

test('a copied passage gets one badge, at the end of its own paragraph', async ({ open }) => {
  const page = await open(`${NEWS}/copied`, copied);
  await expect(page.locator(BADGE)).toHaveCount(1);
  const badge = page.locator(`#copied ${BADGE}`);
  await expect(badge).toHaveAttribute('data-kind', 'same-text');
  await expect(badge).toHaveAttribute('data-grade', 'strong');
  expect(await badge.getAttribute('data-records')).toContain(GAZETTE_RECORD);
});

test('the toolbar counts the badges of a page, and nothing where there are none', async ({ open, popupOf }) => {
  const countOn = async (page: Awaited<ReturnType<typeof open>>) => {
    const popup = await popupOf(page);
    const tabId = Number(new URL(popup.url()).searchParams.get('tab'));
    return () => popup.evaluate((id) => chrome.action.getBadgeText({ tabId: id }), tabId);
  };
  const page = await open(`${NEWS}/bridge.html`);
  await expect(page.locator(BADGE).first()).toBeAttached();
  const badges = await page.locator(BADGE).count();
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
  for (const [file, record] of expected) {
    const page = await open(`${NEWS}/${file}`);
    await expect(page.locator(`${BADGE}[data-records~="${record}"]`).first(), file).toBeAttached();
  }
});

test('a page with nothing to find gets no badge and says so in the popup', async ({ open, popupOf }) => {
  const page = await open(`${NEWS}/tomatoes.html`);
  const popup = await popupOf(page);
  await expect(popup.getByText('Nothing on this page was recognised.')).toBeVisible();
  await expect(page.locator(BADGE)).toHaveCount(0);
});

test('the card shows the sources first to last, why it matched, and closes with Escape', async ({ open }) => {
  const page = await open(`${NEWS}/copied`, copied);
  const badge = page.locator(`${BADGE} button`);
  await badge.click();
  const card = page.getByRole('dialog');
  await expect(card).toBeVisible();
  await expect(card).toContainText('Harrowmere Gazette');
  await expect(card).toContainText('Fenland Wire');
  await expect(card).toContainText(/\d+ of this passage’s \d+ words/);
  await expect(card).toContainText('First report');
  await page.keyboard.press('Escape');
  await expect(page.locator(CARD)).toHaveCount(0);
  await expect(badge).toBeFocused();
});

test('the card names a removal, who says so, and the copy that can still be read', async ({ open }) => {
  const page = await open(`${NEWS}/warning.html`);
  await page.locator(`${BADGE}[data-records~="post-2019-03-11-surveyor"] button`).first().click();
  const card = page.getByRole('dialog');
  await expect(card).toContainText('Reported removed');
  await expect(card).toContainText('The Harrowmere Gazette says that the copy at Lowmoor Post is no longer online');
  await expect(card.getByRole('link', { name: /river-notebook|Surveyor says/ }).first()).toBeVisible();
});

test('the passage is marked while its badge is hovered and while its card is open, and not longer', async ({
  open,
}) => {
  const page = await open(`${NEWS}/copied`, copied);
  const marked = () => page.evaluate(() => CSS.highlights.size);
  const badge = page.locator(`${BADGE} button`);
  await expect(badge).toBeAttached();
  expect(await marked()).toBe(0);
  await badge.hover();
  await expect.poll(marked).toBe(1);
  await badge.click();
  await expect(page.getByRole('dialog')).toBeVisible();
  expect(await marked()).toBe(1);
  await page.mouse.move(1, 1);
  await expect.poll(marked).toBe(1);
  // The close button and not Escape: Escape gives the focus back to the badge, which marks it again.
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
  await badge.blur();
  await expect.poll(marked).toBe(0);
});

test('an Urdu page is read from right to left and its badge named in it', async ({ open }) => {
  const page = await open(`${NEWS}/urdu.html`);
  const badge = page.locator(`${BADGE}[data-records~="urdu-2019-03-05-pul"]`).first();
  await expect(badge).toBeAttached();
  await badge.locator('button').click();
  await expect(page.getByRole('dialog')).toBeVisible();
});

test('a badge can be reached and opened with the keyboard alone', async ({ open }) => {
  const page = await open(`${NEWS}/copied`, copied);
  await expect(page.locator(BADGE)).toHaveCount(1);
  await page.keyboard.press('Tab');
  await expect(page.locator(`${BADGE} button`)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
});

test('a click that a script makes is ignored', async ({ open }) => {
  const page = await open(`${NEWS}/copied`, copied);
  await expect(page.locator(BADGE)).toHaveCount(1);
  await page.evaluate((selector) => {
    const button = document.querySelector(selector)?.shadowRoot?.querySelector('button');
    button?.click();
    button?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
  }, BADGE);
  // A real click afterwards opens it, so that silence above is not just slowness.
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.locator(`${BADGE} button`).click();
  await expect(page.getByRole('dialog')).toHaveCount(1);
});

test('the text of the page is what it was: selected, searched and read without our words', async ({ open }) => {
  const page = await open(`${NEWS}/copied`, copied);
  await expect(page.locator(BADGE)).toHaveCount(1);
  expect(await page.locator('#copied').innerText()).toBe(GAZETTE_PASSAGE);
  expect(await page.locator('#copied').evaluate((p) => p.attributes.length)).toBe(1);
});

test('a paragraph that comes late gets its badge too', async ({ open }) => {
  const page = await open(`${NEWS}/late`, newsPage(FILLER));
  await page.evaluate((text) => {
    const late = document.createElement('p');
    late.textContent = text;
    document.querySelector('article')?.append(late);
  }, GAZETTE_PASSAGE);
  await expect(page.locator(BADGE)).toHaveCount(1, { timeout: 15_000 });
});

test('badges leave with the article when a single-page site moves on', async ({ open }) => {
  const page = await open(`${NEWS}/copied`, copied);
  await expect(page.locator(BADGE)).toHaveCount(1);
  await page.evaluate((filler) => {
    history.pushState(null, '', '/another');
    const article = document.querySelector('article');
    if (article) article.innerHTML = `<h1>Something else</h1>${filler}`;
  }, FILLER);
  await expect(page.locator(BADGE)).toHaveCount(0);
});

test('switching the site off takes everything away and leaves the page byte for byte', async ({ open, popupOf }) => {
  const page = await open(`${NEWS}/copied`, copied);
  const html = () => page.evaluate(() => document.documentElement.outerHTML);
  const pristine = await page.evaluate(() =>
    fetch(location.href)
      .then((r) => r.text())
      .then((text) => new DOMParser().parseFromString(text, 'text/html').documentElement.outerHTML),
  );
  await expect(page.locator(BADGE)).toHaveCount(1);
  expect(await html()).not.toBe(pristine);
  const popup = await popupOf(page);
  await popup.getByRole('button', { name: `Hide badges on ${host}` }).click();
  await expect(page.locator(BADGE)).toHaveCount(0);
  expect(await html()).toBe(pristine);
  await expect(popup.getByText(`Whence is off on ${host}`)).toBeVisible();
  await popup.getByRole('button', { name: `Show badges on ${host}` }).click();
  await expect(page.locator(BADGE)).toHaveCount(1, { timeout: 15_000 });
});
