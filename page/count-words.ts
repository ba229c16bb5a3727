/** Chinese characters, kana and Hangul. Hangul has blanks between words, but longer ones than alphabets have. */
const IDEOGRAPHS = '\\u1100-\\u11ff\\u3040-\\u30ff\\u3400-\\u9fff\\uac00-\\ud7af\\uff66-\\uff9f\\u{20000}-\\u{323af}';
/** Thai, Lao, Tibetan, Burmese and Khmer, vowel signs included. */
const SYLLABICS = '\\u0e00-\\u0fff\\u1000-\\u109f\\u1780-\\u17ff';
const WITHOUT_BLANKS = new RegExp(`[${IDEOGRAPHS}${SYLLABICS}]`, 'u');
const SYLLABIC = new RegExp(`[${SYLLABICS}]`, 'u');
/** One character of a script without blanks, or a word of another; numbers are none, there they stand for dates. */
const PIECES = new RegExp(`[${IDEOGRAPHS}${SYLLABICS}]|(?:(?![${IDEOGRAPHS}${SYLLABICS}])[\\p{L}\\p{M}])+`, 'gu');
/** What stands for one word, in characters: dictionaries' averages, 2 for Chinese and Japanese, 4 to 5 for Thai and Khmer. */
const IDEOGRAPHS_A_WORD = 2;
const SYLLABICS_A_WORD = 4.5;

/**
 * How many words a text with collapsed white space has, near enough to tell prose from labels. In scripts written
 * without blanks the characters are counted instead.
 */
export function countWords(text: string): number {
  if (text === '') return 0;
  let words = 0;
  if (WITHOUT_BLANKS.test(text)) {
    for (const [piece] of text.matchAll(PIECES))
      words += !WITHOUT_BLANKS.test(piece) ? 1 : 1 / (SYLLABIC.test(piece) ? SYLLABICS_A_WORD : IDEOGRAPHS_A_WORD);
    return Math.round(words);
  }
  words = 1;
  for (let at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) words++;
  return words;
}
