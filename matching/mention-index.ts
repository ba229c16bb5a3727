import type { PressRecord } from '../model/record';
import { OFTEN_BITS, worldBits } from './common-words';
import { tells } from './content-words';
import { hashWord, type Words, wordsOf } from './fold';
import type { Lookups } from './lookup-layout';
import { stem } from './stem';
import { MENTION_SHARE, MENTION_WORDS } from './thresholds';

/** Hashes of the rare words of a record's first headline, by which a paragraph that retells it is found. */
export function mentionWords({ headline }: PressRecord): Set<number> {
  const words = wordsOf(headline ?? '')
    .map((w) => w.word)
    .filter((w) => tells(w) && worldBits(stem(w)) > OFTEN_BITS);
  return new Set(words.map(hashWord));
}

/**
 * Places of the records whose headline a text, given by its folded words, may retell, ascending: it holds most of the
 * headline's rare words. Nearly no paragraph holds two of one headline.
 */
export function findMentions({ hash }: Words, { tables, lists }: Lookups): number[] {
  const met = new Map<number, number>();
  const seen = new Set<number>();
  for (const h of hash) {
    const places = tables.mentions.find(h);
    if (places.length === 0 || seen.has(h)) continue;
    seen.add(h);
    for (const place of places) met.set(place, (met.get(place) ?? 0) + 1);
  }
  return [...met]
    .filter(([place, count]) => count >= MENTION_WORDS && count >= MENTION_SHARE * (lists.mentionCounts[place] ?? 0))
    .map(([place]) => place)
    .sort((a, b) => a - b);
}
