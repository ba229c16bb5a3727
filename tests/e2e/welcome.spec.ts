import { expect, test } from './fixtures';
import { BADGE } from './selectors';
import { BADGE_BUTTON, DIALOG, says, shows } from './shows';

test.use({ profile: 'welcome' });

test('probe', async ({ openOwn, driver }) => {
  expect(driver.welcomed).toBe(1);
  const page = await openOwn('welcome.html');
  await page.resize({ width: 1280, height: 900 });
  await new Promise((r) => setTimeout(r, 6000));
  console.log(page.errors, await page.count(BADGE), await page.text('body'));
  console.log(
    await page.evaluate(
      (b: string) => [...document.querySelectorAll<HTMLElement>(b)].map((e) => JSON.stringify(e.dataset)),
      BADGE,
    ),
  );
  await page.click(BADGE_BUTTON);
  await shows(page, DIALOG);
  await says(page, /./, DIALOG);
  const { writeFileSync } = await import('node:fs');
  writeFileSync('/tmp/wl/probe.png', await page.screenshot());
});
