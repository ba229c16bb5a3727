/** How the words of a reading and of the expected text agree, each 0 to 1. */
export interface Agreement {
  precision: number;
  recall: number;
  f1: number;
}

/** Scripts written without blanks: every character is a token of its own. */
const TOKEN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{M}\p{N}]+/gu;

/** The words of a text: letters and digits, compatibility forms and case folded, format characters (soft hyphens) left out. */
export const tokensOf = (text: string): string[] =>
  text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .toLowerCase()
    .match(TOKEN) ?? [];

/** Tokens counted as often as they stand in both texts. Of nothing at all, nothing agrees. */
export function agreement(read: readonly string[], expected: readonly string[]): Agreement {
  const left = new Map<string, number>();
  for (const token of expected) left.set(token, (left.get(token) ?? 0) + 1);
  let common = 0;
  for (const token of read) {
    const n = left.get(token) ?? 0;
    if (n > 0) common++;
    left.set(token, n - 1);
  }
  const precision = read.length > 0 ? common / read.length : 0;
  const recall = expected.length > 0 ? common / expected.length : 0;
  return { precision, recall, f1: common > 0 ? (2 * precision * recall) / (precision + recall) : 0 };
}
