import type { Tab } from './driver';
import { expect } from './fixtures';
import { NEWS } from './news-site';

/** What lies on the clipboard, pasted into a field and into a page that takes markup. */
export async function pasted(
  open: (address: string, html: string) => Promise<Tab>,
): Promise<{ text: string; html: string }> {
  const page = await open(
    `${NEWS}/paste`,
    '<!doctype html><title>Paste</title><textarea></textarea><div contenteditable style="height:5em"></div>',
  );
  await page.click('textarea');
  await page.press('Control+v');
  await expect.poll(() => page.value('textarea')).not.toBe('');
  await page.click('div');
  await page.press('Control+v');
  await expect.poll(() => page.text('div')).not.toBe('');
  return {
    text: (await page.value('textarea')) ?? '',
    html: await page.evaluate(() => document.querySelector('div')?.innerHTML ?? ''),
  };
}
