import { expect } from '@playwright/test';
import type { Tab, Where } from './driver';
import { inWords } from './find-elements';
import { BADGE, CARD } from './selectors';

/** Waits until a page has `count` elements of a kind; at least one where no count is given. */
export async function shows(tab: Tab, where: Where, count?: number): Promise<void> {
  const found = expect.poll(() => tab.count(where), { message: inWords(where) });
  if (count === undefined) await found.toBeGreaterThan(0);
  else await found.toBe(count);
}

/** Waits until the text of a page, or of its first element `where`, has the words. */
export async function says(tab: Tab, words: string | RegExp, where: Where = 'body'): Promise<void> {
  const text = expect.poll(() => tab.text(where), { message: inWords(where) });
  if (typeof words === 'string') await text.toContain(words);
  else await text.toMatch(words);
}

/** A button by its name. */
export const button = (name: string | RegExp): Where => ({ css: 'button', name });
/** In the options, what takes the file of everything in, and what gives it out. */
export const IMPORT_FILE = '#data input[type=file]';
export const EXPORT_ALL = button('Export everything (JSON)');
/** A tab of the popup by its name. */
export const tab = (name: string | RegExp): Where => ({ css: '[role=tab]', name });
/** The popup's list of what was saved; its rows are the children. */
export const POPUP_LIST = 'ul[aria-label="Saved matches"]';
/** A button of the open card by its name. */
export const cardButton = (name: string | RegExp): Where => ({ css: `${CARD} >>> button`, name });
/** The button inside a badge; the builds under test have open roots, the release has not. */
export const BADGE_BUTTON = `${BADGE} >>> button`;
/** What a passage is tinted with; the builds under test have open roots. */
export const MARK = 'whence-mark >>> i';
/** The open card. */
export const DIALOG = `${CARD} >>> [role=dialog]`;
