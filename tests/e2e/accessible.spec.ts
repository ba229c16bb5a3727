import { axeFaults } from './axe';
import type { Tab, Viewport } from './driver';
import { expect, test } from './fixtures';
import { boxOf, lightness } from './looks';
import { FILLER, GAZETTE_PASSAGE, NEWS, newsPage } from './news-site';
import { BADGE_BUTTON, button, cardButton, DIALOG, POPUP_LIST, says, shows, tab } from './shows';

const DARK = newsPage(`${FILLER}<p>${GAZETTE_PASSAGE}</p>`, {
  head: '<meta name="color-scheme" content="dark"><style>body { background: #111; color: #ddd }</style>',
});

const SELECTION = 'section[aria-label="Selected matches"]';
const MARK = '.timeline [role=button]';
const TABLE = '.timeline > details > summary';
const NARROW: Viewport = { width: 320, height: 640 };

/** A page with its card open, and the card's match saved. */
async function bridgeWithSaved(open: (address: string) => Promise<Tab>, viewport?: Viewport): Promise<Tab> {
  const page = await open(`${NEWS}/bridge.html`);
  if (viewport) await page.resize(viewport);
  await page.click(BADGE_BUTTON);
  await shows(page, cardButton(/Save$|Saved/));
  if ((await page.count(cardButton('Save'))) > 0) await page.click(cardButton('Save'));
  await shows(page, cardButton(/^Saved/));
  return page;
}

/** What makes a page scroll sideways: elements that reach over its right or left edge. Empty where it does not. */
const tooWide = (page: Tab) =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const over = [...document.querySelectorAll('body *')].filter((element) => {
      const { left, right } = element.getBoundingClientRect();
      return right > clientWidth || left < 0;
    });
    return [`${scrollWidth} > ${clientWidth}`, ...over.map((el) => `${el.localName}.${el.getAttribute('class')}`)];
  });

for (const file of ['bridge.html', 'warning.html', 'urdu.html'])
  test(`axe finds no fault on ${file} with its badges and an open card`, async ({ open }) => {
    const page = await open(`${NEWS}/${file}`);
    await page.click(BADGE_BUTTON);
    await shows(page, DIALOG);
    expect(await axeFaults(page)).toEqual([]);
  });

for (const scheme of ['light', 'dark'] as const) {
  test(`axe finds no fault in both views of the popup, ${scheme}`, async ({ open, popupOf }) => {
    const popup = await popupOf(await bridgeWithSaved(open));
    await popup.show({ scheme });
    await says(popup, /passages? recognised/);
    expect(await axeFaults(popup)).toEqual([]);
    await popup.click(tab(/Saved/));
    await shows(popup, POPUP_LIST);
    expect(await axeFaults(popup)).toEqual([]);
    await popup.click({ css: 'input[type=checkbox]', name: /^Select “/ });
    await shows(popup, SELECTION);
    await popup.click({ css: 'summary', name: 'Filter' });
    await popup.choose('select[aria-label=Status]', '= open');
    await shows(popup, button(/^Remove the filter/));
    expect(await axeFaults(popup)).toEqual([]);
    await popup.click(button(/^Export/));
    await shows(popup, '[role=menuitem]');
    expect(await axeFaults(popup)).toEqual([]);
  });

  test(`axe finds no fault in the side panel, ${scheme}`, async ({ open, panelOf }) => {
    const panel = await panelOf(await open(`${NEWS}/warning.html`));
    await panel.show({ scheme });
    await shows(panel, MARK);
    expect(await axeFaults(panel)).toEqual([]);
    await panel.click(MARK);
    await shows(panel, '.timeline .sources');
    await panel.click(TABLE);
    await shows(panel, { css: '.timeline th', name: 'Headline' });
    expect(await axeFaults(panel)).toEqual([]);
  });

  // English last: the choice is kept.
  for (const language of ['ur', 'en'])
    test(`axe finds no fault on the welcome page with its badges and an open card, ${scheme}, ${language}`, async ({
      openOwn,
    }) => {
      const welcome = await openOwn('welcome.html');
      await welcome.resize({ width: 1280, height: 800 });
      await welcome.show({ scheme });
      await welcome.click(`label[lang=${language}]`);
      await shows(welcome, `${BADGE_BUTTON}:lang(${language})`, 6);
      expect(await axeFaults(welcome)).toEqual([]);
      await welcome.click(BADGE_BUTTON);
      await shows(welcome, DIALOG);
      expect(await axeFaults(welcome)).toEqual([]);
    });

  test(`axe finds no fault in the options, ${scheme}`, async ({ openOwn }) => {
    const options = await openOwn('options.html');
    await options.resize({ width: 1280, height: 800 });
    await options.show({ scheme });
    await shows(options, '.corpus');
    expect(await axeFaults(options)).toEqual([]);
  });
}

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

test('card, popup, side panel, options and welcome page fit into 320 pixels', async ({
  open,
  openOwn,
  popupOf,
  panelOf,
}) => {
  const page = await bridgeWithSaved(open, NARROW);
  const [left = -1, right = 999] = await boxOf(page, DIALOG);
  expect(left).toBeGreaterThanOrEqual(0);
  expect(right).toBeLessThanOrEqual(NARROW.width);

  const popup = await popupOf(page);
  await popup.resize(NARROW);
  await says(popup, /passages? recognised/);
  expect(await tooWide(popup)).toEqual([]);
  await popup.click(tab(/Saved/));
  await popup.click({ css: 'input[type=checkbox]', name: /^Select “/ });
  await shows(popup, SELECTION);
  await popup.click(button(/^Export/));
  await shows(popup, '[role=menuitem]');
  expect(await tooWide(popup)).toEqual([]);

  const panel = await panelOf(page);
  await panel.resize(NARROW);
  await panel.click(TABLE);
  expect(await tooWide(panel)).toEqual([]);

  const options = await openOwn('options.html');
  await options.resize(NARROW);
  await shows(options, '.corpus');
  expect(await tooWide(options)).toEqual([]);

  const welcome = await openOwn('welcome.html');
  await shows(welcome, BADGE_BUTTON, 6);
  // 640 is 1280 at twice the size.
  for (const width of [NARROW.width, 640]) {
    await welcome.resize({ ...NARROW, width });
    for (const language of ['ur', 'en']) {
      await welcome.click(`label[lang=${language}]`);
      await shows(welcome, `${BADGE_BUTTON}:lang(${language})`, 6);
      expect(await tooWide(welcome)).toEqual([]);
    }
  }
});
