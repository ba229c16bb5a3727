import { worldBits } from './common-words';
import { tells } from './content-words';
import { sameParity } from './negation';
import { SpellingFinder } from './spelling';
import { stem } from './stem';

/** How alike two headlines are. */
export interface HeadlineScore {
  /** 0 (nothing alike) to 1 (the same words in the same order). */
  score: number;
  /** Bits of the words shared. */
  bits: number;
  /** The shared words, as the first headline spells them. */
  words: string[];
}

/** Share of the shared words that must stand in the same order: «UK sues MQM» is not «MQM sues UK». */
const LEAST_ORDER = 0.75;

/**
 * How alike two headlines are, given as folded words: the bits they share (a misspelt word counts by its likeness)
 * against the bits of both. 0 where one denies what the other says, where their numbers differ, or where the order of
 * what they share does.
 */
export function likeness(a: readonly string[], b: readonly string[]): HeadlineScore {
  const none = { score: 0, bits: 0, words: [] };
  if (!sameParity(a, b) || numbers(a) !== numbers(b)) return none;
  const inA = placesOf(a);
  const inB = placesOf(b);
  const finder = new SpellingFinder([...inA.values()].map((p) => p.word));
  const shared: { word: string; a: number; b: number }[] = [];
  let bits = 0;
  for (const [s, at] of inB) {
    const same = inA.get(s);
    if (same) {
      shared.push({ word: same.word, a: same.place, b: at.place });
      bits += worldBits(s);
      continue;
    }
    const near = finder.find(at.word);
    const there = near ? inA.get(stem(near.word)) : undefined;
    if (!near || !there || inB.has(stem(near.word))) continue;
    shared.push({ word: near.word, a: there.place, b: at.place });
    bits += worldBits(s) * near.score;
  }
  if (shared.length === 0 || inOrder(shared) < LEAST_ORDER * shared.length) return none;
  const score = Math.min(1, (2 * bits) / (weight(inA) + weight(inB)));
  return { score, bits, words: shared.map((w) => w.word) };
}

type Places = ReadonlyMap<string, { word: string; place: number }>;

function placesOf(words: readonly string[]): Places {
  const places = new Map<string, { word: string; place: number }>();
  words.forEach((word, place) => {
    if (tells(word) && !places.has(stem(word))) places.set(stem(word), { word, place });
  });
  return places;
}

function weight(places: Places): number {
  let sum = 0;
  for (const s of places.keys()) sum += worldBits(s);
  return sum;
}

function numbers(words: readonly string[]): string {
  return words
    .filter((w) => /^\d+$/.test(w))
    .sort()
    .join(' ');
}

/** Length of the longest run of shared words that stand in the same order on both sides, gaps allowed. */
function inOrder(shared: readonly { a: number; b: number }[]): number {
  const sorted = [...shared].sort((x, y) => x.b - y.b).map((x) => x.a);
  const longest: number[] = [];
  sorted.forEach((place, i) => {
    longest.push(1 + Math.max(0, ...sorted.slice(0, i).map((p, k) => (p < place ? (longest[k] ?? 0) : 0))));
  });
  return Math.max(0, ...longest);
}
