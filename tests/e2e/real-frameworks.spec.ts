import { expect, test } from './fixtures';
import { FRAMEWORKS, frameworkPage } from './framework-page';
import { GAZETTE_PASSAGE, NEWS } from './news-site';
import { BADGE } from './selectors';
import { shows } from './shows';

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
    const page = await open(`${NEWS}/${framework}`, await frameworkPage(framework, STORY));
    const show = (state: object) =>
      page.evaluate(async (next) => void (await (window as unknown as Shows).show(next)), state);
    /** Badges in the copied paragraph, wherever the framework has put it now. */
    const badges = () =>
      page.evaluate(
        (badge) =>
          [...document.querySelectorAll('p')]
            .filter((p) => p.textContent.includes('footbridge that carries'))
            .map((p) => p.querySelectorAll(badge).length),
        BADGE,
      );

    await expect.poll(badges).toEqual([1]);
    expect(await page.evaluate(() => document.body.dataset.hydrated)).toBe('yes');
    for (const clicks of [1, 2, 3]) await show({ clicks });
    await expect.poll(badges).toEqual([1]);
    for (const turned of [1, 2, 3]) {
      await show({ turned, clicks: 4 });
      await expect.poll(badges, `rendered anew ${turned} times`).toEqual([1]);
    }
    await page.evaluate(() => history.pushState(null, '', '/elsewhere'));
    await show({ ...OTHER, turned: 4 });
    await shows(page, BADGE, 0);
    await page.back();
    await show({ turned: 5 });
    await expect.poll(badges).toEqual([1]);
    await shows(page, BADGE, 1);
    expect(await page.evaluate(() => (window as unknown as Shows).mismatches)).toEqual([]);
  });
}

/** What the fixture puts on its window. */
interface Shows {
  show(state: object): unknown;
  mismatches: string[];
}
