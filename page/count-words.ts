const NO_SPACES = /[\u0e00-\u0e7f\u1000-\u109f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;
const NO_SPACES_ALL = new RegExp(NO_SPACES, 'g');

/**
 * How many words a text with collapsed white space has, near enough to tell prose from labels. In scripts written
 * without spaces two characters count as a word.
 */
export function countWords(text: string): number {
  if (text === '') return 0;
  if (NO_SPACES.test(text)) {
    const chars = text.match(NO_SPACES_ALL)?.length ?? 0;
    if (chars > text.length * 0.2) return Math.round(chars / 2);
  }
  let words = 1;
  for (let at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) words++;
  return words;
}
