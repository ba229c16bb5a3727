/**
 * A text as every file can hold it: U+0000 and halves of surrogate pairs, which UTF-8, HTML and Markdown have no way to
 * write, become U+FFFD.
 */
export const writable = (text: string): string => text.replace(/\0|\p{Surrogate}/gu, '\uFFFD');

/**
 * The same in one line, without spaces at its ends: for formats in which a line break or several spaces mean one space.
 * No-break spaces and the joiners of Urdu stay.
 */
export const oneLine = (text: string): string =>
  writable(text)
    .replace(/[ \u2028\u2029\p{Cc}]+/gu, ' ')
    .replace(/^ | $/g, '');

/** An address whose letters are all ASCII, as encodeURI would write it; what is encoded already stays. */
export const asciiAddress = (address: string): string =>
  writable(address).replace(/[^\x21-\x7e]+|["<>\\^`{|}]/g, encodeURIComponent);
