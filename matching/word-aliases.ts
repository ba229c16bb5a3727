import type { Name } from '../model/record';
import { wordsOf } from './fold';
import { stemHash } from './stem-words';
import { STOP_WORDS } from './stop-words';

/**
 * Which spellings of single words stand for one word (Quami for Qaumi, Afia for Aafia), read off the names of a corpus.
 * Both sides of a comparison replace them before anything else, so that seeds, weights and alignment never see the
 * difference. Spellings with another number of words, and other scripts, are left to the name matcher.
 */

/** Hash of a variant word to the hash of the word it stands for; chains are already followed. */
export function wordAliases(names: readonly Name[]): Map<number, number> {
  const parent = new Map<number, number>();
  const root = (hash: number): number => {
    let at = hash;
    for (let up = parent.get(at); up !== undefined; up = parent.get(at)) at = up;
    return at;
  };
  for (const { name, variants } of names) {
    const words = spellable(name);
    for (const variant of variants.flatMap(spellable)) {
      const canonical = nearest(variant, words);
      if (canonical === null || canonical === variant) continue;
      const from = root(stemHash(variant));
      const to = root(stemHash(canonical));
      if (from !== to) parent.set(from, to);
    }
  }
  return new Map([...parent.keys()].map((from) => [from, root(from)]));
}

/** Two letters say too little, and function words are spelt one way. */
const spellable = (text: string) =>
  wordsOf(text)
    .map((w) => w.word)
    .filter((word) => word.length >= 4 && !STOP_WORDS.has(word));

/** The word that `variant` is a spelling of: equal, or the nearest within a third of its letters; else null. */
function nearest(variant: string, words: readonly string[]): string | null {
  let best: string | null = null;
  let least = Math.floor(Math.max(variant.length, 4) / 3) + 1;
  for (const word of words) {
    const apart = editDistance(variant, word);
    if (apart < least) {
      best = word;
      least = apart;
    }
  }
  return best;
}

/** Letters to insert, delete or change, or neighbours to exchange (optimal string alignment). */
function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const crossed = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const exchange = crossed ? (before[j - 2] ?? 0) + 1 : change;
      next.push(Math.min(change, exchange, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    before = row;
    row = next;
  }
  return row[b.length] ?? 0;
}
