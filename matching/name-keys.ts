/**
 * Keys under which spellings of one name meet: its consonants, as South Asian and Arabic names are written in Latin
 * letters and in Urdu (Qaumi/Quami, Aafia/Afia, Siddiqui/صدیقی). The key alone merges too much (Hasan and Hussain, Khan
 * and Kayani), so within one script `closeSpelling` has the last word.
 */

/** Two letters that stand for one sound, before single letters are read. */
const PAIRS: readonly (readonly [RegExp, string])[] = [
  [/ph/g, 'f'],
  [/ch/g, 'C'],
  [/sh/g, 'S'],
  [/gh/g, 'G'],
  [/kh/g, 'k'],
  [/([bdjt])h/g, '$1'],
  [/x/g, 'ks'],
  [/[qc]/g, 'k'],
];

const URDU: Readonly<Record<string, string>> = {
  ب: 'b',
  پ: 'p',
  ت: 't',
  ٹ: 't',
  ط: 't',
  ث: 's',
  س: 's',
  ص: 's',
  ج: 'j',
  چ: 'C',
  خ: 'k',
  ک: 'k',
  ق: 'k',
  د: 'd',
  ڈ: 'd',
  ذ: 'z',
  ز: 'z',
  ض: 'z',
  ظ: 'z',
  ژ: 'z',
  ر: 'r',
  ڑ: 'r',
  ش: 'S',
  غ: 'G',
  گ: 'g',
  ف: 'f',
  ل: 'l',
  م: 'm',
  ن: 'n',
  ں: 'n',
};
const URDU_WORD = /^[\u0600-\u06ff]+$/u;
const LATIN_WORD = /^[a-z]+$/;

/** The consonants of a folded word; a vowel counts only where the word begins with it. Empty for other scripts. */
export function soundKey(word: string): string {
  let found = keyOf.get(word);
  if (found === undefined) {
    if (keyOf.size >= MOST_KEYS) keyOf.clear();
    found = makeKey(word);
    keyOf.set(word, found);
  }
  return found;
}

/** Keys made so far: a page repeats its names. */
const keyOf = new Map<string, string>();
const MOST_KEYS = 20_000;

function makeKey(word: string): string {
  if (LATIN_WORD.test(word)) {
    let key = word;
    for (const [from, to] of PAIRS) key = key.replace(from, to);
    const first = /^[aeiouhy]/.test(key) ? 'a' : /^[wv]/.test(key) ? 'v' : '';
    return squeeze(first + key.replace(/[aeiouhwvy]/g, ''));
  }
  if (URDU_WORD.test(word)) {
    const letters = [...word];
    const first = /[اآعیہحے]/u.test(letters[0] ?? '') ? 'a' : letters[0] === 'و' ? 'v' : '';
    return squeeze(first + letters.map((l) => URDU[l] ?? '').join(''));
  }
  return '';
}

function squeeze(key: string): string {
  return key.replace(/(.)\1+/g, '$1');
}

/** True for a word in Arabic script. */
export function inUrduScript(word: string): boolean {
  return URDU_WORD.test(word);
}

/**
 * Whether two folded words may spell one name. Equal, or alike in consonants and, within one script, at most two letters
 * apart and not more than two in five: that keeps 83 of 86 written variants of 29 names and parts Hasan from Hussain,
 * Quaid from Qaeda, Khan from Kayani.
 */
export function closeSpelling(a: string, b: string): boolean {
  if (a === b) return true;
  const key = soundKey(a);
  if (key === '' || key !== soundKey(b)) return false;
  if (inUrduScript(a) !== inUrduScript(b)) return key.length > 1;
  const apart = lettersApart(a, b);
  return apart <= Math.min(2, Math.floor(0.4 * Math.max(a.length, b.length))) && (apart < 2 || vowelsMeet(a, b));
}

/** Whether the first vowels share a sound, o being heard as u and e as i: Qaumi and Qomi do, Hassan and Hussain do not. */
function vowelsMeet(a: string, b: string): boolean {
  const first = (word: string) => (/[aeiouy]+/.exec(word)?.[0] ?? '').replace(/o/g, 'u').replace(/[ey]/g, 'i');
  return [...first(a)].some((vowel) => first(b).includes(vowel));
}

/** Levenshtein distance of two short words. */
function lettersApart(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next.push(
        Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)),
      );
    row = next;
  }
  return row[b.length] ?? 0;
}
