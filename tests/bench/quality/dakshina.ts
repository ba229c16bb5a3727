import { foldText } from '../../../matching/fold';
import { readSet } from './read-set';

/** A word to be found in a list; `at` is the Dakshina word it belongs to, `count` how often it was attested. */
export interface Query {
  word: string;
  want: string;
  at: number;
  count: number;
}

/** A list of words and the queries put to it. */
export interface Task {
  name: string;
  list: readonly string[];
  queries: readonly Query[];
}

/** What a method answers: a word of the list and how sure it is; null for no answer. */
export type Finder = (word: string) => { word: string; sure: number } | null;

/** Precision, recall and F1. */
export interface Score {
  precision: number;
  recall: number;
  f1: number;
}

/**
 * The tasks on Dakshina's Urdu words: (a) a Latin spelling to the one attested most often, (b) a Latin spelling to the Urdu
 * word, (c) the Urdu word to that Latin spelling; each against all words, and against every second one, where half of the
 * queries have no answer and any given is wrong.
 */
export function dakshinaTasks(): Task[] {
  const words = readSet<{ native: string; roman: [string, number][] }>('dakshina-ur-dev').map(({ native, roman }) => ({
    native: foldText(native),
    roman: roman.map(([spelling, count]) => ({ spelling: foldText(spelling), count })),
  }));
  const latin = words.map(({ roman }) => roman[0]?.spelling ?? '');
  const urdu = words.map(({ native }) => native);
  const queries: Record<string, Query[]> = { a: [], b: [], c: [] };
  words.forEach(({ native, roman }, at) => {
    const spelt = latin[at] ?? '';
    queries.c?.push({ word: native, want: spelt, at, count: roman.reduce((sum, r) => sum + r.count, 0) });
    roman.forEach(({ spelling, count }, i) => {
      if (i > 0) queries.a?.push({ word: spelling, want: spelt, at, count });
      queries.b?.push({ word: spelling, want: native, at, count });
    });
  });
  return ['a', 'b', 'c'].flatMap((name) => {
    const all = name === 'b' ? urdu : latin;
    const asked = queries[name] ?? [];
    return [
      { name: `${name}, all`, list: [...new Set(all)], queries: asked },
      { name: `${name}, every second`, list: [...new Set(all.filter((_, i) => i % 2 === 0))], queries: asked },
    ];
  });
}

/** Which half of the words a query belongs to: settings are chosen on half 1 and confirmed on half 0. */
export const halfOf = (query: Query): number => (query.at >> 1) & 1;

/** The score of answers that are at least as sure as `cut`, each query counting once or as often as it is attested. */
export function scoreAnswers(
  answers: readonly { query: Query; found: ReturnType<Finder> }[],
  list: readonly string[],
  cut: number,
  weighted: boolean,
): Score {
  const known = new Set(list);
  let answerable = 0;
  let given = 0;
  let right = 0;
  for (const { query, found } of answers) {
    const weight = weighted ? query.count : 1;
    if (known.has(query.want)) answerable += weight;
    if (found === null || found.sure < cut) continue;
    given += weight;
    if (found.word === query.want) right += weight;
  }
  const precision = given > 0 ? right / given : 0;
  const recall = answerable > 0 ? right / answerable : 0;
  return { precision, recall, f1: right > 0 ? (2 * precision * recall) / (precision + recall) : 0 };
}
