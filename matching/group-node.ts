import { type DayRange, daysApart } from './dates';
import type { GroupSettings } from './group-thresholds';

/** A sum of rows: terms ascending, with their weights. */
export interface SparseSum {
  terms: Uint32Array;
  weights: Float64Array;
}

/** Records that belong together so far. Copies of one text count as one report. */
export interface GroupNode {
  /** Places of the records, ascending. */
  records: readonly number[];
  /** The event a person named for them, or null. */
  owner: string | null;
  reports: number;
  /** Sum of the rows of the reports. */
  sum: SparseSum;
  /** Sum of the likenesses of all pairs of reports. */
  within: number;
  /** How many reports have a date, and the sums of their first and last possible days. */
  dated: number;
  from: number;
  to: number;
}

/** A node of one report: `records` are its copies, `sum` the mean of their rows; its day is that of the earliest. */
export function reportNode(records: readonly number[], sum: SparseSum, dates: readonly (DayRange | null)[]): GroupNode {
  const [first] = dates.filter((date) => date !== null).sort((a, b) => a.from - b.from || a.to - b.to);
  return {
    records,
    owner: null,
    reports: 1,
    sum,
    within: 0,
    dated: first ? 1 : 0,
    from: first?.from ?? 0,
    to: first?.to ?? 0,
  };
}

/** Both as one; of owners, the one there is. */
export function joined(a: GroupNode, b: GroupNode, cross: number): GroupNode {
  return {
    records: [...new Set([...a.records, ...b.records])].sort((x, y) => x - y),
    owner: a.owner ?? b.owner,
    reports: a.reports + b.reports,
    sum: addSums(a.sum, b.sum),
    within: a.within + b.within + cross,
    dated: a.dated + b.dated,
    from: a.from + b.from,
    to: a.to + b.to,
  };
}

/** Mean likeness of the pairs within a group, with the pairs that are expected of any. */
export function likenessWithin(node: GroupNode, { expected, expectedPairs }: GroupSettings): number {
  const pairs = (node.reports * (node.reports - 1)) / 2;
  return Math.max(expected, (node.within + expectedPairs * expected) / (pairs + expectedPairs));
}

/** What of a likeness remains for the days between two groups; 1 where either has no date. */
export function nearInTime(a: GroupNode, b: GroupNode, { freeDays, fadingDays }: GroupSettings): number {
  if (a.dated === 0 || b.dated === 0) return 1;
  const days = daysApart(meanRange(a), meanRange(b));
  const share = (a.dated / a.reports) * (b.dated / b.reports);
  return 1 - share * (1 - Math.exp(-Math.max(0, days - freeDays) / fadingDays));
}

const meanRange = ({ from, to, dated }: GroupNode): DayRange => ({ from: from / dated, to: to / dated });

function addSums(a: SparseSum, b: SparseSum): SparseSum {
  const terms = new Uint32Array(a.terms.length + b.terms.length);
  const weights = new Float64Array(terms.length);
  let count = 0;
  for (let i = 0, k = 0; i < a.terms.length || k < b.terms.length; count++) {
    const s = a.terms[i] ?? Number.POSITIVE_INFINITY;
    const t = b.terms[k] ?? Number.POSITIVE_INFINITY;
    terms[count] = Math.min(s, t);
    weights[count] = (s <= t ? (a.weights[i] ?? 0) : 0) + (t <= s ? (b.weights[k] ?? 0) : 0);
    if (s <= t) i++;
    if (t <= s) k++;
  }
  return { terms: terms.slice(0, count), weights: weights.slice(0, count) };
}

/** The product of two sums. */
export function product(a: SparseSum, b: SparseSum): number {
  let sum = 0;
  for (let i = 0, k = 0; i < a.terms.length && k < b.terms.length; ) {
    const s = a.terms[i] ?? 0;
    const t = b.terms[k] ?? 0;
    if (s === t) sum += (a.weights[i++] ?? 0) * (b.weights[k++] ?? 0);
    else if (s < t) i++;
    else k++;
  }
  return sum;
}
