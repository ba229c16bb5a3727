import { pathToFileURL } from 'node:url';
import { parseHTML } from 'linkedom';
import type { PageRead } from '../formats/saved-page';
import { readPage } from '../page/read-page';
import { readSavedPage } from '../page/saved-page';
import type { PageFile } from './page-file';
import { Trouble } from './trouble';

/** What stands between two blocks in the text that block offsets count in. */
const BETWEEN_BLOCKS = 1; // one line feed

/** Reads HTML with the same code that reads a page in the browser. Block offsets: see {@link PageFile}. */
export function readHtmlPage(html: string, path: string): PageFile {
  const page = withDocument(html, (document) => readPage(document, pathToFileURL(path).href, true).text);
  if (page === null) throw new Trouble(`${path}: its elements are nested too deeply to be read`);
  let at = 0;
  const blockStart = page.blocks.map((block) => {
    const start = at;
    at += block.text.length + BETWEEN_BLOCKS;
    return start;
  });
  return { page, blockStart, spansFrom: 'block' };
}

/** Reads a page that was saved as a file; null where its elements are nested too deeply. */
export const readSavedHtml = (html: string, address: string | null): PageRead | null =>
  withDocument(html, (document) => readSavedPage(document, address));

/** Real pages are nested 50 to 200 deep, and browsers stop at 512; linkedom takes time with the square of it. */
const DEEPEST = 5000;
/** Elements that end only where they are closed. */
const NESTED = /<(\/?)(?:a|b|i|em|strong|font|span|div|section|article|center|blockquote|ul|ol|table)\b/gi;

function isTooDeep(html: string): boolean {
  let depth = 0;
  for (const [, slash] of html.matchAll(NESTED)) {
    depth = slash === '/' ? Math.max(0, depth - 1) : depth + 1;
    if (depth > DEEPEST) return true;
  }
  return false;
}

/** What `read` makes of the document; null where its elements are nested more deeply than can be followed. */
function withDocument<T>(html: string, read: (document: Document) => T): T | null {
  if (isTooDeep(html)) return null;
  try {
    const asWritten = /<html[\s>]/i.test(html) ? documentOf(html) : null;
    // linkedom builds exactly what is written; a browser would add the page around a bare fragment, and has one where `<html>`
    // stands in a comment only.
    return read(
      asWritten?.documentElement
        ? asWritten
        : documentOf(`<!doctype html><html><head></head><body>${html}</body></html>`),
    );
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** linkedom's document is a working subset of the browser's, under types of its own. */
const documentOf = (html: string): Document => (parseHTML(html) as unknown as { document: Document }).document;
