import Fuse from 'fuse.js/basic';
import { looseKeys, soundKey } from './name-keys';
import { soundDistance } from './name-likeness';

/** A word found for another, with its likeness: 1 for one that sounds the same. */
export interface FoundName {
  word: string;
  likeness: number;
}

/**
 * Finds the word of a list that a name is another spelling of, in Latin letters or Urdu on either side. Consonant keys
 * leave eleven words of two and a half thousand; fuse.js compares the consonants of those, the distance by sound all of it.
 */
export class NameFinder {
  private readonly byKey = new Map<string, number[]>();

  /** `words` are folded words; the first of two that are equally like is found. */
  constructor(private readonly words: readonly string[]) {
    words.forEach((word, place) => {
      for (const key of looseKeys(word)) {
        const there = this.byKey.get(key);
        if (there) there.push(place);
        else this.byKey.set(key, [place]);
      }
    });
  }

  /** The words that share a key with `wanted`, in the order of the list. */
  shortlist(wanted: string): string[] {
    const places = new Set(looseKeys(wanted).flatMap((key) => this.byKey.get(key) ?? []));
    return [...places].sort((a, b) => a - b).map((place) => this.words[place] ?? '');
  }

  /** The word nearest to `wanted`, a folded word; null where none is near enough. */
  find(wanted: string): FoundName | null {
    return nearestName(wanted, this.shortlist(wanted));
  }
}

/** The one of a few folded words that is nearest to `wanted`; null where none is near enough. */
export function nearestName(wanted: string, words: readonly string[]): FoundName | null {
  if (words.length === 0) return null;
  const unlike = words.map(() => 1);
  for (const { refIndex, score = 1 } of new Fuse(words.map(soundKey), OPTIONS).search(soundKey(wanted)))
    unlike[refIndex] = score;
  let best: FoundName | null = null;
  words.forEach((word, i) => {
    const likeness = 1 - soundDistance(wanted, word) / 100 - FUSE_WEIGHT * (unlike[i] ?? 1);
    if (likeness >= LEAST_LIKENESS && likeness > (best?.likeness ?? 0)) best = { word, likeness };
  });
  return best;
}

/**
 * Chosen on half of Dakshina's words, confirmed on the other; F1 where every query is answered, Latin to Latin, Latin to
 * Urdu and back: .862, .883, .891 (other half .869, .879, .897) without fuse.js's part, .864, .883, .892 (.871, .878, .898)
 * with it; flat from .02 to .1, and with fuse.js weighing as much as the distance .854, .870, .878.
 */
const FUSE_WEIGHT = 0.05;
/** Where every answer is in the list, F1 is flat from .84 to .9; where half are not, from .9. */
const LEAST_LIKENESS = 0.9;
/** fuse.js 7.5 on consonant keys of two to eight letters; it leaves out what it finds unlike, which then counts as 1. */
const OPTIONS = { includeScore: true, ignoreLocation: true, threshold: 0.6, shouldSort: false };
