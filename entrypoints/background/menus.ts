import { browser } from 'wxt/browser';
import type { CommandName } from './commands';

/** The entries of the context menu, each with the text in `public/_locales` it carries. */
const ENTRIES = [
  { id: 'check-page', text: 'checkPage' },
  { id: 'open-panel', text: 'openPanel' },
  { id: 'toggle-site', text: 'toggleSite' },
] as const satisfies readonly { id: CommandName; text: string }[];

/** Makes the context menu anew; browsers keep it until the extension is installed anew or updated. */
export async function createMenus(): Promise<void> {
  await browser.contextMenus.removeAll();
  for (const { id, text } of ENTRIES)
    browser.contextMenus.create({ id, title: browser.i18n.getMessage(text), contexts: ['page', 'action'] });
}
