import { gramHash } from './word-codes';

/** Words of a stock phrase that follow each other before they count as one. */
export const STOCK_RUN = 4;
/** A list of 4,000 grams of 24 bits holds one in 4,000 others by mistake. */
const BITS = 24;

/** What stands for the words `at` to `at + 3` in a list of stock phrases. */
export function stockGram(hashes: Uint32Array, at: number): number {
  return gramHash(hashes, at, STOCK_RUN) >>> (32 - BITS);
}

/** A list of grams as text: the gaps between ascending numbers, to the base of 36, in lines. */
export function writeStockGrams(grams: Iterable<number>): string {
  let line = '';
  const lines: string[] = [];
  let before = 0;
  for (const gram of [...new Set(grams)].sort((a, b) => a - b)) {
    const gap = (gram - before).toString(36);
    before = gram;
    if (line.length + gap.length >= 118) {
      lines.push(line);
      line = '';
    }
    line += line === '' ? gap : ` ${gap}`;
  }
  return [...lines, line].join('\n');
}

/** The grams of {@link writeStockGrams}, ascending. */
export function readStockGrams(list: string): number[] {
  let gram = 0;
  return list
    .split(/\s+/)
    .filter(Boolean)
    .map((gap) => {
      gram += Number.parseInt(gap, 36);
      return gram;
    });
}
