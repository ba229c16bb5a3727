import type { GroupVectors } from './group-vectors';

/** Two records, `a` before `b`, and their likeness. */
export interface LikePair {
  a: number;
  b: number;
  like: number;
}

/** A word that more records hold proposes none: it tells little, and looking through its records takes time. */
const LONGEST_POSTING = 1000;
/** Records before it that are kept for each record, the most alike. Events of ECB+ have up to 22 reports. */
const MOST_KEPT = 60;

/**
 * Pairs of records at least `least` alike, in the order of `b`, of those that count. Near-linear: each record looks through
 * the records before it that share a word with it, for words in at most {@link LONGEST_POSTING} records, and keeps the
 * {@link MOST_KEPT} most alike. In corpora of up to that many records nothing is missed but by the second bound.
 */
export function likePairs(vectors: GroupVectors, least: number, counts: (place: number) => boolean): LikePair[] {
  const { starts, terms, weights, frequency } = vectors;
  const records = starts.length - 1;
  const postings = postingRooms(frequency);
  const sums = new Float64Array(records);
  const pairs: LikePair[] = [];
  for (let b = 0; b < records; b++) {
    if (!counts(b)) continue;
    const from = starts[b] ?? 0;
    const to = starts[b + 1] ?? 0;
    const touched: number[] = [];
    for (let k = from; k < to; k++) {
      const term = terms[k] ?? 0;
      const weight = weights[k] ?? 0;
      const first = postings.starts[term] ?? 0;
      const end = first + (postings.used[term] ?? 0);
      for (let p = first; p < end; p++) {
        const a = postings.records[p] ?? 0;
        if (sums[a] === 0) touched.push(a);
        sums[a] = (sums[a] ?? 0) + weight * (postings.weights[p] ?? 0);
      }
      if (first < (postings.starts[term + 1] ?? 0)) {
        postings.records[end] = b;
        postings.weights[end] = weight;
        postings.used[term] = (postings.used[term] ?? 0) + 1;
      }
    }
    const near = touched.filter((a) => (sums[a] ?? 0) >= least / 2);
    near.sort((x, y) => (sums[y] ?? 0) - (sums[x] ?? 0) || x - y);
    for (const a of near.slice(0, MOST_KEPT)) {
      const like = likeness(vectors, a, b);
      if (like >= least && shareEnough(vectors, a, b)) pairs.push({ a, b, like });
    }
    for (const a of touched) sums[a] = 0;
  }
  return pairs;
}

/** A record of fewer different words, a headline and a line, is like another by one rare word both happen to have. */
const SHORT_RECORD = 30;
/**
 * Words that such a record must share. Of 10,381 short undated claims, 10,118 were grouped without this rule, 7,217 with 3 and
 * 4,556 with 4; F1 of AllSides falls by .003, that of the other sets does not change.
 */
const LEAST_SHARED = 4;

/** Whether two records share more than chance gives two short ones. */
function shareEnough({ starts, terms }: GroupVectors, a: number, b: number): boolean {
  const own = (place: number) => terms.subarray(starts[place], starts[place + 1]);
  const [x, y] = [own(a), own(b)];
  if (Math.min(x.length, y.length) >= SHORT_RECORD) return true;
  const there = new Set(x);
  let shared = 0;
  for (const term of y) if (there.has(term)) shared++;
  return shared >= LEAST_SHARED;
}

/** Room for the records of each term that two or more and not too many hold. */
function postingRooms(frequency: Uint32Array) {
  const starts = new Uint32Array(frequency.length + 1);
  frequency.forEach((seen, term) => {
    starts[term + 1] = (starts[term] ?? 0) + (seen > 1 && seen <= LONGEST_POSTING ? seen : 0);
  });
  const room = starts[frequency.length] ?? 0;
  return {
    starts,
    used: new Uint32Array(frequency.length),
    records: new Uint32Array(room),
    weights: new Float32Array(room),
  };
}

/** The likeness of records `a` and `b`, over all their words. */
export function likeness({ starts, terms, weights }: GroupVectors, a: number, b: number): number {
  let i = starts[a] ?? 0;
  let k = starts[b] ?? 0;
  const endA = starts[a + 1] ?? 0;
  const endB = starts[b + 1] ?? 0;
  let sum = 0;
  while (i < endA && k < endB) {
    const s = terms[i] ?? 0;
    const t = terms[k] ?? 0;
    if (s === t) sum += (weights[i++] ?? 0) * (weights[k++] ?? 0);
    else if (s < t) i++;
    else k++;
  }
  return sum;
}
