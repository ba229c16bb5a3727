import { type DecodedText, decodeText } from './decode-text';
import type { RowsKind } from './rows-kinds';

/** What this file needs of the standard TextDecoder. */
declare const TextDecoder: new (label: string) => { decode(bytes: Uint8Array): string };

/** A file as text; `encoding` may be any that HTML names. */
export type DecodedRows = Omit<DecodedText, 'encoding'> & { encoding: string };

/** A file of a kind as text: by what the bytes show; of HTML in an old encoding by the one that it names. */
export function decodeRows(bytes: Uint8Array, kind: RowsKind): DecodedRows {
  const read = decodeText(bytes);
  if (kind !== 'clippings-html' || read.encoding.startsWith('utf-')) return read;
  const named = namedEncoding(bytes);
  return named === undefined ? read : { text: decodeHtml(bytes), encoding: named, damaged: 0 };
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
function namedEncoding(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2048));
  return /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1]?.toLowerCase();
}

function decoder(name: string) {
  try {
    return new TextDecoder(name);
  } catch {
    // A name nobody knows; a browser reads such a page in its default too.
    return new TextDecoder('utf-8');
  }
}
