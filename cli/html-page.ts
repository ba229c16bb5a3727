import { pathToFileURL } from 'node:url';
import { parseHTML } from 'linkedom';
import { readPage } from '../page/read-page';
import type { PageFile } from './page-file';
import { Trouble } from './trouble';

/** What stands between two blocks in the text that block offsets count in. */
const BETWEEN_BLOCKS = 1; // one line feed

/** Reads HTML with the same code that reads a page in the browser. Block offsets: see {@link PageFile}. */
export function readHtmlPage(html: string, path: string): PageFile {
  const page = read(html, path);
  let at = 0;
  const blockStart = page.blocks.map((block) => {
    const start = at;
    at += block.text.length + BETWEEN_BLOCKS;
    return start;
  });
  return { page, blockStart, spansFrom: 'block' };
}

function read(html: string, path: string) {
  // linkedom builds exactly what is written; a browser would add the page around a bare fragment.
  const whole = /<html[\s>]/i.test(html) ? html : `<!doctype html><html><head></head><body>${html}</body></html>`;
  try {
    // linkedom's document is a working subset of the browser's, under types of its own.
    const { document } = parseHTML(whole) as unknown as { document: Document };
    return readPage(document, pathToFileURL(path).href, true).text;
  } catch (error) {
    if (error instanceof RangeError) throw new Trouble(`${path}: its elements are nested too deeply to be read`);
    throw error;
  }
}

/** Text of an HTML file in the encoding it names: by byte order mark, by its `meta`, else UTF-8. */
export function decodeHtml(bytes: Uint8Array): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2048));
  const marked = head.startsWith('\u00ff\u00fe')
    ? 'utf-16le'
    : head.startsWith('\u00fe\u00ff')
      ? 'utf-16be'
      : undefined;
  return decoder(marked ?? namedEncoding(bytes) ?? 'utf-8').decode(bytes);
}

/** The encoding that the `meta` of an HTML file names, if it names one. */
export function namedEncoding(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2048));
  return /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1]?.toLowerCase();
}

function decoder(name: string): TextDecoder {
  try {
    return new TextDecoder(name);
  } catch {
    // A name nobody knows; a browser reads such a page in its default too.
    return new TextDecoder('utf-8');
  }
}
