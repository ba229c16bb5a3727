// Present in browsers, workers and Node alike; declared here because this folder is compiled without the DOM library.
declare const TextEncoder: new () => { encode(text: string): Uint8Array<ArrayBuffer> };
declare const TextDecoder: new (label: string, options: { fatal: boolean }) => { decode(bytes: Uint8Array): string };

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true });

/** A value as JSON in UTF-8. */
export const toJsonBytes = (value: unknown): Uint8Array<ArrayBuffer> => encoder.encode(JSON.stringify(value));

/** JSON in UTF-8 as a value, or undefined where it is neither. (JSON itself has no undefined.) */
export function fromJsonBytes(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(decoder.decode(bytes));
  } catch {
    // What was wrong with the bytes is of no use to a reader; callers say which section it was.
    return undefined;
  }
}
