import { LEADING, SMALL_WORDS } from './citation-words';
import type { DocumentWords } from './document-words';

/** Shortest headline and standfirst that run-on words are parted into. */
const FEWEST_WORDS = 3;
/** A headline of more words may have a standfirst in it that nothing shows. */
export const LONG_HEADLINE = 14;
/** From this share of capitalised words on a headline is in title case, and a capital says nothing. */
const TITLE_CASE = 0.6;

/**
 * Where a standfirst begins in a headline that runs on into it, or -1: at a capitalised word that is a word of the
 * language and no name, behind one that is not capitalised, in a line that does not capitalise all its words.
 */
export function standfirstAt(text: string, known: DocumentWords): number {
  const tokens = [...text.matchAll(/\S+/g)].map((m) => ({ word: m[0], at: m.index }));
  const words = tokens.filter(({ word }) => /^\p{L}/u.test(word));
  const ordinary = words.filter(({ word }) => !SMALL_WORDS.has(word.toLowerCase()));
  const capitals = ordinary.filter(({ word }) => /^\p{Lu}/u.test(word)).length;
  if (ordinary.length === 0 || capitals / ordinary.length > TITLE_CASE) return -1;
  for (let i = FEWEST_WORDS; i <= tokens.length - FEWEST_WORDS; i++) {
    const [before, here, next] = [tokens[i - 1], tokens[i], tokens[i + 1]];
    if (!before || !here || !next) break;
    const bare = here.word.replace(/[^\p{L}'’-]/gu, '');
    // A full stop or question mark ends a headline; a colon, comma or quotation mark opens a part of it.
    const ended =
      /[.?!]["'”’]?$/.test(before.word) && !/^(?:\p{Lu}\.|Dr\.|Mr\.|Mrs\.|Ms\.|St\.|vs\.|No\.)/u.test(before.word);
    const runOn =
      /^[\p{Ll}\p{N}]/u.test(before.word) && !/[:,;–—-]$/u.test(before.word) && !LEADING.has(before.word.toLowerCase());
    // Behind a name («HCA party Officials may …») the line's own small word has to come first.
    if (!/^\p{Lu}\p{Ll}+/u.test(bare) || !known.isCommon(bare)) continue;
    if (ended || (runOn && /^[\p{Ll}\p{N}]/u.test(next.word)) || (runOn && SMALL_WORDS.has(bare.toLowerCase())))
      return here.at;
  }
  return -1;
}
