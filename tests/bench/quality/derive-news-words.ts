import { WORD_CLASSES, wordNumber } from '../../../matching/common-words';
import { contentStems } from '../../../matching/content-words';
import { wordsOf } from '../../../matching/fold';
import { writeStockGrams } from '../../../matching/stock-gram';
import type { HaystackPage } from './read-set';

/** Pages that must hold a stem before its share says anything; 12 of 1,878 are 7.3 bits, and rarer stems all count alike. */
const LEAST_PAGES = 12;

/** How many pages hold each stem. */
export function countStems(pages: readonly Pick<HaystackPage, 'title' | 'text'>[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { title, text } of pages)
    for (const s of contentStems(wordsOf(`${title}\n${text}`).map((w) => w.word)))
      counts.set(s, (counts.get(s) ?? 0) + 1);
  return counts;
}

/** Per class of `common-words.ts` the list of its stems, and how many there are in all. */
export function deriveNewsWords(pages: readonly HaystackPage[]): { lists: string[]; count: number } {
  const classes: number[][] = Array.from({ length: WORD_CLASSES }, () => []);
  let count = 0;
  for (const [s, among] of countStems(pages)) {
    if (among < LEAST_PAGES) continue;
    const bits = Math.max(1, Math.round(Math.log2(pages.length / among)));
    classes[bits - 1]?.push(wordNumber(s));
    count++;
  }
  return { lists: classes.map(writeStockGrams), count };
}

/** The file `matching/news-words.ts` for these lists. */
export function newsWordsFile({ lists, count }: ReturnType<typeof deriveNewsWords>, pages: number): string {
  return `/**
 * Hashes of the ${count.toLocaleString('en')} word stems that most news pages share, by how many bits one of them tells (the first list 1, the
 * next 2, and so on): −log2 of the share of pages that hold it. Counted in the ${pages.toLocaleString('en')} pages of \`haystack-even\` by
 * \`node scripts/news-words.mjs\`. 20 bits of hash, in the form of \`stock-gram.ts\`: no text can be read from it.
 */
export const NEWS_WORDS: readonly string[] = [
${lists.map((list) => `  \`\n${list}\n\`,`).join('\n')}
];
`;
}
