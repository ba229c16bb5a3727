import type { Tab, Where } from './driver';
import { expect, test } from './fixtures';
import { FILLER, GAZETTE_PASSAGE, NEWS, newsPage } from './news-site';
import { BADGE_BUTTON, button, cardButton, POPUP_LIST, says, shows, tab } from './shows';

const copied = newsPage(`${FILLER}<p id="copied">${GAZETTE_PASSAGE}</p>`);
const ROW = `${POPUP_LIST} > li`;
const NOTE: Where = { css: 'textarea', name: /^Note on/ };
const STATUS: Where = { css: 'select', name: /^Status of/ };
const TAGS: Where = { css: 'input', name: /^Add a tag to/ };

test.use({ profile: 'storage' });

async function saved(popup: Tab): Promise<Tab> {
  await popup.click(tab(/Saved/));
  await shows(popup, ROW, 1);
  return popup;
}

test('what two windows change of one match at once is all there', async ({ open, popupOf }) => {
  const page = await open(`${NEWS}/two-windows`, copied);
  await page.click(BADGE_BUTTON);
  await page.click(cardButton('Save'));
  await shows(page, cardButton(/^Saved/));
  const one = await saved(await popupOf(page));
  const other = await saved(await popupOf(page));
  await one.fill(NOTE, 'Rang the bridge office');
  await other.choose(STATUS, 'verified');
  await other.fill(TAGS, 'rust');
  await other.press('Enter');
  await shows(other, button(/^Remove the tag rust/), 1);
  await one.press('Tab');
  await says(one, /Note on .* saved/, '.undo');
  const third = await saved(await popupOf(page));
  expect(await third.value(NOTE)).toBe('Rang the bridge office');
  expect(await third.value(STATUS)).toBe('verified');
  await shows(third, button(/^Remove the tag rust/), 1);
});
