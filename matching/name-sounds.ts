/**
 * A folded word of a South Asian or Arabic name as a string of sounds, one letter each, so that spellings in Latin letters
 * and in Urdu can be laid beside each other. Lower-case consonants and `C` (ch), `S` (sh), `G` (gh), `X` (kh), `Q` (q) are
 * common to both; `a i u e o` are short and `A I U E O` long vowels of Latin spellings. Urdu leaves short vowels out and
 * writes several sounds with one letter, which therefore have signs of their own: `V` alif in front, `W` wao, `Y` ye, `Z`
 * the broad ye, `H` he at the end, `c` ain, `N` nun without a dot, `R` the hard r.
 */

/** Read in this order; what follows sees what went before. */
const LATIN: readonly (readonly [RegExp, string])[] = [
  [/ph/g, 'f'],
  [/t?ch/g, 'C'],
  [/sh/g, 'S'],
  [/gh/g, 'G'],
  [/kh/g, 'X'],
  [/ck/g, 'k'],
  [/x/g, 'ks'],
  [/c(?=[eiy])/g, 's'],
  [/q/g, 'Q'],
  [/c/g, 'k'],
  [/w/g, 'v'],
  [/aa+/g, 'A'],
  [/ee+|ie(?=.)/g, 'I'],
  [/oo+/g, 'U'],
  [/[ae][iy]|ae/g, 'E'],
  [/[ao][uv](?![aeiouyAIU])/g, 'O'],
  [/(.)\1+/g, '$1'],
];

const URDU_LETTERS = 'بپتٹطثسصجچخکقدڈذزضظژرڑشغگفلمنںاویےہحع';
const URDU_SOUNDS = 'bptttsssjCXkQddzzzzzrRSGgflmnNAWYZhhc';

const URDU_WORD = /^[\u0600-\u06ff]+$/u;
const LATIN_WORD = /^[a-z]+$/;

/** True for a word in Arabic script. */
export function inUrduScript(word: string): boolean {
  return URDU_WORD.test(word);
}

/** The sounds of a folded word; empty for words in other scripts, with digits, or longer than any name. */
export function soundsOf(word: string): string {
  if (word.length > MOST_LETTERS) return '';
  let found = known.get(word);
  if (found === undefined) {
    if (known.size >= MOST_KNOWN) known.clear();
    found = LATIN_WORD.test(word) ? fromLatin(word) : URDU_WORD.test(word) ? fromUrdu(word) : '';
    known.set(word, found);
  }
  return found;
}

/** Words heard so far: a page repeats its names. */
const known = new Map<string, string>();
const MOST_KNOWN = 20_000;
const MOST_LETTERS = 40;

function fromLatin(word: string): string {
  let sounds = word;
  for (const [spelt, heard] of LATIN) sounds = sounds.replace(spelt, heard);
  return sounds;
}

function fromUrdu(word: string): string {
  let sounds = '';
  for (let i = 0; i < word.length; i++) {
    const letter = word.charAt(i);
    let sound = URDU_SOUNDS.charAt(URDU_LETTERS.indexOf(letter)); // empty for signs we do not know: charAt(-1)
    if (i === 0 && sound === 'A') sound = 'V';
    else if (i > 0 && i === word.length - 1 && sound === 'h') sound = 'H';
    if (!sounds.endsWith(sound) || 'AWY'.includes(sound)) sounds += sound;
  }
  return sounds;
}
