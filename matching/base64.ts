// Present in browsers, workers and Node alike; declared here because this folder is compiled without the DOM library.
declare const btoa: (binary: string) => string;
declare const atob: (base64: string) => string;

/** Arguments a call may have in every engine. */
const PIECE = 8_192;

/** Bytes as base64. */
export function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += PIECE) binary += String.fromCharCode(...bytes.subarray(at, at + PIECE));
  return btoa(binary);
}

/** The bytes of base64; none where it is damaged. */
export function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  try {
    return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  } catch {
    // What is read here was written by `toBase64`; a row that somebody changed matches nothing.
    return new Uint8Array(0);
  }
}
