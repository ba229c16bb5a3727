import type { PressRecord } from '../model/record';
import { worldBits } from './common-words';
import { contentStems } from './content-words';
import { foldWords, wordsOf } from './fold';
import { SPECIFIC_WORDS } from './thresholds';
import { gramHash } from './word-codes';

/** A headline of a record, ready to be compared. */
export interface HeadlineFacts {
  headline: string;
  words: readonly string[];
  hashes: Uint32Array;
  /** Content words that tell something. */
  stems: ReadonlySet<string>;
  bits: number;
  /** Fewer content words than make a headline specific: it must be met whole, in a headline's place. */
  generic: boolean;
}

/** Headlines of one record that are looked up; their numbers take four bits of a head. */
const MOST_HEADLINES = 16;

/** The headlines of a record that can be met, the main one first, each once. A head names one by its place here. */
export function headlinesOf({ headline, altHeadlines }: PressRecord): string[] {
  const all = new Set([headline, ...altHeadlines].filter((h) => h !== null));
  return [...all].slice(0, MOST_HEADLINES);
}

/** What look-ups name a headline by: place of the record and number of the headline. */
export const headOf = (place: number, number: number): number => place * MOST_HEADLINES + number;
/** Place and number out of a head. */
export const partsOfHead = (head: number): { place: number; number: number } => ({
  place: Math.floor(head / MOST_HEADLINES),
  number: head % MOST_HEADLINES,
});

/** A headline ready to be compared; null where no word of it tells anything. */
export function headlineFacts(headline: string): HeadlineFacts | null {
  const words = wordsOf(headline).map((w) => w.word);
  const stems = contentStems(words);
  if (stems.size === 0) return null;
  const bits = [...stems].reduce((sum, s) => sum + worldBits(s), 0);
  return { headline, words, hashes: foldWords(headline).hash, stems, bits, generic: stems.size < SPECIFIC_WORDS };
}

/** A specific headline has as many words at least; so many around its rarest one stand for it where it is met inside prose. */
const RUN = SPECIFIC_WORDS;

/**
 * What a headline inside prose is filed under: the words around its rarest one, since a word or two call up headlines of a
 * large corpus on every page. 0 where there are too few.
 */
export const runAt = (hashes: Uint32Array, at: number): number =>
  at + RUN <= hashes.length ? gramHash(hashes, at, RUN) : 0;

/** Where the run around word `rarest` begins. */
export const runStart = (words: number, rarest: number): number => Math.max(0, Math.min(rarest - 1, words - RUN));
