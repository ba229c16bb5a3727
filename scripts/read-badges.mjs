// Reads the badges of a page in the measuring build, whose hosts say what they stand for.

/** How long no badge may come or go before the page counts as done, and how long to wait at most (milliseconds). */
const QUIET = 1500;
const AT_MOST = 9000;
const EVERY = 150;

/** Waits by polling until the badges of `page` have settled; true where there is at least one. */
export async function settledBadges(page, { quiet = QUIET, atMost = AT_MOST } = {}) {
  const begun = Date.now();
  let count = -1;
  let since = begun;
  for (;;) {
    const now = await page.evaluate(() => document.querySelectorAll('whence-badge').length);
    if (now !== count) {
      count = now;
      since = Date.now();
    }
    // A page without badges is waited for to the end: they come late, after the page has been quiet.
    const still = Date.now() - since;
    if (count > 0 ? still > quiet : Date.now() - begun > atMost) return count > 0;
    if (Date.now() - begun > 2 * atMost) return count > 0;
    await new Promise((resolve) => setTimeout(resolve, EVERY));
  }
}

/** One row for each badge: kind, grade, record ids, what it says, and the beginning of its block. */
export function badgeRows(page) {
  return page.evaluate(() =>
    [...document.querySelectorAll('whence-badge')].map((host) => {
      const block = host.closest('p,li,blockquote,td,dd,figcaption,h1,h2,h3,div');
      return {
        kind: host.getAttribute('data-kind') ?? '',
        grade: host.getAttribute('data-grade') ?? '',
        records: host.getAttribute('data-records') ?? '',
        name: host.shadowRoot?.querySelector('button')?.getAttribute('aria-label') ?? '',
        block: (block?.textContent ?? '').replace(/\s+/g, ' ').trim(),
      };
    }),
  );
}
