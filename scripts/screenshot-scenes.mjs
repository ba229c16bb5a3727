// What the pictures for the stores show: each scene says which build it needs, and gives its parts as PNGs with their places.
import { settledBadges } from './read-badges.mjs';

const PAGE = { width: 1280, height: 800 };
const POPUP = { width: 400, height: 600 };
const PANEL = 400;
/** Pixels from the top of the window to the badge whose card is shown. */
const BADGE_TOP = 210;
/** Pages of the demo from which matches are saved. */
const SAVED_FROM = ['tomatoes.html', 'gangs.html', 'letters.html', 'warning.html', 'bridge.html'];
/** What is noted beside the first saved match. */
const NOTE = 'Ask the council for the test of the hangers.';
/** A document of invented clippings, for the import. */
const NOTES = `The orchard tram stood still for an hour on Monday because a swarm of bees had settled on the overhead wire.
REFERENCE: Bees stop the orchard tram, By Ida Moor, Valley Echo, 6 May 2011

The mill wheel turned backwards for a day and the miller took it for a sign, though of what he would not say.
REFERENCE: The wheel that would not, Valley Echo, 5/6/2011

The ferryman found a piano adrift below the weir and has asked whoever plays in the next village to count theirs.
REFERENCE: Piano seen passing the weir, By T. Hale, Lenn Valley Courier, 12 May 2011
`;

/** Opens a page of the demo and waits for its badges. */
async function opened({ context, site }, file, size = PAGE) {
  const page = await context.newPage();
  await page.setViewportSize(size);
  await page.goto(`${site}/${file}`, { waitUntil: 'load' });
  await page.bringToFront();
  await settledBadges(page);
  return page;
}

const article = ({ language }) => (language === 'ur' ? 'urdu.html' : 'bridge.html');
const shot = (page, options) => page.screenshot({ animations: 'disabled', ...options });

/** Opens the card of the first badge of a kind, or of the first badge of all. */
async function openCard(page, kind = '') {
  const wanted = page.locator(`whence-badge[data-kind="${kind}"] button`);
  const badge = ((await wanted.count()) > 0 ? wanted : page.locator('whence-badge button')).first();
  await badge.evaluate((button, top) => scrollBy(0, button.getBoundingClientRect().top - top), BADGE_TOP);
  await badge.click();
  await page.locator('whence-card [role=dialog] button').first().waitFor();
}

/** A view of ours that is about the tab in front. */
async function viewOf({ context, worker, own }, file, size) {
  const tab = await worker.evaluate(
    async () => (await chrome.tabs.query({ active: true, lastFocusedWindow: true }))[0]?.id,
  );
  const view = await context.newPage();
  await view.setViewportSize(size);
  await view.goto(own(`${file}?tab=${tab}`));
  return view;
}

/** A page of ours, once it has something to show. */
async function ourPage({ context, own }, file, wait) {
  const page = await context.newPage();
  await page.setViewportSize(PAGE);
  await page.goto(own(file));
  // Badges have no size of their own.
  await page.locator(wait).first().waitFor({ state: 'attached' });
  return page;
}

/** By name; `build` is `demo` (badges at once, open roots) or `released`. */
export const SCENES = {
  page: {
    build: 'demo',
    async take(browser) {
      const page = await opened(browser, article(browser));
      await openCard(page, 'same-text');
      return [{ png: await shot(page), width: PAGE.width }];
    },
  },
  saved: {
    build: 'demo',
    async take(browser) {
      for (const file of SAVED_FROM) {
        const page = await opened(browser, file);
        if ((await page.locator('whence-badge').count()) === 0) continue;
        await openCard(page);
        // The first button of the actions saves.
        await page.locator('whence-card .actions button').first().click();
        await page.close();
      }
      const page = await opened(browser, article(browser));
      const background = await shot(page);
      const popup = await viewOf(browser, 'popup.html', POPUP);
      await popup.locator('[role=tab]').nth(1).click();
      await popup.getByRole('listitem').first().waitFor();
      await popup
        .locator('.row textarea')
        .first()
        .fill(browser.language === 'ur' ? 'کونسل کے نوٹس سے ملائیں' : NOTE);
      await popup.keyboard.press('Tab');
      const png = await shot(popup);
      return [
        { png: background, width: PAGE.width },
        { png, width: POPUP.width, left: PAGE.width - POPUP.width - 40, top: 24, raised: true },
      ];
    },
  },
  panel: {
    build: 'demo',
    async take(browser) {
      const page = await opened(browser, 'bridge.html', { width: PAGE.width - PANEL, height: PAGE.height });
      const background = await shot(page);
      const panel = await viewOf(browser, 'sidepanel.html', { width: PANEL, height: PAGE.height });
      const line = panel.locator('.timeline').first();
      await line.waitFor();
      await line.evaluate((element) => element.scrollIntoView({ block: 'center' }));
      return [
        { png: background, width: PAGE.width - PANEL },
        { png: await shot(panel), width: PANEL, left: PAGE.width - PANEL, raised: true },
      ];
    },
  },
  documents: {
    build: 'released',
    async take(browser) {
      const page = await ourPage(browser, 'options.html', '.corpus');
      await page.locator('#corpora button').last().click();
      const field = page.locator('.import .drop input:not([webkitdirectory])');
      await field.setInputFiles({ name: 'notes.txt', mimeType: 'text/plain', buffer: Buffer.from(NOTES) });
      await page.locator('.document [data-row-key]').nth(2).waitFor();
      await page.locator('.document [data-row-key]').nth(1).click();
      return [{ png: await shot(page), width: PAGE.width }];
    },
  },
  privacy: {
    build: 'released',
    async take(browser) {
      const page = await ourPage(browser, 'welcome.html', 'whence-badge');
      await settledBadges(page);
      await page.evaluate(() => scrollTo(0, 0));
      return [{ png: await shot(page), width: PAGE.width }];
    },
  },
};
