import * as v from 'valibot';
import type { PageRead } from '../../messages/import-calls';
import { readSavedPage } from '../../page/saved-page';

const Given = v.object({ html: v.string(), address: v.nullable(v.string()) });

/**
 * Reads a saved page in a document that belongs to no window: nothing in it is run, loaded or followed. Gives null where it
 * cannot be read.
 */
export function readInert(arg: unknown): PageRead | null {
  const given = v.parse(Given, arg);
  const doc = new DOMParser().parseFromString(given.html, 'text/html');
  try {
    return readSavedPage(doc, given.address);
  } catch {
    // Nested deeper than a walk goes: the file is told as one that cannot be read.
    return null;
  }
}
