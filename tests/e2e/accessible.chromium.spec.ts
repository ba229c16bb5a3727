import { axeFaults } from './axe';
import { expect, test } from './chromium-fixtures';
import { NEWS } from './news-site';
import { BADGE } from './selectors';

for (const file of ['bridge.html', 'warning.html', 'urdu.html'])
  test(`axe finds no fault on ${file} with its badges and an open card`, async ({ open }) => {
    const page = await open(`${NEWS}/${file}`);
    await page.locator(`${BADGE} button`).first().click();
    await expect(page.getByRole('dialog')).toBeVisible();
    expect(await axeFaults(page)).toEqual([]);
  });

for (const colorScheme of ['light', 'dark'] as const)
  test(`axe finds no fault in both views of the popup, ${colorScheme}`, async ({ open, popupOf }) => {
    const page = await open(`${NEWS}/bridge.html`);
    await page.locator(`${BADGE} button`).first().click();
    const save = page.getByRole('dialog').getByRole('button', { name: 'Save', exact: true });
    if (await save.isVisible()) await save.click();
    const popup = await popupOf(page);
    await popup.emulateMedia({ colorScheme });
    await expect(popup.getByText(/passages? recognised/)).toBeVisible();
    expect(await axeFaults(popup)).toEqual([]);
    await popup.getByRole('tab', { name: /Saved/ }).click();
    await expect(popup.getByRole('list', { name: 'Saved matches' })).toBeVisible();
    expect(await axeFaults(popup)).toEqual([]);
    await popup.getByRole('button', { name: /^Export/ }).click();
    await expect(popup.getByRole('menuitem').first()).toBeFocused();
    expect(await axeFaults(popup)).toEqual([]);
  });
