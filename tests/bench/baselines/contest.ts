import { quantile } from '../results';
import type { AskedPage, Baseline, GivenRecord } from './baseline';

/** Something that must be found on a page. */
export interface Wanted {
  /** Any of these is right. */
  records: ReadonlySet<string>;
  /** In which piece of the page; null where anywhere will do. */
  piece: number | null;
  /** The column it counts in. */
  group: string;
}

/** A page of a contest: with something to find, or ordinary, where every hit on a `foreign` record is wrong. */
export interface ContestPage extends AskedPage {
  wanted: readonly Wanted[];
  foreign(record: string): boolean;
}

/** What one contestant did on the pages it had time for. */
export interface Run {
  name: string;
  holdsText: boolean;
  /** See {@link Baseline.rule}. */
  rule: number | null;
  bytesARecord: number;
  /** Median milliseconds a page. */
  ms: number;
  /** Best score of each wanted passage or event, −∞ where it was not among the hits. */
  found: { group: string; score: number }[];
  /** Pages with something to find that were checked. */
  planted: number;
  /** Best score of a wrong hit on each ordinary page, −∞ where there was none. */
  wrong: number[];
}

const MISSED = Number.NEGATIVE_INFINITY;

/** Lets a contestant check `pages` until `seconds` are over; at least one page. */
export function contest(
  baseline: Baseline,
  records: readonly GivenRecord[],
  pages: readonly ContestPage[],
  seconds: number,
): Run {
  const built = baseline.build(records);
  const until = performance.now() + 1000 * seconds;
  const times: number[] = [];
  const found: Run['found'] = [];
  const wrong: number[] = [];
  let planted = 0;
  for (const page of pages) {
    if (performance.now() > until) break;
    const before = performance.now();
    const hits = built.check(page);
    times.push(performance.now() - before);
    for (const { records: right, piece, group } of page.wanted) {
      const scores = hits.flatMap((hit) =>
        right.has(hit.record) && (piece === null || piece === hit.piece) ? [hit.score] : [],
      );
      found.push({ group, score: Math.max(MISSED, ...scores) });
    }
    if (page.wanted.length > 0) {
      planted++;
      continue;
    }
    wrong.push(Math.max(MISSED, ...hits.flatMap((hit) => (page.foreign(hit.record) ? [hit.score] : []))));
  }
  return {
    name: baseline.name,
    holdsText: baseline.holdsText,
    rule: baseline.rule ?? null,
    bytesARecord: built.bytes / records.length,
    ms: quantile(times, 0.5),
    found,
    planted,
    wrong,
  };
}

/** The least score at which at most `perThousand` of 1,000 ordinary pages have a wrong hit: the best recall there is. */
export function tunedThreshold({ wrong }: Run, perThousand: number): number {
  const allowed = Math.floor((perThousand * wrong.length) / 1000);
  const sorted = [...wrong].sort((a, b) => b - a);
  // Just above the first that must not be let in.
  const barred = sorted[allowed] ?? MISSED;
  return barred === MISSED ? MISSED : barred + 1e-9;
}

/** Share of what was wanted, of one group or of all, that a threshold lets in. */
export function recallAt({ found }: Run, threshold: number, group?: string): number {
  const of = found.filter((one) => group === undefined || one.group === group);
  return of.filter((one) => one.score !== MISSED && one.score >= threshold).length / Math.max(1, of.length);
}

/** Ordinary pages of 1,000 with a wrong hit at this threshold. */
export const wrongAt = ({ wrong }: Run, threshold: number): number =>
  (1000 * wrong.filter((score) => score !== MISSED && score >= threshold).length) / Math.max(1, wrong.length);

/** The two kinds of page in turn while both last, so that a contestant short of time meets as many of each. */
export function inTurn<T>(a: readonly T[], b: readonly T[]): T[] {
  return Array.from({ length: Math.max(a.length, b.length) }, (_, i) => [
    ...a.slice(i, i + 1),
    ...b.slice(i, i + 1),
  ]).flat();
}
