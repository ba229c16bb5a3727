import { gramHash } from './word-codes';

/** Words of a stock phrase that follow each other before they count as one. */
export const STOCK_RUN = 4;
/** A list of 5,000 grams of 22 bits holds one in 840 others by mistake, which costs a passage nothing that can be seen. */
const BITS = 22;
/** A gap is written in two characters of this alphabet, 12 bits; the largest says that the next two go on. */
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const LARGEST = 4095;
const LINE = 116;

/** What stands for the words `at` to `at + 3` in a list of stock phrases. */
export function stockGram(hashes: Uint32Array, at: number): number {
  return shortGram(gramHash(hashes, at, STOCK_RUN));
}

/** A gram as lists keep it, from the whole hash of its words. */
export const shortGram = (hash: number): number => hash >>> (32 - BITS);

/** A list of grams as text: the gaps between ascending numbers, in lines. */
export function writeStockGrams(grams: Iterable<number>): string {
  let text = '';
  let before = 0;
  for (const gram of [...new Set(grams)].sort((a, b) => a - b)) {
    let gap = gram - before;
    before = gram;
    for (; gap >= LARGEST; gap -= LARGEST) text += digits(LARGEST);
    text += digits(gap);
  }
  return text.match(new RegExp(`.{1,${LINE}}`, 'g'))?.join('\n') ?? '';
}

/** The grams of {@link writeStockGrams}, ascending. */
export function readStockGrams(list: string): number[] {
  const text = list.replace(/\s+/g, '');
  const grams: number[] = [];
  let gram = 0;
  for (let i = 0; i + 1 < text.length; i += 2) {
    const digit = ALPHABET.indexOf(text.charAt(i)) * 64 + ALPHABET.indexOf(text.charAt(i + 1));
    gram += digit;
    if (digit !== LARGEST) grams.push(gram);
  }
  return grams;
}

const digits = (n: number): string => ALPHABET.charAt(n >> 6) + ALPHABET.charAt(n & 63);
