import type { Driver } from '../e2e/driver';
import { BADGE } from '../e2e/selectors';
import { EXPORT_ALL, says, shows } from '../e2e/shows';
import { ownPage } from './fill';
import { EXPECTED } from './papers';

/** What a reader has, as the reader can see it. */
export interface Kept extends Record<string, unknown> {
  /** The file of everything, by its parts; entries in an order that says nothing. */
  everything: Record<string, unknown[]>;
  /** Titles of the corpora. */
  corpora: string[];
  keepsText: boolean;
  /** Sites that are allowed. */
  origins: string[];
}

/** Takes everything out of a browser through the options, as a reader does. */
export async function kept(driver: Driver): Promise<Kept> {
  const options = await ownPage(driver, 'options.html');
  await says(options, 'notes', '#corpora');
  const file = await driver.downloaded(() => options.click(EXPORT_ALL));
  const parts: { part: string; entries: unknown[] }[] = JSON.parse(file).parts;
  const rest = await options.evaluate(async () => ({
    corpora: [...document.querySelectorAll('.corpus h3, .corpus label')].map((title) => title.textContent ?? ''),
    keepsText:
      [...document.querySelectorAll<HTMLInputElement>('#clippings input[type=checkbox]')].find(({ labels }) =>
        labels?.[0]?.textContent?.includes('Keep my own text'),
      )?.checked ?? false,
    origins: ((await chrome.permissions.getAll()).origins ?? []).sort(),
  }));
  await options.close();
  const sorted = (entries: unknown[]) => entries.map((entry) => JSON.stringify(entry)).sort();
  const everything = parts.map(({ part, entries }) => [part, sorted(entries).map((entry) => JSON.parse(entry))]);
  return { everything: Object.fromEntries(everything), ...rest };
}

/** Opens the pages of `papers.ts` and waits until each has the badges it must have. */
export async function badgesAppear(driver: Driver): Promise<void> {
  // Those with badges first: what must have none has had as long as these took.
  const pages = Object.entries(EXPECTED).sort(([, a], [, b]) => b - a);
  for (const [address, badges] of pages) {
    const page = await driver.newTab(() => undefined);
    await page.goto(address);
    await shows(page, BADGE, badges);
    await page.close();
  }
}
