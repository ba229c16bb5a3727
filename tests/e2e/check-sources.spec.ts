import { fakeSavedMatch } from '../fakes/fake-saved-match';
import { type SourceServer, sourceServer } from '../fakes/source-server';
import { axeFaults } from './axe';
import type { Tab } from './driver';
import { expect, test } from './fixtures';
import { FILLER, NEWS, newsPage } from './news-site';
import { BADGE } from './selectors';
import { BADGE_BUTTON, button, cardButton, DIALOG, says, shows } from './shows';

test.use({ profile: 'check-sources' });
test.describe.configure({ mode: 'serial' });

const HEADLINE = 'Weathercock of the corn exchange points down';
const PASSAGE =
  'The weathercock of the corn exchange has pointed straight down since the hailstorm on Thursday, and the clerk who reads it every morning for the farmers now lies on his back on the roof to do so, with a cushion lent by the choir.';
const TEXT = `${PASSAGE} The smith says that he can turn it up again before the fair. Until then a boy with a wet finger stands at the window of the reading room.`;
const OTHER = {
  headline: 'Two barges swap their cargoes by mistake',
  text: Array.from(
    { length: 12 },
    (_, i) => `Barrel ${i + 4} of the plum jam went upstream and came down again as tar.`,
  ).join(' '),
};
/** Where the clipped article stood; it is not there any more. */
const CLIPPED = 'http://paper.example/404/weathercock';
const ADDRESSES = [
  'http://paper.example/there/1',
  'http://www.paper.example/there/1?utm_source=list',
  'http://paper.example/moved/2',
  'http://paper.example/to-home/3',
  'http://paper.example/section/4',
  'http://paper.example/error-page/5',
  'http://paper.example/451/6',
  'http://slow.example/slow/7',
  'http://busy.example/429/8',
  'http://busy.example/429/9',
  'https://shut.example/there/10',
];
/** What each is found to be. */
const FOUND = [
  [ADDRESSES[0], 'There when you checked'],
  [ADDRESSES[2], 'Moved when you checked'],
  [ADDRESSES[3], 'front page is shown in its place'],
  [ADDRESSES[4], 'a list of reports is shown in its place'],
  [ADDRESSES[5], 'a page that says it was not found'],
  [ADDRESSES[6], 'for legal reasons'],
  [ADDRESSES[7], 'no answer in time'],
  [ADDRESSES[8], 'the site asked to wait'],
  [ADDRESSES[9], 'Not checked yet'],
  [ADDRESSES[10], 'no connection'],
  [CLIPPED, 'the site says that there is no such page · HTTP 404'],
] as const;
const rows = ADDRESSES.map((url, i) => {
  const row = fakeSavedMatch({
    id: `row-${i}`,
    page: { address: `https://list.example/${i}`, title: 'A list', date: null },
  });
  return { ...row, shown: { ...row.shown, url, title: HEADLINE + '!'.repeat(i + 1) } };
});
const file = JSON.stringify({
  format: 'whence-saved-matches',
  version: 1,
  exportedAt: '2026-11-26T09:00:00Z',
  rows,
  unreadable: [],
});
const copied = newsPage(`${FILLER}<p>${PASSAGE}</p>`, { title: 'A letter about birds of iron' });
const REMOVED = `${BADGE} >>> .text[data-text^="Removed"]`;
const source = (address = '') => `.source:has(h2 a[href="${address}"])`;

let server: SourceServer;
test.beforeAll(async () => {
  server = await sourceServer({ headline: HEADLINE, text: TEXT, other: OTHER });
});
test.afterAll(() => server.close());

/** Keeps the article of a page as a source, as the button of the popup does. */
const keep = async (view: Tab) => {
  await view.click(button('Save as a source'));
  await says(view, 'Saved as a source');
};

test('saved sources are asked once each, and what is gone turns its badges until it is forgotten', async ({
  open,
  openOwn,
  popupOf,
  serve,
}) => {
  for (const host of ['paper.example', 'www.paper.example', 'slow.example', 'busy.example', 'shut.example'])
    serve(host, server.port);
  const article = await open(CLIPPED, newsPage(`<p>${TEXT}</p>`, { title: HEADLINE }));
  await keep(await popupOf(article));
  const page = await open(`${NEWS}/copied`, copied);
  await shows(page, BADGE, 1);
  const list = await openOwn('popup.html?view=saved');
  await list.upload('input[type=file]', { name: 'saved.json', contents: file });
  await says(list, '11 matches came in.');

  const check = await openOwn('check-sources.html');
  await check.resize({ width: 1000, height: 800 });
  await says(check, '11 addresses, on 4 sites.');
  expect(await axeFaults(check)).toEqual([]);
  expect(server.asked).toEqual([]);
  await check.click(button('Ask 11 addresses'));
  await says(check, 'Done: 10 of 11 asked. 1 address was left out, because its site asked to wait.');
  for (const [address, words] of FOUND) await says(check, words, source(address));
  await check.show({ scheme: 'dark' });
  expect(await axeFaults(check)).toEqual([]);
  await check.show({});
  expect([...server.asked].sort()).toEqual(
    [
      'GET paper.example/404/weathercock',
      'GET paper.example/there/1',
      'GET paper.example/moved/2',
      'GET paper.example/moved-here/2',
      'GET paper.example/to-home/3',
      'GET paper.example/',
      'GET paper.example/section/4',
      'GET paper.example/section/',
      'GET paper.example/error-page/5',
      'GET paper.example/451/6',
      'GET slow.example/slow/7',
      'GET busy.example/429/8',
    ].sort(),
  );
  expect(server.atOnce()).toBe(1);

  await page.front();
  await shows(page, REMOVED, 1);
  await page.click(BADGE_BUTTON);
  await says(page, 'was not there when you checked', DIALOG);
  await page.click(cardButton('Save'));
  await shows(page, cardButton(/^Saved/));
  await check.click(button(`Forget the check: ${HEADLINE}`));
  await says(check, 'Not checked yet', source(CLIPPED));
  await page.front();
  await shows(page, REMOVED, 0);
  await shows(page, BADGE, 1);
});

test('a source is noted as removed by hand, with date and evidence; its badges say so until that is undone', async ({
  open,
  openOwn,
}) => {
  const page = await open(`${NEWS}/copied`, copied);
  await shows(page, BADGE, 1);
  const list = await openOwn('popup.html?view=saved');
  await list.click(button(`Mark as removed: ${HEADLINE}`));
  const form = `form[aria-label="${HEADLINE} was removed"]`;
  await list.fill(`${form} input`, '2026-13');
  await says(list, 'This date is not in the calendar', form);
  await list.fill(`${form} input`, '2026-10');
  await list.fill(`${form} textarea`, 'The archive of the paper was closed.');
  await list.click({ css: `${form} button`, name: 'Save' });
  await says(list, `“${HEADLINE}” is noted as removed.`, '.undo');
  await says(list, 'You noted it removed: October 2026.');
  expect(await axeFaults(list)).toEqual([]);
  await page.front();
  await shows(page, REMOVED, 1);
  await page.click(BADGE_BUTTON);
  await says(page, 'You noted that the copy at', DIALOG);
  await says(page, 'The archive of the paper was closed.', DIALOG);

  // The same note stands at the clipping, and can be changed there.
  const options = await openOwn('options.html');
  await options.click(button(`Change the note: ${HEADLINE}`));
  await options.fill(`${form} textarea`, 'It is closed.');
  await options.click({ css: `${form} button`, name: 'Save' });
  await says(options, 'How you know: It is closed.');
  await options.click(button('Undo'));
  await says(options, 'How you know: The archive of the paper was closed.');
  await list.click(button('Undo'));
  await shows(list, button(`Change the note: ${HEADLINE}`), 0);
  await page.front();
  await shows(page, REMOVED, 0);
  await shows(page, BADGE, 1);
});
