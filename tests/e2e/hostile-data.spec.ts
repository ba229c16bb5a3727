import { fakeClipping, fakeFacts } from '../fakes/fake-clipping';
import { fakeKnownSource } from '../fakes/fake-known-source';
import { fakeSavedMatch } from '../fakes/fake-saved-match';
import type { Tab } from './driver';
import { expect, test } from './fixtures';
import { FILLER, GAZETTE_PASSAGE, NEWS, newsPage } from './news-site';
import { BADGE } from './selectors';
import { BADGE_BUTTON, button, DIALOG, IMPORT_FILE, says, shows } from './shows';

// Open roots, so that what a card shows can be looked at.
test.use({ build: 'measuring', profile: 'hostile-data' });

/** What each field holds: markup that would run, be fetched, or change the page. */
const NASTY = `<img src="https://evil.example/p" onerror="window.pwned=1"><script>window.pwned=2</script><a href="javascript:window.pwned=3">x</a>`;
/** Its beginning, as it must be read. */
const AS_TEXT = '<img src="https://evil.example/p"';
const AT = `${NEWS}/nasty`;
const SOURCE = 'https://quay-courier.example/lamps';

const row = fakeSavedMatch();
const contents = JSON.stringify({
  format: 'whence-data',
  version: 1,
  exportedAt: '2026-03-01T00:00:00.000Z',
  parts: [
    {
      part: 'saved',
      version: 1,
      entries: [
        {
          ...row,
          note: NASTY,
          tags: [NASTY],
          page: { address: AT, title: NASTY, date: null },
          shown: { ...row.shown, title: NASTY, outletName: NASTY, byline: [NASTY], url: SOURCE },
        },
        // A script for an address: refused, and said so.
        { ...row, id: 'script', shown: { ...row.shown, url: 'javascript:window.pwned=4' } },
      ],
    },
    {
      part: 'clippings',
      version: 1,
      entries: [
        fakeClipping(GAZETTE_PASSAGE, {
          note: NASTY,
          facts: fakeFacts({
            headline: NASTY,
            outlet: NASTY.slice(0, 190),
            byline: [NASTY.slice(0, 110)],
            url: SOURCE,
          }),
        }),
      ],
    },
    {
      part: 'sources',
      version: 1,
      entries: [
        fakeKnownSource({
          id: 'quay-courier.example/lamps',
          address: SOURCE,
          removed: { noticed: null, evidence: NASTY, archive: null, notedAt: '2026-03-01T00:00:00.000Z' },
        }),
      ],
    },
    { part: 'settings', version: 1, entries: [{ sitesOff: [NASTY], tables: [] }] },
  ],
});

/** What stands in a view that must not: elements and links out of data, and what they would have done. */
const harm = (view: Tab, root = 'document') =>
  view.evaluate(
    `((root) => [
      ...root.querySelectorAll('img, script:not([src]), iframe, object[data], embed, base, form:not([class]), [onerror], [onclick], meta[http-equiv=refresh]'),
      ...[...root.querySelectorAll('[href], [src], [action]')].filter((at) =>
        !/^(https?:|chrome-extension:|moz-extension:)/.test(at.href ?? at.src ?? at.action)),
    ].map((at) => at.outerHTML.slice(0, 200)).concat(window.pwned ? ['it ran: ' + window.pwned] : []))(${root})`,
  );

test('markup and scripts in saved matches, clippings and notes are text in every view, and in what goes out', async ({
  driver,
  open,
  openOwn,
  panelOf,
  popupOf,
}) => {
  const options = await openOwn('options.html');
  await options.resize({ width: 1000, height: 800 });
  await options.upload(IMPORT_FILE, { name: 'nasty.json', contents });
  await says(options, '1 entry was refused', '.imported');
  await says(options, AS_TEXT, '#clippings');
  expect(await harm(options)).toEqual([]);

  const page = await open(AT, newsPage(`${FILLER}<p>${GAZETTE_PASSAGE}</p>`));
  await shows(page, BADGE, 1);
  await page.click(BADGE_BUTTON);
  await says(page, AS_TEXT, DIALOG);
  expect(await harm(page, `document.querySelector('whence-card').shadowRoot`)).toEqual([]);
  await page.press('Escape');

  for (const view of [await popupOf(page), await panelOf(page)]) {
    await says(view, AS_TEXT);
    expect(await harm(view)).toEqual([]);
  }
  const list = await openOwn('popup.html?view=saved');
  await says(list, AS_TEXT);
  expect(await harm(list)).toEqual([]);
  const check = await openOwn('check-sources.html');
  await says(check, 'quay-courier.example');
  expect(await harm(check)).toEqual([]);

  await list.click(button(/^Export 1 shown/));
  const exported = await driver.downloaded(() => list.click({ css: '[role=menuitem]', name: 'HTML' }));
  const shown = await open(`${NEWS}/exported`, exported);
  await says(shown, AS_TEXT);
  expect(await harm(shown)).toEqual([]);
  // Its own policy refuses the icon that the browser would like to have, and Firefox says so.
  shown.errors.splice(0);
});
