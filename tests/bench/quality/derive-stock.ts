import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { foldWords } from '../../../matching/fold';
import { stemHash, stemWords } from '../../../matching/stem-words';
import { STOCK_RUN, shortGram, stockGram } from '../../../matching/stock-gram';
import { STOP_WORDS } from '../../../matching/stop-words';
import { gramHash } from '../../../matching/word-codes';
import type { HaystackPage } from './read-set';

/** Content words of a gram; «at the end of» proves nothing anyway. */
const CONTENT = 2;
/** Pages that use a phrase before it is stock: in two outlets and more, where a wire report may be in a few. */
const PAGES = 4;
/** Fewer do where the first and the last are so many days apart that no copying explains it. */
const PAGES_APART = 3;
const DAYS = 365;
/** Two do within one outlet: its boxes, forms and captions, and what it says of its subjects each time. */
const PAGES_OF_ONE = 2;
const DAYS_OF_ONE = 30;

/** The grams of the phrases in `known-phrases.txt`: what any reader of news knows, written from memory, one a line. */
export function knownStock(): Set<number> {
  const stock = new Set<number>();
  for (const phrase of readFileSync(join(import.meta.dirname, 'known-phrases.txt'), 'utf8').split('\n')) {
    const words = foldWords(phrase);
    stemWords(phrase, words);
    for (let i = 0; i + STOCK_RUN <= words.count; i++) stock.add(stockGram(words.hash, i));
  }
  return stock;
}

/** The four-word phrases that news pages use over and over, as the numbers that `stock-gram.ts` lists. */
export function deriveStock(pages: readonly HaystackPage[]): Set<number> {
  const stop = new Set([...STOP_WORDS].map(stemHash));
  const seen = new Map<number, { pages: number; outlet: string; outlets: boolean; first: number; last: number }>();
  for (const { text, outlet, date } of pages) {
    const words = foldWords(text);
    stemWords(text, words);
    const day = Date.parse(date) / 86_400_000;
    const own = new Set<number>();
    for (let i = 0; i + STOCK_RUN <= words.count; i++)
      if (words.hash.subarray(i, i + STOCK_RUN).filter((h) => !stop.has(h)).length >= CONTENT)
        own.add(gramHash(words.hash, i, STOCK_RUN));
    for (const gram of own) {
      const known = seen.get(gram) ?? { pages: 0, outlet, outlets: false, first: Infinity, last: -Infinity };
      known.pages++;
      if (known.outlet !== outlet) known.outlets = true;
      // A page without a date says nothing about time.
      if (day < known.first) known.first = day;
      if (day > known.last) known.last = day;
      seen.set(gram, known);
    }
  }
  const stock = new Set<number>();
  for (const [gram, { pages: count, outlets, first, last }] of seen) {
    const apart = last - first;
    if (
      (outlets && count >= PAGES) ||
      (count >= PAGES_APART && apart > DAYS) ||
      (!outlets && count >= PAGES_OF_ONE && apart > DAYS_OF_ONE)
    )
      stock.add(shortGram(gram));
  }
  return stock;
}

/** The file `matching/stock-grams.ts` for these pages. */
export function stockFile(list: string, count: number): string {
  return `/**
 * Hashes of ${count} phrases of four words that news pages use over and over, in the form of \`stock-gram.ts\`. Some are
 * known to any reader (\`known-phrases.txt\`), the rest were counted in the 1,878 pages of \`haystack-even\` by
 * \`node scripts/stock-grams.mjs\`; \`tests/bench/quality/derive-stock.ts\` says when a phrase is stock. 22 bits of hash of
 * four words: the phrases cannot be read from it.
 */
export const STOCK_GRAMS = \`
${list}
\`;
`;
}
