/**
 * The words of a text as bare tokens: lower-case letters and digits, marks and punctuation gone. Used to compare our
 * own wording, to check names and to make ids; the matcher has its own, richer folding.
 */
export function plainWords(text: string): string[] {
  const bare = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return bare.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Longest id made from words; leaves room for a number behind it (ids hold 200 characters). */
const SLUG_LENGTH = 80;

/** An id made of the words of a text, joined by hyphens; empty where the text has no letter and no digit. */
export function slugOf(text: string): string {
  const words = plainWords(text.normalize('NFC'));
  let slug = '';
  for (const word of words) {
    const longer = slug ? `${slug}-${word}` : word.slice(0, SLUG_LENGTH);
    if (longer.length > SLUG_LENGTH) break;
    slug = longer;
  }
  return slug;
}
