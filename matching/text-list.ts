import { fromUtf8, toUtf8 } from './utf8';

/** Many short texts as bytes: one after another in `bytes`, and where each begins; one more at the end. */
export interface TextList {
  starts: Uint32Array;
  bytes: Uint8Array;
}

/** Packs texts. */
export function packTexts(texts: readonly string[]): TextList {
  const pieces = texts.map(toUtf8);
  const starts = new Uint32Array(pieces.length + 1);
  pieces.forEach((piece, i) => {
    starts[i + 1] = (starts[i] ?? 0) + piece.length;
  });
  const bytes = new Uint8Array(starts[pieces.length] ?? 0);
  pieces.forEach((piece, i) => {
    bytes.set(piece, starts[i]);
  });
  return { starts, bytes };
}

/** The text at `i`; empty outside. */
export const textAt = ({ starts, bytes }: TextList, i: number): string =>
  fromUtf8(bytes.subarray(starts[i] ?? 0, starts[i + 1] ?? 0));
