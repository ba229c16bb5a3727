import type { RowsKind } from '../model/rows-kind';
import { type DecodedText, decodeText } from './decode-text';

/** What this file needs of the standard TextDecoder. */
declare const TextDecoder: new (label: string) => { decode(bytes: Uint8Array): string };

/** A file as text; `encoding` may be any that HTML or XML names. */
export type DecodedRows = Omit<DecodedText, 'encoding'> & { encoding: string };

/** A file of a kind as text: by what the bytes show; of HTML and XML in an old encoding by the one that they name. */
export function decodeRows(bytes: Uint8Array, kind: RowsKind): DecodedRows {
  const read = decodeText(bytes);
  if (read.encoding.startsWith('utf-')) return read;
  const named =
    kind === 'feed' ? declaredEncoding(bytes) : kind === 'clippings-html' ? namedEncoding(bytes) : undefined;
  return named === undefined ? read : { text: decoder(named).decode(bytes), encoding: named, damaged: 0 };
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

/** The encoding that the declaration of an XML file names, if it names one. */
function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 256));
  return /^<\?xml[^>]{0,100}encoding\s*=\s*["']([\w-]+)/.exec(head)?.[1]?.toLowerCase();
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
