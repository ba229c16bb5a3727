import { isCredit, writtenOut } from './acronyms';
import { closeSpelling } from './name-keys';
import { plainName } from './name-words';

/** An acronym in a block of text: where it stands, and the text of the page around it. */
export interface AcronymPlace {
  acronym: string;
  text: string;
  start: number;
  end: number;
  page: string;
}

/**
 * Whether an acronym can stand for the names that claim it, each given by its folded words: it credits no agency, the names
 * are spellings of one, and the page does not write it out as something else altogether: the Press Trust of India is, the
 * Mohajir Qaumi Movement beside the Muttahida Qaumi Movement is not. A name of one word is the acronym itself and only must
 * not be a credit. An acronym refused here is no evidence; the name written in full is found without it.
 */
export function acronymNames({ acronym, text, start, end, page }: AcronymPlace, claims: readonly string[][]): boolean {
  if (isCredit(text, start, end)) return false;
  const names = claims.filter((words) => words.length > 1);
  if (names.length === 0) return true;
  if (names.some((a) => names.some((b) => !oneName(a, b)))) return false;
  const out = writtenOut(acronym, page).map(plainName);
  return out.length === 0 || out.some((a) => names.some((b) => shareWord(a, b)));
}

/** Whether two names may be one: the words of the shorter are in the longer, in order, or their first letters are. */
function oneName(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  let at = 0;
  for (const word of long) {
    const want = short[at];
    if (want !== undefined && (closeSpelling(word, want) || (want.length === 1 && word.startsWith(want)))) at++;
  }
  return at === short.length;
}

/** Whether a word of more than three letters is in both names. */
function shareWord(a: readonly string[], b: readonly string[]): boolean {
  return a.some((word) => word.length > 3 && b.some((other) => closeSpelling(word, other)));
}
