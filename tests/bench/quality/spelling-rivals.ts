import Fuse from 'fuse.js';
import { soundKey } from '../../../matching/name-keys';
import type { Finder } from './dakshina';

/** A method to compare with, made for one list; `sample` is one in how many queries it is asked, for the slow ones. */
export interface Rival {
  name: string;
  sample: number;
  make(list: readonly string[]): { find: Finder; looked(word: string): number };
}

/** The methods a names matcher is compared with. How sure they are is higher for better answers, on scales of their own. */
export const RIVALS: readonly Rival[] = [
  { name: 'fuse.js as it comes', sample: 10, make: (list) => fuse(list, {}) },
  {
    name: 'fuse.js, threshold .4, anywhere',
    sample: 10,
    make: (list) => fuse(list, { ignoreLocation: true, threshold: 0.4 }),
  },
  { name: 'Jaro-Winkler', sample: 4, make: (list) => scan(list, jaroWinkler) },
  { name: 'Levenshtein', sample: 4, make: (list) => scan(list, (a, b) => -levenshtein(a, b)) },
  { name: 'Levenshtein by length', sample: 4, make: (list) => scan(list, byLength) },
  { name: 'consonant skeleton, then Levenshtein', sample: 1, make: skeleton },
];

function fuse(list: readonly string[], options: object): ReturnType<Rival['make']> {
  const index = new Fuse([...list], { includeScore: true, ...options });
  return {
    find: (word) => {
      const [best] = index.search(word, { limit: 1 });
      return best ? { word: best.item, sure: -(best.score ?? 1) } : null;
    },
    looked: () => list.length,
  };
}

function scan(list: readonly string[], like: (a: string, b: string) => number): ReturnType<Rival['make']> {
  return { find: (word) => best(word, list, like), looked: () => list.length };
}

function skeleton(list: readonly string[]): ReturnType<Rival['make']> {
  const byKey = new Map<string, string[]>();
  for (const word of list) byKey.set(soundKey(word), [...(byKey.get(soundKey(word)) ?? []), word]);
  const near = (word: string) => byKey.get(soundKey(word)) ?? [];
  return { find: (word) => best(word, near(word), (a, b) => -levenshtein(a, b)), looked: (word) => near(word).length };
}

function best(word: string, list: readonly string[], like: (a: string, b: string) => number): ReturnType<Finder> {
  let found: ReturnType<Finder> = null;
  for (const one of list) {
    const sure = like(word, one);
    if (found === null || sure > found.sure) found = { word: one, sure };
  }
  return found;
}

const byLength = (a: string, b: string) => 1 - levenshtein(a, b) / Math.max(a.length, b.length);

function levenshtein(a: string, b: string): number {
  const row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    let diagonal = row[0] ?? 0;
    row[0] = i;
    for (let j = 1; j <= b.length; j++) {
      const above = row[j] ?? 0;
      row[j] = Math.min(above + 1, (row[j - 1] ?? 0) + 1, diagonal + (a[i - 1] === b[j - 1] ? 0 : 1));
      diagonal = above;
    }
  }
  return row[b.length] ?? 0;
}

/** Winkler 1990: Jaro's similarity, a shared beginning of up to four letters counting a tenth of the rest each. */
function jaroWinkler(a: string, b: string): number {
  const reach = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1);
  const inA: number[] = [];
  const taken = new Set<number>();
  for (let i = 0; i < a.length; i++)
    for (let j = Math.max(0, i - reach); j < Math.min(b.length, i + reach + 1); j++)
      if (a[i] === b[j] && !taken.has(j)) {
        taken.add(j);
        inA.push(i);
        break;
      }
  const met = inA.length;
  if (met === 0) return 0;
  const inB = [...taken].sort((x, y) => x - y);
  const crossed = inA.filter((i, k) => a[i] !== b[inB[k] ?? 0]).length / 2;
  const jaro = (met / a.length + met / b.length + (met - crossed) / met) / 3;
  let begin = 0;
  while (begin < 4 && begin < a.length && a[begin] === b[begin]) begin++;
  return jaro + begin * 0.1 * (1 - jaro);
}
