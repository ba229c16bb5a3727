import type { HaystackPage } from '../quality/read-set';
import { plainWords } from './baseline';

/** A run of so many words is nobody's chance. */
const RUN = 8;
/** A paragraph of which so much stands in other pages too is a box, a notice or wire copy. */
const SHARED = 0.5;

/**
 * The paragraphs of each page that are its own: those that outlets print under every article are left out for all
 * contestants, or the threshold of each would be set by them alone.
 */
export function ownParagraphs(pages: readonly HaystackPage[]): Map<string, string[]> {
  const several = new Set<string>();
  const firstIn = new Map<string, string>();
  for (const { id, text } of pages)
    for (const run of runsOf(plainWords(text))) {
      const first = firstIn.get(run);
      if (first === undefined) firstIn.set(run, id);
      else if (first !== id) several.add(run);
    }
  const isOwn = (paragraph: string) => {
    const words = plainWords(paragraph);
    const runs = words.length < RUN ? [] : runsOf(words);
    return words.length > 0 && runs.filter((run) => several.has(run)).length <= SHARED * runs.length;
  };
  return new Map(pages.map(({ id, text }) => [id, text.split('\n').filter(isOwn)]));
}

const runsOf = (words: readonly string[]): string[] =>
  Array.from({ length: Math.max(0, words.length - RUN + 1) }, (_, i) => words.slice(i, i + RUN).join(' '));
