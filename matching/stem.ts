/** Stems met so far: a text repeats its words, and texts of one language share most of theirs. */
const stemOf = new Map<string, string>();
const MOST_STEMS = 20_000;
/** Letters; what is longer is no word of a language, and would make what is kept as large as the pages it stood on. */
export const MOST_LETTERS = 40;

/**
 * The word without the endings that tense and number give it, enough for `arrest`, `arrests` and `arrested` to meet.
 * Not a linguist's stem: it only has to be the same on both sides.
 */
export function stem(word: string): string {
  if (word.length > MOST_LETTERS) return word;
  let found = stemOf.get(word);
  if (found === undefined) {
    if (stemOf.size >= MOST_STEMS) stemOf.clear();
    found = makeStem(word);
    stemOf.set(word, found);
  }
  return found;
}

function makeStem(word: string): string {
  if (!/^[a-z]{4,}$/.test(word)) return word;
  const cut = word
    .replace(/ies$/, 'y')
    .replace(/(?<=s|x|z|ch|sh)es$/, '')
    .replace(/(?<![sui])s$/, '')
    .replace(/(?<=[a-z]{3})(?:ing|ed)$/, '');
  return cut.replace(/([^aeiouls])\1$/, '$1').replace(/(?<=[a-z]{3})e$/, '');
}
