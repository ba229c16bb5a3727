import { axeFaults } from './axe';
import { expect, test } from './fixtures';
import { boxOf, lightness } from './looks';
import { FILLER, GAZETTE_PASSAGE, NEWS, newsPage } from './news-site';
import { BADGE_BUTTON, cardButton, DIALOG, POPUP_LIST, says, shows, tab } from './shows';

const DARK = newsPage(`${FILLER}<p>${GAZETTE_PASSAGE}</p>`, {
  head: '<meta name="color-scheme" content="dark"><style>body { background: #111; color: #ddd }</style>',
});

for (const file of ['bridge.html', 'warning.html', 'urdu.html'])
  test(`axe finds no fault on ${file} with its badges and an open card`, async ({ open }) => {
    const page = await open(`${NEWS}/${file}`);
    await page.click(BADGE_BUTTON);
    await shows(page, DIALOG);
    expect(await axeFaults(page)).toEqual([]);
  });

for (const scheme of ['light', 'dark'] as const)
  test(`axe finds no fault in both views of the popup, ${scheme}`, async ({ open, popupOf }) => {
    const page = await open(`${NEWS}/bridge.html`);
    await page.click(BADGE_BUTTON);
    await shows(page, cardButton(/Save$|Saved/));
    if ((await page.count(cardButton('Save'))) > 0) await page.click(cardButton('Save'));
    const popup = await popupOf(page);
    await popup.show({ scheme });
    await says(popup, /passages? recognised/);
    expect(await axeFaults(popup)).toEqual([]);
    await popup.click(tab(/Saved/));
    await shows(popup, POPUP_LIST);
    expect(await axeFaults(popup)).toEqual([]);
  });

test('badge, card and popup have colours of their own on a dark page', async ({ open, popupOf }) => {
  const page = await open(`${NEWS}/dark`, DARK);
  await page.show({ scheme: 'dark' });
  await page.click(BADGE_BUTTON);
  await shows(page, DIALOG);
  expect(await axeFaults(page)).toEqual([]);
  expect(await lightness(page, DIALOG)).toBeLessThan(0.25);
  const popup = await popupOf(page);
  await popup.show({ scheme: 'dark' });
  await says(popup, /passages? recognised/);
  expect(await lightness(popup, '.popup')).toBeLessThan(0.25);
  await popup.show({ scheme: 'light' });
  expect(await lightness(popup, '.popup')).toBeGreaterThan(0.75);
});

test('the popup fits into 320 pixels, and so does the card', async ({ open, popupOf }) => {
  const page = await open(`${NEWS}/bridge.html`);
  await page.resize({ width: 320, height: 640 });
  await page.click(BADGE_BUTTON);
  await shows(page, DIALOG);
  const [left = -1, right = 999] = await boxOf(page, DIALOG);
  expect(left).toBeGreaterThanOrEqual(0);
  expect(right).toBeLessThanOrEqual(320);
  await shows(page, cardButton(/Save$|Saved/));
  if ((await page.count(cardButton('Save'))) > 0) await page.click(cardButton('Save'));
  await shows(page, cardButton(/^Saved/));
  const popup = await popupOf(page);
  await popup.resize({ width: 320, height: 640 });
  const tooWide = () => popup.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  await says(popup, /passages? recognised/);
  expect(await tooWide()).toBeLessThanOrEqual(0);
  await popup.click(tab(/Saved/));
  await shows(popup, POPUP_LIST);
  expect(await tooWide()).toBeLessThanOrEqual(0);
});
