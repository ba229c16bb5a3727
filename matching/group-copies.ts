import { foldWords } from './fold';
import type { RecordToGroup } from './group-records';

/** Which records have the same words in the same order. */
export interface EqualTexts {
  /** Per record, the first with an equal text and the same standing: itself where there is none before it. */
  first: number[];
  /** Pairs of places that tie all records of equal text together, through the first of each standing. */
  ties: (readonly [number, number])[];
}

/** Shorter texts are equal by chance: «Watch live», «More to follow». */
const SHORTEST_COPY = 12;

/** Finds equal texts. Open records are of one standing, those of the very same named events of another. */
export function equalTexts(all: readonly RecordToGroup[]): EqualTexts {
  const byText = new Map<string, Map<string, number>>();
  const ties: (readonly [number, number])[] = [];
  const first = all.map((given, place) => {
    const key = given.key === undefined ? textKey(given.text) : given.key;
    if (key === null) return place;
    const firsts = byText.get(key) ?? new Map<string, number>();
    byText.set(key, firsts);
    const known = firsts.get(standing(given));
    if (known === undefined) firsts.set(standing(given), place);
    else ties.push([known, place]);
    return known ?? place;
  });
  for (const firsts of byText.values()) {
    const open = firsts.get(OPEN);
    if (open !== undefined) for (const place of firsts.values()) if (place !== open) ties.push([open, place]);
  }
  return { first, ties };
}

const OPEN = 'open';

/** What keeps two records from being one report, though their texts are equal: what a person said of their events. */
export const standing = ({ open, record }: RecordToGroup): string =>
  open ? OPEN : `events ${record.events.join(' ')}`;

/** Two hashes of the words in their order, and their number; null for a text too short. */
export function textKey(text: string): string | null {
  const { count, hash } = foldWords(text);
  if (count < SHORTEST_COPY) return null;
  let x = 0;
  let y = 0;
  for (const word of hash) {
    x = Math.imul(x ^ word, 0x01000193);
    y = Math.imul(y + word, 0x2c1b3c6d) ^ (y >>> 15);
  }
  return `${count} ${x} ${y}`;
}
