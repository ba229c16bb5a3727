import { decodeText } from '../../formats/decode-text';

/** So much of a page is looked at for the encoding it names; the standard asks for 1,024 bytes, pages are later. */
const HEAD = 4_096;

/**
 * The text of a page: in the encoding of its byte order mark, else that of its header, else that of its `meta`; where it names none
 * that is known, as files are read (`formats/decode-text.ts`).
 */
export function decodePage(bytes: Uint8Array<ArrayBuffer>, contentType: string): string {
  const [a, b, c] = bytes;
  const isMarked = (a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff) || (a === 0xef && b === 0xbb && c === 0xbf);
  const head = Array.from(bytes.subarray(0, HEAD), (byte) => String.fromCharCode(byte)).join('');
  const named = isMarked
    ? []
    : [
        /charset\s*=\s*["']?([\w-]+)/i.exec(contentType)?.[1],
        /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1],
      ];
  for (const label of named) {
    const decoder = label === undefined ? null : decoderOf(label);
    if (decoder) return decoder.decode(bytes);
  }
  return decodeText(bytes).text;
}

/** Null for a name nobody knows. */
function decoderOf(label: string): TextDecoder | null {
  try {
    return new TextDecoder(label);
  } catch {
    return null;
  }
}
