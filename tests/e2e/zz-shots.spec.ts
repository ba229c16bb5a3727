import { writeFileSync } from 'node:fs';
import { expect, test } from './fixtures';
import { BADGE } from './selectors';
import { BADGE_BUTTON, DIALOG, shows } from './shows';

test.use({ profile: 'welcome' });
test('shots', async ({ openOwn, browserName, driver }) => {
  const page = await openOwn('welcome.html');
  await page.resize({ width: 1280, height: 2600 });
  const kinds = () =>
    page.evaluate(
      (b: string) => [...document.querySelectorAll<HTMLElement>(b)].map((e) => e.dataset.kind).join(),
      BADGE,
    );
  for (const lang of ['en', 'ur']) {
    await page.click(`label[lang=${lang}]`);
    await new Promise((r) => setTimeout(r, 4000));
    console.log(lang, await kinds(), page.errors);
    for (const scheme of ['light', 'dark'] as const)
      for (const width of [1280, 320]) {
        await page.resize({ width, height: width === 320 ? 4200 : 2600 });
        await page.show({ scheme });
        await new Promise((r) => setTimeout(r, 600));
        writeFileSync(`/tmp/wl/${browserName}-${lang}-${scheme}-${width}.png`, await page.screenshot());
      }
    await page.resize({ width: 1000, height: 900 });
    await page.show({ scheme: 'light' });
    await page.click(BADGE_BUTTON);
    await shows(page, DIALOG);
    await new Promise((r) => setTimeout(r, 600));
    writeFileSync(`/tmp/wl/${browserName}-${lang}-card.png`, await page.screenshot());
    console.log(await page.evaluate(() => CSS.highlights.size));
    await page.press('Escape');
    console.log('dialogs', await page.count(DIALOG));
  }
});
