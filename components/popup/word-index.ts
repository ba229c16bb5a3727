import Fuse from 'fuse.js/basic';
import type { Letters } from './search-saved';

/**
 * The distinct words of many texts, and which of them answer a word that somebody types. A vocabulary grows far more
 * slowly than the texts, so looking at every word is cheap where looking at every text is not.
 */
export interface WordIndex {
  /** Distinct words so far; goes up with `add`. */
  readonly size: number;
  /** The number of a folded word, which is new where the word is. */
  add(word: string): number;
  /** The number of a folded word, or −1. */
  placeOf(word: string): number;
  /** All words that answer `typed` (folded). Kept until the vocabulary grows. */
  answers(typed: string): WordAnswers;
}

/** How well each word of a vocabulary answers a typed one. */
export interface WordAnswers {
  /** Per word: 0 no answer, up to 255 the word itself. */
  quality: Uint8Array;
  /** The letters of the word with this number that answer; empty where none do. */
  letters(place: number): Letters;
}

/**
 * How good an answer is: the word itself, its beginning, a part of it, and at best a misspelling. That stays below the word
 * itself wherever that stands (`WEIGHTS` in `search-saved.ts`: 90 times 8 is less than 255 times 3).
 */
const SAME = 255;
const BEGINS = 200;
const PART = 140;
const ALIKE = 90;
/**
 * How far a word may differ: 0 only the same, 1 anything. At 0.35 «harbor» finds «Harbour» and «siddiqi» «Siddiqui»,
 * while words of up to three letters must be right.
 */
const THRESHOLD = 0.35;
const LEAST_FUZZY = 4;
/** Words that fuse.js compares; the benchmark `saved` finds no more with 400, and loses some with 50. */
const MOST_COMPARED = 200;
/** Typed words whose answers are kept: those of one query, and of the one before a letter was taken back. */
const KEPT_ANSWERS = 12;

/** An empty vocabulary. */
export function createWordIndex(): WordIndex {
  const words: string[] = [];
  const places = new Map<string, number>();
  let low = new Uint32Array(1024);
  let high = new Uint32Array(1024);
  const kept = new Map<string, WordAnswers>();

  /** The words most like `typed` by the pairs of letters they share. */
  function candidates(typed: string): number[] {
    const wanted = signatureOf(typed);
    const pairs = bitsIn(wanted.low) + bitsIn(wanted.high);
    const least = leastShared(typed.length, pairs);
    const byCount: number[][] = Array.from({ length: pairs + 1 }, () => []);
    for (let place = 0; place < words.length; place++) {
      // Both are as long as `words`.
      const shared = bitsIn((low[place] as number) & wanted.low) + bitsIn((high[place] as number) & wanted.high);
      if (shared >= least) byCount[shared]?.push(place);
    }
    return byCount.reverse().flat().slice(0, MOST_COMPARED);
  }

  function answer(typed: string): WordAnswers {
    const quality = new Uint8Array(words.length);
    const fuzzy = new Map<number, Letters>();
    const inside = signatureOf(typed, false);
    for (let place = 0; place < words.length; place++) {
      // A word without one of the pairs cannot hold them all in a row.
      if (inside.low & ~(low[place] as number) || inside.high & ~(high[place] as number)) continue;
      const word = words[place] as string; // within the list
      const at = word.indexOf(typed);
      if (at < 0) continue;
      quality[place] = at > 0 ? PART : word.length === typed.length ? SAME : BEGINS;
    }
    if (typed.length >= LEAST_FUZZY && !/^\p{Nd}+$/u.test(typed)) {
      const found = candidates(typed).filter((place) => quality[place] === 0);
      const fuse = new Fuse(
        found.map((place) => words[place] as string),
        { threshold: THRESHOLD, ignoreLocation: true, includeScore: true, includeMatches: true },
      );
      for (const { refIndex, score = 1, item, matches } of fuse.search(typed)) {
        const place = found[refIndex];
        if (place === undefined) continue;
        // Of two words that differ as much, the one of the same length is more likely meant.
        const closeness = 1 / (1 + Math.abs(item.length - typed.length) / typed.length);
        quality[place] = Math.max(1, Math.round(ALIKE * (1 - score) * closeness));
        fuzzy.set(place, matches?.[0]?.indices ?? []);
      }
    }
    return {
      quality,
      letters(place) {
        if (!quality[place]) return [];
        const misspelt = fuzzy.get(place);
        if (misspelt) return misspelt;
        const at = (words[place] ?? '').indexOf(typed);
        return [[at, at + typed.length - 1]];
      },
    };
  }

  return {
    get size() {
      return words.length;
    },
    add(word) {
      const known = places.get(word);
      if (known !== undefined) return known;
      const place = words.length;
      if (place === low.length) {
        low = longer(low);
        high = longer(high);
      }
      const signature = signatureOf(word);
      low[place] = signature.low;
      high[place] = signature.high;
      words.push(word);
      places.set(word, place);
      return place;
    },
    placeOf: (word) => places.get(word) ?? -1,
    answers(typed) {
      const there = kept.get(typed);
      if (there && there.quality.length === words.length) return there;
      const made = answer(typed);
      kept.delete(typed);
      kept.set(typed, made);
      for (const old of kept.keys()) {
        if (kept.size <= KEPT_ANSWERS) break;
        kept.delete(old);
      }
      return made;
    },
  };
}

/**
 * Pairs of letters that a word as far from `typed` as {@link THRESHOLD} allows still shares with it: each wrong letter
 * takes two pairs away. At least two must stay, or short words would be like everything.
 */
function leastShared(length: number, pairs: number): number {
  return Math.max(2, pairs - 2 * Math.floor(length * THRESHOLD));
}

/** A word's pairs of neighbouring letters as bits, of which several pairs may share one. */
interface Signature {
  low: number;
  high: number;
}

/** The signature of a word, with its beginning and its end as letters, or of the letters alone. */
function signatureOf(word: string, withEnds = true): Signature {
  const signature = { low: 0, high: 0 };
  let before = withEnds ? 0 : word.charCodeAt(0);
  for (let i = withEnds ? 0 : 1; i < word.length + (withEnds ? 1 : 0); i++) {
    const unit = i < word.length ? word.charCodeAt(i) : 0;
    const bit = Math.imul(Math.imul(before, 31) + unit, 0x9e3779b1) >>> 26;
    if (bit < 32) signature.low |= 1 << bit;
    else signature.high |= 1 << (bit & 31);
    before = unit;
  }
  return signature;
}

/** How many of the 32 bits are set. */
function bitsIn(word: number): number {
  let n = word - ((word >>> 1) & 0x55555555);
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333);
  return Math.imul((n + (n >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

function longer(old: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const made = new Uint32Array(old.length * 2);
  made.set(old);
  return made;
}
