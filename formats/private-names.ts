import * as v from 'valibot';
import { plainWords } from './plain-words';

/**
 * Names of private persons a corpus must not hold, as salted hashes of 24 bits: a check can find a name that slipped
 * in, and the file does not print the names it is meant to keep out. It hides nothing from somebody who already has a
 * name in mind and hashes it; one name in 16.7 million shares a hash with another.
 */
export const PrivateNames = v.object({
  about: v.optional(v.string()),
  salt: v.string(),
  /** Six hexadecimal digits each. */
  hashes: v.array(v.pipe(v.string(), v.regex(/^[0-9a-f]{6}$/, 'a hash is six hexadecimal digits'))),
});
export type PrivateNames = v.InferOutput<typeof PrivateNames>;

/** Words in the longest name that is looked for. */
const LONGEST_NAME = 4;

/** The hash of a name, folded as {@link plainWords} folds; six hexadecimal digits. */
export function hashPrivateName(name: string, salt: string): string {
  return hash24(`${salt}:${plainWords(name).join(' ')}`);
}

/** A search for listed names: gives the first run of words in a text whose hash is listed, or null. */
export function privateNameFinder(names: PrivateNames): (text: string) => string | null {
  const listed = new Set(names.hashes);
  return (text) => {
    const words = plainWords(text);
    for (let start = 0; start < words.length; start++) {
      for (let end = start + 1; end <= Math.min(start + LONGEST_NAME, words.length); end++) {
        const run = words.slice(start, end).join(' ');
        if (listed.has(hash24(`${names.salt}:${run}`))) return run;
      }
    }
    return null;
  };
}

/** FNV-1a over UTF-16 units, mixed by the finaliser of MurmurHash3, cut to 24 bits. */
function hash24(text: string): string {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return ((h ^ (h >>> 16)) >>> 8).toString(16).padStart(6, '0');
}
