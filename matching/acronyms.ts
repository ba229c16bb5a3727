/**
 * What an acronym in a text stands for. PTI is a party in Karachi and a news agency in Delhi, and the agency's initials
 * stand under half of what newspapers print; neither is evidence of the other.
 */

/** News agencies known by their initials: «told AFP» is how a quotation was come by, not whom the report is about. */
const AGENCIES: ReadonlySet<string> = new Set(
  'AP AFP AAP ANI APA APP BSS DPA EFE IANS INP IRNA KUNA MENA NNI PA PPI PTI SANA SPA TASS UNB UNI UPI WAM'.split(' '),
);
const DASH = '[-–—]';
/** «KARACHI, March 11 (XYZ) —», «LONDON: (XYZ)»: a place, perhaps a date, and then the credit. */
const DATELINE = /^\p{Lu}[^!?()]{1,60}[([]$/u;
/** «KARACHI, March 11 (XYZ) A court …»: with the day no colon or dash need follow. */
const DATED = /,\s*(?:\p{L}{3,9}\.?\s+\d{1,2}|\d{1,2}\s+\p{L}{3,9}\.?)(?:,?\s+\d{4})?\s*[([]$/u;
const AFTER_DATELINE = new RegExp(`^[)\\]]\\s*(?::|${DASH})`);
/** «… said. — XYZ», «… said. (XYZ)», «By XYZ», «Photo: XYZ», and nothing but XYZ. «Polls were rigged: XYZ» is a headline. */
const BEFORE_CREDIT = new RegExp(
  `(?:[.!?"'”’]\\s*(?:${DASH}+\\s*|[([])|^(?:by\\s+|(?:photo|picture|image|source|courtesy|credit)s?:?\\s*)?)$`,
  'i',
);
const AFTER_CREDIT = /^[)\].\s]*$/;
const AGENCY_BEFORE = /\b(?:told|(?:quoted|reported|carried) by|according to|agency)\s+(?:the\s+)?$/i;
const AGENCY_AFTER = /^\s+(?:news agency|report(?:s|ed)?\b|quoted\b|added\b|correspondent\b|photo)/i;
const AGENCY_LAST = new RegExp(`\\s${DASH}+\\s*$`);

/** Whether the acronym at `start` to `end` of a block of text credits a news agency instead of speaking of somebody. */
export function isCredit(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - LOOK), start);
  const after = text.slice(end, end + LOOK);
  const last = end + LOOK >= text.length && AFTER_CREDIT.test(after);
  if (last && BEFORE_CREDIT.test(before)) return true;
  if (
    start < LOOK &&
    DATELINE.test(before) &&
    (/:\s*.$/.test(before) || DATED.test(before) || AFTER_DATELINE.test(after))
  )
    return true;
  if (!AGENCIES.has(text.slice(start, end))) return false;
  if (last && start > LONGEST_HEADLINE && AGENCY_LAST.test(before)) return true;
  return AGENCY_BEFORE.test(before) || AGENCY_AFTER.test(after);
}

/** How far to look on either side, in characters: a dateline is no longer. */
const LOOK = 80;
/** «Polls were rigged – XYZ» speaks of XYZ in a headline and credits it at the end of a paragraph. In characters. */
const LONGEST_HEADLINE = 100;

/** Small words that an acronym leaves out. */
const LEFT_OUT = /^(?:of|the|and|for|in|on|to|e|i|ul|al|ud|de|la)$/;
/** Begins with a letter: «[…'.]*» in front would look through a line of dots once for each dot. */
const WORD = /[\p{L}\p{N}](?:['’.]*[\p{L}\p{N}])*/gu;

/**
 * Names written out in `text` whose initials spell `acronym`, as they stand there. Acronyms of two letters have none: too
 * many pairs of words begin so. Nor have headlines with every word in capitals.
 */
export function writtenOut(acronym: string, text: string): string[] {
  const letters = acronym.replace(/[^\p{L}]/gu, '');
  if (letters.length < 3) return [];
  const words = [...text.matchAll(WORD)].map((m) => ({ word: m[0], start: m.index, end: m.index + m[0].length }));
  const found = new Set<string>();
  for (let i = 0; i < words.length; i++) {
    let at = i;
    let done = 0;
    for (; at < words.length && done < letters.length; at++) {
      const word = words[at];
      if (!word || (at > i && !/^[\s-]+$/.test(text.slice(words[at - 1]?.end, word.start)))) break;
      if (word.word.length > 1 && word.word.charAt(0) === letters.charAt(done)) done++;
      else if (done === 0 || !LEFT_OUT.test(word.word)) break;
    }
    const [first, last, next] = [words[i], words[at - 1], words[at]];
    if (done < letters.length || !first || !last) continue;
    if (inCapitals(words[i - 1]?.word) && adjoins(text, words[i - 1]?.end, first.start)) continue;
    if (inCapitals(next?.word) && adjoins(text, last.end, next?.start)) continue;
    found.add(text.slice(first.start, last.end));
  }
  return [...found];
}

const inCapitals = (word = '') => /^\p{Lu}/u.test(word) && !LEFT_OUT.test(word.toLowerCase());
const adjoins = (text: string, end = 0, start = 0) => /^[\s-]+$/.test(text.slice(end, start));
