import { dateParts } from './export-date';
import type { Cited } from './export-words';

/** Words that say nothing at the front of a title. */
const ARTICLES: ReadonlySet<string> = new Set(['the', 'an', 'a']);

/**
 * A key for a citation as people make them, `iqbal2011harbour`: who, year, first word of the title, in small ASCII letters
 * and figures. What has no Latin letters is left out; `nd` stands for no date.
 */
export function citeKey({ byline, outletName, published, title }: Cited): string {
  const who = asciiWords(byline[0] ?? '').at(-1) ?? asciiWords(outletName ?? '')[0] ?? '';
  const word = asciiWords(title).find((w) => !ARTICLES.has(w)) ?? '';
  return `${who}${dateParts(published)[0] ?? 'nd'}${word}`;
}

/** Keys for many, each used once: the second of its kind ends in `-2`. */
export function citeKeys(all: readonly Cited[]): string[] {
  const count = new Map<string, number>();
  // No key of a word has a hyphen in it, so that a numbered one cannot meet another.
  return all.map((of) => {
    const key = citeKey(of);
    const n = (count.get(key) ?? 0) + 1;
    count.set(key, n);
    return n === 1 ? key : `${key}-${n}`;
  });
}

const asciiWords = (text: string): string[] =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[a-z0-9]+/g) ?? [];
