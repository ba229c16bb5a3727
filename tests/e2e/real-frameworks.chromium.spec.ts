import { expect, test } from './chromium-fixtures';
import { FRAMEWORKS, frameworkPage } from './framework-page';
import { GAZETTE_PASSAGE, NEWS } from './news-site';
import { BADGE } from './selectors';

const STORY = {
  title: 'A day on the river',
  paragraphs: [
    'The market opened late because the clock in the square had stopped, and nobody noticed until the baker asked why.',
    GAZETTE_PASSAGE,
    'A dog slept through most of it under the fishmonger’s table and woke only when the band began to tune up.',
  ],
};
const OTHER = {
  title: 'Rhubarb comes early',
  paragraphs: [
    'By ten the stalls were out all the same: leeks, string, and a great many buckets nobody could account for.',
  ],
};

for (const framework of FRAMEWORKS) {
  test(`${framework}: a page that is taken over late, renders anew and replaces its article`, async ({ open }) => {
    test.setTimeout(120_000);
    const page = await open('about:blank');
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    await page.route(`${NEWS}/${framework}`, async (route) =>
      route.fulfill({ contentType: 'text/html; charset=utf-8', body: await frameworkPage(framework, STORY) }),
    );
    await page.goto(`${NEWS}/${framework}`);
    const show = (state: object) => page.evaluate((next) => (window as unknown as Shows).show(next), state);
    const badge = page.locator(`p:has-text("footbridge that carries") > ${BADGE}`);

    await expect(badge).toHaveCount(1, { timeout: 20_000 });
    expect(await page.evaluate(() => document.body.dataset.hydrated)).toBe('yes');
    for (const clicks of [1, 2, 3]) await show({ clicks });
    await expect(badge).toHaveCount(1);
    for (const turned of [1, 2, 3]) {
      await show({ turned, clicks: 4 });
      await expect(badge, `rendered anew ${turned} times`).toHaveCount(1, { timeout: 15_000 });
    }
    await page.evaluate(() => history.pushState(null, '', '/elsewhere'));
    await show({ ...OTHER, turned: 4 });
    await expect(page.locator(BADGE)).toHaveCount(0, { timeout: 15_000 });
    await page.evaluate(() => history.back());
    await show({ turned: 5 });
    await expect(badge).toHaveCount(1, { timeout: 15_000 });
    await expect(page.locator(BADGE)).toHaveCount(1);
    expect(await page.evaluate(() => (window as unknown as Shows).mismatches)).toEqual([]);
    expect(faults).toEqual([]);
  });
}

/** What the fixture puts on its window. */
interface Shows {
  show(state: object): unknown;
  mismatches: string[];
}
