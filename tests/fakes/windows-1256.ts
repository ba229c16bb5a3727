/** Letters of Windows-1256 by their bytes, found by reading every byte. */
const BYTES = new Map(
  Array.from({ length: 256 }, (_, byte) => [new TextDecoder('windows-1256').decode(Uint8Array.of(byte)), byte]),
);

/** A text in Windows-1256, in which Urdu was written before Unicode. Letters it has not become question marks. */
export const windows1256 = (text: string): Buffer =>
  Buffer.from(Array.from(text, (letter) => BYTES.get(letter) ?? 0x3f));
