import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../formats/decode-text';

const URDU = 'نہر کی مرمت اگلے ماہ شروع ہو گی اور کھیتوں کو پانی ملے گا۔ حوالہ: روزنامہ سحر';
const FRENCH = 'Le café « Déjà vu » a fermé à Noël — c’est arrêté pour l’été, dit la gérante.';

/** A text in an encoding of one byte a letter, by asking its decoder for each byte. */
function encode(text: string, encoding: string): Uint8Array {
  const decoder = new TextDecoder(encoding);
  const byteOf = new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]));
  // Node 20 reads Windows-1252 as Latin-1, so these are stated.
  if (encoding === 'windows-1252') byteOf.set('—', 0x97).set('’', 0x92);
  return Uint8Array.from([...text].flatMap((letter) => byteOf.get(letter) ?? []));
}
const wide = (text: string, little: boolean) =>
  Uint8Array.from(
    [...text].flatMap((letter) => {
      const code = letter.charCodeAt(0);
      return little ? [code & 255, code >> 8] : [code >> 8, code & 255];
    }),
  );
const utf8 = (text: string) => new TextEncoder().encode(text);

describe('the encoding of a file', () => {
  it.each([
    ['utf-8', utf8(URDU), URDU],
    ['utf-8', utf8(`\ufeff${FRENCH}`), FRENCH],
    ['utf-8', utf8('plain'), 'plain'],
    ['utf-8', new Uint8Array(), ''],
    ['utf-16le', wide(`\ufeff${URDU}`, true), URDU],
    ['utf-16be', wide(`\ufeff${FRENCH}`, false), FRENCH],
    ['utf-16le', wide(FRENCH, true), FRENCH],
    ['utf-16be', wide(URDU, false), URDU],
    ['utf-16le', wide(URDU, true), URDU],
    ['windows-1252', encode(FRENCH, 'windows-1252'), FRENCH],
  ] as const)('%s is told', (encoding, bytes, text) => {
    expect(decodeText(bytes)).toEqual({ text, encoding, damaged: 0 });
  });

  it('tells Urdu in Windows-1256 by letters that stand together', () => {
    const written = URDU.replace(/ی/g, 'ي').replace(/[۔]/g, '.');
    const read = decodeText(encode(written, 'windows-1256'));
    expect(read.encoding).toBe('windows-1256');
    expect(read.text).toBe([...written].filter((l) => encode(l, 'windows-1256').length > 0).join(''));
  });

  it('stays with UTF-8 where a character is cut off or a few are damaged, and counts them', () => {
    const cut = utf8(URDU);
    expect(decodeText(cut.subarray(0, cut.length - 1))).toMatchObject({ encoding: 'utf-8', damaged: 1 });
    const mixed = Uint8Array.from([...utf8(URDU), 0xe9, 0x20, ...utf8(URDU)]);
    expect(decodeText(mixed)).toMatchObject({ encoding: 'utf-8', damaged: 1 });
  });
});
