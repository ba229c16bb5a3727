import type { PressRecord } from '../model/record';
import { OFTEN_BITS, worldBits } from './common-words';
import { tells } from './content-words';
import { hashWord, type Words, wordsOf } from './fold';
import { stem } from './stem';
import { LONGEST_POSTING, LONGEST_POSTING_SHARE, MENTION_SHARE, MENTION_WORDS } from './thresholds';

/** Finds the headlines whose rare words a paragraph holds; nearly no paragraph holds two of one headline. */
export class MentionIndex {
  private readonly byWord = new Map<number, number[]>();
  /** How many rare words the headline of the record at each place has. */
  private readonly rare: number[] = [];
  private readonly longest: number;

  constructor(records: readonly PressRecord[]) {
    this.longest = Math.max(LONGEST_POSTING, records.length * LONGEST_POSTING_SHARE);
    records.forEach((record, place) => {
      const words = wordsOf(record.headline ?? '')
        .map((w) => w.word)
        .filter((w) => tells(w) && worldBits(stem(w)) > OFTEN_BITS);
      const hashes = new Set(words.map(hashWord));
      this.rare.push(hashes.size);
      for (const hash of hashes) {
        const there = this.byWord.get(hash);
        if (there) there.push(place);
        else this.byWord.set(hash, [place]);
      }
    });
  }

  /** Places of the records whose headline a text, given by its folded words, may retell; ascending. */
  find({ hash }: Words): number[] {
    const met = new Map<number, number>();
    const seen = new Set<number>();
    for (const h of hash) {
      const places = this.byWord.get(h);
      if (!places || places.length > this.longest || seen.has(h)) continue;
      seen.add(h);
      for (const place of places) met.set(place, (met.get(place) ?? 0) + 1);
    }
    return [...met]
      .filter(([place, count]) => count >= MENTION_WORDS && count >= MENTION_SHARE * (this.rare[place] ?? 0))
      .map(([place]) => place)
      .sort((a, b) => a - b);
  }
}
