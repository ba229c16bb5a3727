import { readStockGrams, STOCK_RUN, stockGram } from './stock-gram';
import { STOCK_GRAMS } from './stock-grams';
import type { TextWords } from './text-words';

/**
 * Phrases that news uses everywhere. Four words in a row out of one of them prove no copying, so they count for nothing in
 * a hit; the builder masks what a corpus itself repeats. `stock-grams.ts` holds hashes of those that were counted in news
 * pages, and of some that any reader of news knows.
 */

/** The four-word grams of stock phrases, as `stockGram` numbers them. */
export type StockPhrases = ReadonlySet<number>;

let ofNews: StockPhrases | undefined;

/** The phrases of `stock-grams.ts`, read on first use. */
export function newsPhrases(): StockPhrases {
  ofNews ??= new Set(readStockGrams(STOCK_GRAMS));
  return ofNews;
}

/** Per word of `from` to `to` (exclusive), 1 where it stands in four words of a stock phrase. Index 0 is `from`. */
export function stockWords(text: TextWords, from: number, to: number, known: StockPhrases): Uint8Array {
  const stock = new Uint8Array(to - from);
  // A phrase may begin before the stretch and end in it.
  for (let i = Math.max(0, from - STOCK_RUN + 1); i + STOCK_RUN <= text.words.count && i < to; i++)
    if (known.has(stockGram(text.words.hash, i)))
      stock.fill(1, Math.max(0, i - from), Math.min(stock.length, i - from + STOCK_RUN));
  return stock;
}
