import { browser } from 'wxt/browser';
import type { CommandName } from './commands';

/** Pages a passage can be taken from: browsers keep their own to themselves. */
const PAGES = ['*://*/*', 'file:///*'];

/** The entries of the context menu, each with the text in `public/_locales` it carries, and where it is shown. */
const ENTRIES = [
  { id: 'save-clipping', text: 'saveClipping', contexts: ['selection'] },
  { id: 'check-selection', text: 'checkSelection', contexts: ['selection'] },
  { id: 'check-page', text: 'checkPage', contexts: ['page', 'action'] },
  { id: 'save-article', text: 'saveArticle', contexts: ['page', 'action'] },
  { id: 'open-panel', text: 'openPanel', contexts: ['page', 'action'] },
  { id: 'toggle-site', text: 'toggleSite', contexts: ['page', 'action'] },
] as const satisfies readonly { id: CommandName; text: string; contexts: readonly string[] }[];

/** Makes the context menu anew; browsers keep it until the extension is installed anew or updated. */
export async function createMenus(): Promise<void> {
  await browser.contextMenus.removeAll();
  for (const { id, text, contexts } of ENTRIES)
    browser.contextMenus.create({
      id,
      title: browser.i18n.getMessage(text),
      contexts: [...contexts],
      ...(contexts[0] === 'selection' && { documentUrlPatterns: PAGES }),
    });
}
