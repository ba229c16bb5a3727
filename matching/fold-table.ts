/**
 * What one character becomes when text is folded: nothing between words, nothing at all, or letters. One table of
 * UTF-16 units does case, diacritics, compatibility forms, Arabic-script variants and digits at one read per unit; it
 * is filled as characters are met, because Unicode normalisation costs a thousand times as much as the read.
 */

/** The unit ends a word: spaces, punctuation, dashes, emoji, lone surrogates. */
export const SEPARATOR = 0;
/** The unit is not there: soft hyphens, zero-width characters, direction marks, tatweel. */
const DROPPED = 1;
/** Dropped inside a word too, but remembered, so that a final 's can be stripped. */
export const APOSTROPHE = 2;
/** A combining mark: nothing to compare, but part of the letter before it. */
export const COMBINING = 3;
/** The unit stands for several letters (ﬁ, ß, ﻻ) or is half of a pair: ask {@link longFold}. */
export const LONG = 4;

/** Not met yet: ask {@link foldUnit}, which fills the table. */
export const UNKNOWN = 0xffff;
/** Per UTF-16 unit one of the constants above, or the one unit (above all of them) it folds to. */
export const foldTable = new Uint16Array(65536).fill(UNKNOWN);
const long = new Map<number, string>();

/** Arabic-script letters that keyboards and typesetters exchange, to the form Urdu uses. */
const ARABIC: Readonly<Record<string, string>> = {
  ي: 'ی',
  ى: 'ی',
  ې: 'ی',
  ے: 'ے',
  ك: 'ک',
  ه: 'ہ',
  ە: 'ہ',
  ة: 'ہ',
  ۃ: 'ہ',
  ھ: 'ہ',
  ٱ: 'ا',
  ٲ: 'ا',
  ٳ: 'ا',
  ڪ: 'ک',
};
/** Letters that Unicode does not decompose. */
const LATIN: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ς: 'σ',
};
/** First digit of the decimal digits that news in our languages uses: Arabic-Indic, its eastern form, Devanagari, Bengali. */
const ZEROES = [0x0660, 0x06f0, 0x0966, 0x09e6];
const APOSTROPHES = /['’‘‛ʼʻ′`´＇]/u;
/** Format characters (soft hyphen, joiners, direction marks, byte order mark) and tatweel. */
const INVISIBLE = /[\p{Cf}\u0640]/u;
/** Marks that readers leave out or type differently. Vowel signs of Indic scripts are letters and stay. */
const MARK = /\p{M}/u;
const LOOSE_MARK = /[\p{Script=Inherited}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Latin}\p{Script=Cyrillic}]/u;
/** Superscripts and fractions (No) are footnote marks more often than words. */
const WORD = /^[\p{L}\p{M}\p{Nd}\p{Nl}]+$/u;

/** The table's answer for a UTF-16 unit, worked out where it was not known. */
export function foldUnit(unit: number): number {
  const known = foldTable[unit] as number; // the table has an element for every 16-bit unit
  return known === UNKNOWN ? resolve(unit) : known;
}

/** What a LONG unit or a whole code point folds to; empty where it is no part of a word. */
export function longFold(codePoint: number): string {
  let folded = long.get(codePoint);
  if (folded === undefined) {
    folded = foldLetter(String.fromCodePoint(codePoint));
    long.set(codePoint, folded);
  }
  return folded;
}

function resolve(unit: number): number {
  const character = String.fromCharCode(unit);
  let kind: number;
  if (APOSTROPHES.test(character)) kind = APOSTROPHE;
  else if (INVISIBLE.test(character)) kind = DROPPED;
  else if (isLooseMark(character)) kind = COMBINING;
  else if (unit >= 0xd800 && unit <= 0xdfff) kind = LONG;
  else {
    const folded = foldLetter(character);
    kind = folded.length > 1 ? LONG : folded === '' ? SEPARATOR : folded.charCodeAt(0);
  }
  foldTable[unit] = kind;
  return kind;
}

function foldLetter(character: string): string {
  if (/[\p{No}\p{Cs}]/u.test(character)) return '';
  const bare = [...character.normalize('NFKD').toLowerCase()].filter((c) => !isUnseen(c));
  const folded = bare.map((c) => ARABIC[c] ?? LATIN[c] ?? digit(c)).join('');
  // A Hangul syllable stays one letter; other letters stay apart from their signs, as decomposed text has them.
  const letters = /\p{Script=Hangul}/u.test(folded) ? folded.normalize('NFC') : folded;
  if (!WORD.test(letters)) return '';
  // One character cannot be several words (ヿ is two).
  const points = [...letters];
  return points.length > 1 && points.some((c) => standsAlone(c.codePointAt(0) ?? 0)) ? '' : letters;
}

/** Han characters and kana: one word each. */
export const standsAlone = (point: number): boolean =>
  (point >= 0x3041 && point <= 0x30ff) ||
  (point >= 0x3400 && point <= 0x9fff) ||
  (point >= 0xf900 && point <= 0xfaff) ||
  (point >= 0x20000 && point <= 0x3ffff);

const isUnseen = (c: string) => isLooseMark(c) || INVISIBLE.test(c) || APOSTROPHES.test(c);
const isLooseMark = (c: string) => MARK.test(c) && LOOSE_MARK.test(c);

function digit(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const zero = ZEROES.find((z) => code >= z && code < z + 10);
  return zero === undefined ? character : String(code - zero);
}
