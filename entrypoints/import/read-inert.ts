import * as v from 'valibot';
import type { PageRead } from '../../messages/import-calls';
import { readSavedPage } from '../../page/saved-page';
import { withoutHandlers } from './without-handlers';

const Given = v.object({ html: v.string(), address: v.nullable(v.string()) });

/**
 * Reads a saved page in a document that belongs to no window: nothing in it is run, loaded or followed. Gives null where it
 * cannot be read.
 */
export function readInert(arg: unknown): PageRead | null {
  const { html, address } = v.parse(Given, arg);
  const doc = new DOMParser().parseFromString(withoutHandlers(html), 'text/html');
  try {
    return readSavedPage(doc, address);
  } catch {
    // Nested deeper than a walk goes: the file is told as one that cannot be read.
    return null;
  }
}
