import type { SavedMatch } from '../../model/saved-match';
import { findBrowser } from '../../scripts/ensure-browser.mjs';
import { launchChromium } from '../../scripts/launch-chromium.mjs';
import type { SavedQuery } from './generated-saved';
import { quantile } from './results';

/** What a popup over many saved matches took in Chromium, in milliseconds. */
export interface PopupFigures {
  /** From navigation to the first row painted, to all rows loaded: median of the openings. */
  first: number;
  all: number;
  /** From the text in the field to the next frame with the rows that answer. */
  keys: number[];
}

const OPENINGS = 5;

/** Opens the popup over `rows` a few times and types the queries; null where there is no Chromium. */
export async function measurePopup(
  extension: string,
  rows: readonly SavedMatch[],
  queries: readonly SavedQuery[],
): Promise<PopupFigures | null> {
  const executablePath = findBrowser('chromium');
  if (!executablePath) return null;
  const browser = await launchChromium({ extension, executablePath });
  try {
    const page = await browser.context.newPage();
    const address = `chrome-extension://${browser.id}/popup.html?view=saved`;
    await page.goto(address);
    await page.evaluate(fillStore, rows as SavedMatch[]);
    const firsts: number[] = [];
    const alls: number[] = [];
    for (let i = 0; i < OPENINGS; i++) {
      await page.goto('about:blank');
      await page.goto(address);
      firsts.push(await page.evaluate(whenShown, null));
      alls.push(await page.evaluate(whenShown, rows.length.toLocaleString('en-GB')));
    }
    const field = page.getByRole('searchbox');
    await field.focus();
    await page.waitForTimeout(3_000);
    const keys: number[] = [];
    for (const { query } of queries) keys.push(await page.evaluate(typed, query));
    return { first: quantile(firsts, 0.5), all: quantile(alls, 0.5), keys };
  } finally {
    await browser.close();
  }
}

/** In the page: writes the rows as the store would. */
function fillStore(rows: SavedMatch[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('whence-saved-matches');
    opening.onupgradeneeded = () => opening.result.createObjectStore('rows');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const writing = opening.result.transaction('rows', 'readwrite');
      for (const row of rows) writing.objectStore('rows').put(row, row.id);
      writing.onerror = () => reject(writing.error);
      writing.oncomplete = () => {
        opening.result.close();
        resolve();
      };
    };
  });
}

/** In the page: milliseconds since the navigation began when the first row is painted, or `all` rows are counted. */
export function whenShown(all: string | null): Promise<number> {
  return new Promise((resolve) => {
    const look = () => {
      const there =
        all === null
          ? document.querySelector('.rows > li')
          : document.querySelector('.shown [role=status]')?.textContent === `${all} of ${all} shown`;
      requestAnimationFrame(there ? () => resolve(performance.now()) : look);
    };
    look();
  });
}

/** In the page: milliseconds from a text in the field to the frame after the list was drawn. */
function typed(query: string): Promise<number> {
  const field = document.querySelector<HTMLInputElement>('input[type=search]');
  if (!field) throw new Error('no search field');
  return new Promise((resolve) => {
    const began = performance.now();
    field.value = query;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    // Drawn in a task of its own, before the second frame from now.
    requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - began)));
  });
}
