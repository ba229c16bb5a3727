/** What this file needs of the standard TextDecoder, which browsers, workers and Node all have. */
declare const TextDecoder: new (
  label: string,
  options?: { fatal?: boolean; ignoreBOM?: boolean },
) => { decode(bytes?: Uint8Array, options?: { stream?: boolean }): string };

/** Encodings that files of clippings come in. */
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'windows-1256';

/** A file as text. `damaged` counts characters that could not be read; they are U+FFFD in `text`. */
export interface DecodedText {
  text: string;
  encoding: TextEncoding;
  damaged: number;
}

/** So much of a file is looked at to tell its encoding. */
const SAMPLE = 1 << 16;
/** Of the pairs of bytes of UTF-16 so many have the high byte of a letter, a blank or a mark. */
const WIDE = 0.75;
/** In Urdu most letters are above ASCII and stand together; in a European language they stand alone. */
const TOGETHER = 0.5;

/**
 * Reads a file as text: by its byte order mark, else as UTF-16 where it has the zero bytes of it, else as UTF-8 where
 * it is (a character cut off at the end, and a few that are damaged, do not speak against it), else as one of the two old
 * encodings: Windows-1256 where letters above ASCII stand in runs, as they do in Urdu, Windows-1252 otherwise.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const [a, b, c] = bytes;
  if (a === 0xff && b === 0xfe) return decoded(bytes.subarray(2), 'utf-16le');
  if (a === 0xfe && b === 0xff) return decoded(bytes.subarray(2), 'utf-16be');
  if (a === 0xef && b === 0xbb && c === 0xbf) return decoded(bytes.subarray(3), 'utf-8');
  const sample = bytes.subarray(0, SAMPLE);
  const wide = wideEncoding(sample);
  if (wide) return decoded(bytes, wide);
  const utf8 = decoded(bytes, 'utf-8');
  if (utf8.damaged === 0) return utf8;
  const good = utf8.text.match(/[\u0080-\ufffc]/g)?.length ?? 0;
  // Damage of single characters, or a cut at the end. Old encodings hardly ever make a right sequence by chance.
  if (utf8.damaged === 1 && utf8.text.endsWith('\ufffd')) return utf8;
  if (good > utf8.damaged * 4) return utf8;
  return decoded(bytes, standTogether(bytes) > TOGETHER ? 'windows-1256' : 'windows-1252');
}

/** What Windows-1252 has at 80 to 9F. Some versions of Node read it as Latin-1 and leave control characters there. */
const HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

const mended = (text: string, encoding: TextEncoding): string =>
  encoding === 'windows-1252' ? text.replace(/[\u0080-\u009f]/g, (c) => HIGH[c.charCodeAt(0) - 0x80] ?? c) : text;

function decoded(bytes: Uint8Array, encoding: TextEncoding): DecodedText {
  const text = mended(new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes), encoding);
  return { text, encoding, damaged: text.match(/\ufffd/g)?.length ?? 0 };
}

/**
 * Decodes a file piece by piece, in the encoding that `sample`, its beginning, shows; called without bytes at the end. A byte
 * order mark stays, as U+FEFF.
 */
export function pieceDecoder(sample: Uint8Array): (bytes?: Uint8Array) => string {
  const { encoding } = decodeText(sample);
  const decoder = new TextDecoder(encoding, { ignoreBOM: true });
  return (bytes) => mended(bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode(), encoding);
}

/** UTF-16 without a mark: zero bytes (of Latin letters and blanks) stand at even or at odd places only. */
function wideEncoding(sample: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  let even = 0;
  let odd = 0;
  for (let i = 0; i + 1 < sample.length; i += 2) {
    if (isHigh(sample[i])) even++;
    if (isHigh(sample[i + 1])) odd++;
  }
  const pairs = Math.max(1, sample.length >> 1);
  const zero = sample.includes(0);
  if (!zero || Math.max(even, odd) < pairs * WIDE) return null;
  return odd > even ? 'utf-16le' : 'utf-16be';
}

/** The high byte of a Latin or Arabic letter, a blank or a mark of punctuation. */
const isHigh = (byte: number | undefined) => byte === 0 || byte === 6 || byte === 0x20;

/** The share of bytes above ASCII that have one beside them. */
function standTogether(bytes: Uint8Array): number {
  let high = 0;
  let together = 0;
  for (let i = 0; i < bytes.length; i++) {
    if ((bytes[i] ?? 0) < 0x80) continue;
    high++;
    if ((bytes[i + 1] ?? 0) >= 0x80 || (bytes[i - 1] ?? 0) >= 0x80) together++;
  }
  return high === 0 ? 0 : together / high;
}
