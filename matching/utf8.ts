// Present in browsers, workers and Node alike; declared here because this folder is compiled without the DOM library.
declare const TextEncoder: new () => { encode(text: string): Uint8Array };
declare const TextDecoder: new () => { decode(bytes: Uint8Array): string };

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** `text` as UTF-8. Lone surrogates become U+FFFD. */
export const toUtf8 = (text: string): Uint8Array => encoder.encode(text);

/** UTF-8 as text. Broken sequences become U+FFFD; never throws. */
export const fromUtf8 = (bytes: Uint8Array): string => decoder.decode(bytes);
