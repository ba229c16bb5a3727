import { countOf, expect, test } from './firefox-fixtures';
import { NEWS } from './news-site';
import { BADGE } from './selectors';

test.use({ build: 'released' });
test.setTimeout(90_000);

test('the release touches no page until the reader allows its site, and then does', async ({ open, extensionPage }) => {
  const before = await open(`${NEWS}/letters.html`);
  await new Promise((resolve) => setTimeout(resolve, 4000));
  expect(await countOf(before, BADGE)).toBe(0);

  const popup = await extensionPage('popup.html', '[role=tab]');
  await popup.evaluate(
    (origin) => {
      const ask = document.createElement('button');
      ask.id = 'ask';
      ask.textContent = 'ask';
      ask.onclick = () => void browser.permissions.request({ origins: [origin] });
      document.body.prepend(ask);
    },
    `*://*.${new URL(NEWS).host}/*`,
  );
  await popup.bringToFront();
  await popup.click('#ask');
  const page = await open(`${NEWS}/letters.html`);
  await expect.poll(() => countOf(page, BADGE), { timeout: 20_000 }).toBeGreaterThan(0);
  expect(await page.$eval(BADGE, (host) => host.shadowRoot)).toBeNull();
});
