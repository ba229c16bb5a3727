import type { Tab } from './driver';
import { expect, test } from './fixtures';
import { FILLER, GAZETTE_PASSAGE, NEWS, newsPage } from './news-site';
import { BADGE } from './selectors';
import { BADGE_BUTTON, button, cardButton, DIALOG, MARK, says, shows } from './shows';

// Pages are compared with the bundled corpus alone, as those of a reader are.
test.use({ build: 'measuring', profile: 'welcome' });

const EVERY_KIND = ['same-event', 'same-text', 'quotes', 'link', 'link', 'same-headline'];
const REMOVED = `${BADGE}[data-records~="post-2019-03-11-surveyor"]`;

/** The welcome page with its badges. */
async function welcomePage(openOwn: (file: string) => Promise<Tab>): Promise<Tab> {
  const page = await openOwn('welcome.html');
  await page.resize({ width: 1280, height: 800 });
  await shows(page, BADGE, EVERY_KIND.length);
  return page;
}
const kindsOn = (page: Tab) =>
  page.evaluate(
    (badge: string) => [...document.querySelectorAll<HTMLElement>(badge)].map(({ dataset }) => dataset.kind),
    BADGE,
  );

test('an install opens the welcome page, once', ({ driver }) => {
  expect(driver.welcomed).toBe(1);
});

test('its article has every kind of badge, in both languages', async ({ openOwn }) => {
  const page = await welcomePage(openOwn);
  expect(await kindsOn(page)).toEqual(EVERY_KIND);
  expect(await page.attribute(`${REMOVED} >>> .text`, 'data-text')).toMatch(/^Removed/);
  await page.click('label[lang=ur]');
  await shows(page, `${BADGE_BUTTON}:lang(ur)`, EVERY_KIND.length);
  expect(await kindsOn(page)).toEqual(EVERY_KIND);
  expect(await page.attribute('html', 'dir')).toBe('rtl');
  await says(page, 'رازداری');
  await page.click('label[lang=en]');
  await shows(page, `${BADGE_BUTTON}:lang(en)`, EVERY_KIND.length);
});

test('a badge opens its card by click and by Enter, with the sources and the note on the removal', async ({
  openOwn,
}) => {
  const page = await welcomePage(openOwn);
  await page.click(`${REMOVED} >>> button`);
  await says(page, 'Surveyor says bridge warning lay unread all winter', DIALOG);
  await says(page, 'The Harrowmere Gazette says that the copy at Lowmoor Post is no longer online.', DIALOG);
  // Styles of ours stand although the page allows no style elements.
  expect(await page.evaluate(`getComputedStyle(document.querySelector('whence-card')).position`)).toBe('fixed');
  await shows(page, MARK);
  await page.press('Escape');
  await shows(page, DIALOG, 0);
  expect(await page.focused(`${REMOVED} >>> button`)).toBe(true);
  await page.press('Enter');
  await shows(page, DIALOG);
});

test('saving and hiding are practice, and all is as before when the page is opened again', async ({
  driver,
  openOwn,
}) => {
  const page = await welcomePage(openOwn);
  await page.click(`${REMOVED} >>> button`);
  await page.click(cardButton('Save'));
  await page.click(cardButton(/^Saved/));
  await page.click(cardButton('Save'));
  await shows(page, cardButton(/^Saved/));
  await page.click({ css: 'whence-card >>> summary', name: 'Not relevant…' });
  await shows(page, cardButton(/^Hide/), 2);
  await page.click(cardButton('Hide it on this page'));
  await page.press('Escape');
  await shows(page, REMOVED, 0);

  const popup = await openOwn('popup.html?view=saved');
  await says(popup, 'Nothing is saved yet.');
  const options = await openOwn('options.html');
  await says(options, 'No page was checked yet');
  await shows(options, '.corpus', 1);
  await page.goto(driver.own('welcome.html'));
  await shows(page, BADGE, EVERY_KIND.length);
});

test('no other page is compared with the sample', async ({ open, openOwn, popupOf }) => {
  await welcomePage(openOwn);
  const page = await open(`${NEWS}/copied`, newsPage(`${FILLER}<p>${GAZETTE_PASSAGE}</p>`));
  await says(await popupOf(page), 'Nothing on this page was recognised.');
  expect(await page.count(BADGE)).toBe(0);
});

test('the popup shows what the sample has, and leads to its badges', async ({ driver, openOwn }) => {
  const page = await welcomePage(openOwn);
  const id = await page.evaluate(async () => (await chrome.tabs.getCurrent())?.id);
  const popup = await openOwn('popup.html');
  await popup.goto(driver.own(`popup.html?tab=${id}`));
  await says(popup, '6 passages recognised');
  await says(popup, 'An invented town, March 2019', '.checked');
});

test('it is found again from the options, and closes its own tab', async ({ driver, openOwn }) => {
  const stays = await openOwn('options.html');
  const options = await openOwn('options.html');
  await options.click({ css: 'a', name: 'Welcome page' });
  await shows(options, BADGE, EVERY_KIND.length);
  const open = () =>
    stays.evaluate(async (address) => {
      const tabs = await chrome.tabs.query({});
      return tabs.filter(({ url }) => url === address).length;
    }, driver.own('welcome.html'));
  expect(await open()).toBe(1);
  await options.click(button('Close this page'));
  await expect.poll(open).toBe(0);
});
