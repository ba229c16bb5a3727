// Goes through pages as a reader would, keeps screenshots, and gives what was found on each.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { badgeRows, settledBadges } from './read-badges.mjs';

/** Pixels from the top of the window to the badge whose card is shown. */
const BADGE_TOP = 230;
const POPUP = { width: 400, height: 600 };

/**
 * Opens each address, waits for badges, keeps a screenshot in `folder`; on the first page with a badge it also opens
 * the card, saves the match, and shows both sides of the popup. Gives `{address, title, rows}` for each page.
 */
export async function walk({ context, id, addresses, folder, say }) {
  mkdirSync(folder, { recursive: true });
  const seen = [];
  let cardShown = false;
  for (const address of addresses) {
    const page = await context.newPage();
    await page.goto(address, { waitUntil: 'load' });
    await settledBadges(page);
    const rows = await badgeRows(page);
    const name = nameOf(address);
    await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true, animations: 'disabled' });
    seen.push({ address, title: await page.title(), rows });
    if (rows.length > 0 && !cardShown) {
      cardShown = true;
      await showCard({ context, id, page, folder, name, say });
    }
    await page.close();
  }
  return seen;
}

async function showCard({ context, id, page, folder, name, say }) {
  const badge = page.locator('whence-badge button').first();
  // High on the screen, so that the card has room below its passage.
  await badge.evaluate((button, top) => scrollBy(0, button.getBoundingClientRect().top - top), BADGE_TOP);
  await badge.click();
  const save = page.locator('whence-card').getByRole('button', { name: 'Save', exact: true }).first();
  await save.waitFor();
  await page.screenshot({ path: join(folder, `${name}-card.png`), animations: 'disabled' });
  await save.click();
  const popup = await openPopup(context, id, page);
  await popup.screenshot({ path: join(folder, 'popup-this-page.png') });
  await popup.getByRole('tab', { name: /saved/i }).click();
  await popup.getByRole('listitem').first().waitFor();
  await popup.screenshot({ path: join(folder, 'popup-saved.png') });
  await popup.close();
  say('One match was saved from the card; the popup shows it.');
}

/** The popup as a page of its own, told which tab it is about. */
async function openPopup(context, id, page) {
  await page.bringToFront();
  const worker = context.serviceWorkers().at(-1) ?? (await context.waitForEvent('serviceworker'));
  const tab = await worker.evaluate(
    async () => (await chrome.tabs.query({ active: true, lastFocusedWindow: true }))[0]?.id,
  );
  const popup = await context.newPage();
  await popup.setViewportSize(POPUP);
  await popup.goto(`chrome-extension://${id}/popup.html?tab=${tab}`);
  await popup.getByRole('tab').first().waitFor();
  return popup;
}

const nameOf = (address) =>
  decodeURIComponent(new URL(address).pathname)
    .replace(/\.html?$/, '')
    .replace(/[^\p{L}\p{N}-]+/gu, '-')
    .replace(/^-|-$/g, '') || 'index';
