import { foldWords } from '../../../matching/fold';
import { quantile } from '../results';
import type { Found } from './pan';
import type { Passage } from './plagdet';

/** How exactly stretches and shared words are marked, against the true passages of the same pairs. */
export interface Exactness {
  /** Words by which a found passage begins, and ends, beside the true one. */
  begin: { median: number; mean: number };
  end: { median: number; mean: number };
  /** Share of the marked words that stand in true passages, and of the words of true passages that are marked. */
  inside: number;
  marked: number;
}

/** One pair: its text, its true passages, its passages joined, and what was found with marks. */
export interface Compared {
  text: string;
  cases: readonly Passage[];
  joined: readonly Passage[];
  found: readonly Found[];
}

/** Measures all pairs together. */
export function exactness(pairs: readonly Compared[]): Exactness {
  const begins: number[] = [];
  const ends: number[] = [];
  const count = { marked: 0, markedInside: 0, true: 0 };
  for (const { text, cases, joined, found } of pairs) {
    const words = foldWords(text);
    const starts = words.start.slice(0, words.count);
    const before = (at: number) => starts.filter((start) => start < at).length;
    const within = (start: number, spans: readonly { start: number; end: number }[]) =>
      spans.some((span) => start >= span.start && start < span.end);
    const truth = cases.map(({ suspStart, suspEnd }) => ({ start: suspStart, end: suspEnd }));
    const marks = found.flatMap((f) => f.marks);
    for (const start of starts) {
      const isMarked = within(start, marks);
      const isTrue = within(start, truth);
      if (isMarked) count.marked++;
      if (isTrue) count.true++;
      if (isMarked && isTrue) count.markedInside++;
    }
    for (const c of cases) {
      const hits = joined.filter((f) => f.suspStart < c.suspEnd && f.suspEnd > c.suspStart);
      if (hits.length === 0) continue;
      begins.push(Math.abs(before(Math.min(...hits.map((f) => f.suspStart))) - before(c.suspStart)));
      ends.push(Math.abs(before(Math.max(...hits.map((f) => f.suspEnd))) - before(c.suspEnd)));
    }
  }
  const both = (n: number[]) => ({
    median: quantile(n, 0.5),
    mean: n.length > 0 ? n.reduce((a, b) => a + b, 0) / n.length : 0,
  });
  return {
    begin: both(begins),
    end: both(ends),
    inside: count.marked > 0 ? count.markedInside / count.marked : 0,
    marked: count.true > 0 ? count.markedInside / count.true : 0,
  };
}
