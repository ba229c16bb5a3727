import type { Tab } from './driver';
import { expect, test } from './fixtures';
import { FILLER, GAZETTE_PASSAGE, NEWS, newsPage } from './news-site';
import { BADGE_BUTTON, cardButton, DIALOG, POPUP_LIST, says, shows } from './shows';

test.use({ profile: 'private' });
test.describe.configure({ mode: 'serial' });

const ROW = `${POPUP_LIST} > li`;
const copied = newsPage(`${FILLER}<p>${GAZETTE_PASSAGE}</p>`);
/** Everything in the two areas of storage that a page of ours can see. */
const stored = (own: Tab) =>
  own.evaluate(async () => JSON.stringify([await chrome.storage.local.get(), await chrome.storage.session.get()]));

test('a private window gets no badge until the reader lets Whence in', async ({ driver, answer, open, openedBy }) => {
  const address = `${NEWS}/not-allowed`;
  answer(address, copied);
  const page = await openedBy(address, () => driver.openPrivateWindow());
  await says(page, GAZETTE_PASSAGE.slice(0, 40));
  // By the time a page opened later has its badge there was time enough.
  await shows(await open(`${NEWS}/ordinary`, copied), BADGE_BUTTON, 1);
  expect(await page.count(BADGE_BUTTON)).toBe(0);
});

test('there it works as anywhere; only what is saved is kept, as the card says', async ({
  driver,
  answer,
  openedBy,
  openOwn,
}) => {
  await driver.allowPrivate();
  const address = `${NEWS}/behind-the-curtain`;
  answer(address, copied);
  const page = await openedBy(address, () => driver.openPrivateWindow());
  await shows(page, BADGE_BUTTON, 1);
  const own = await openOwn('popup.html?view=saved');
  await says(own, 'Nothing is saved yet.');
  expect(await stored(own)).not.toContain('behind-the-curtain');

  await page.click(BADGE_BUTTON);
  await page.click(cardButton('Save'));
  await shows(page, cardButton(/^Saved/));
  await says(page, 'Kept also after this private window is closed.', DIALOG);
  await driver.stopBackground();
  await page.close();
  const later = await openOwn('popup.html?view=saved');
  await shows(later, ROW, 1);
  await says(later, 'A day on the river', ROW);
});
