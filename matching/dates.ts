import type { Published } from '../model/record';

/** Whole days from 1970-01-01, both ends inclusive. */
export interface DayRange {
  from: number;
  to: number;
}

const DAY = 86_400_000;
/** «About then»: a fortnight either way covers what a citation such as «14 hours ago» leaves open. */
const CIRCA_DAYS = 15;

function dayOf(year: number, month: number, day: number): number {
  return Math.round(Date.UTC(year, month - 1, day) / DAY);
}

/**
 * The days that `date` may mean: `YYYY`, `YYYY-MM`, `YYYY-MM-DD` (a longer ISO string counts by its day) or a range
 * `from/to` of these. Null where it is none of them.
 */
export function dayRange(date: string | null): DayRange | null {
  if (date === null) return null;
  const ends = date.split('/').map(singleRange);
  const first = ends[0];
  const last = ends.at(-1);
  return first && last && ends.length <= 2 ? { from: first.from, to: last.to } : null;
}

function singleRange(date: string): DayRange | null {
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:T.*)?$/.exec(date.trim());
  if (!parts) return null;
  const year = Number(parts[1]);
  if (!parts[2]) return { from: dayOf(year, 1, 1), to: dayOf(year, 12, 31) };
  const month = Number(parts[2]);
  if (!parts[3]) return { from: dayOf(year, month, 1), to: dayOf(year, month + 1, 0) };
  const day = dayOf(year, month, Number(parts[3]));
  return { from: day, to: day };
}

/** The days a record may have been published on, widened where its date is only «about then»; null where unknown. */
export function publishedRange(published: Published): DayRange | null {
  const range = dayRange(published.date);
  if (!range || published.precision !== 'circa') return range;
  return { from: range.from - CIRCA_DAYS, to: range.to + CIRCA_DAYS };
}

/** Whole days between two ranges; 0 where they touch. */
export function daysApart(a: DayRange, b: DayRange): number {
  return Math.max(0, a.from - b.to, b.from - a.to);
}

/**
 * Order of publication, earliest first, undated last. A date known only to the month stands before the days of that
 * month, and what carries a time of day stands by it among reports of one day.
 */
export function byPublication(a: Published, b: Published): number {
  const x = publishedRange(a);
  const y = publishedRange(b);
  if (!x || !y) return Number(!x) - Number(!y);
  return x.from - y.from || y.to - x.to || compareInstants(a.instant, b.instant);
}

/** True where `a` cannot have come after `b`: the same day counts, unless both carry a time. */
export function notAfter(a: Published, b: Published): boolean {
  const x = publishedRange(a);
  const y = publishedRange(b);
  if (!x || !y || x.to > y.from) return false;
  return x.to < y.from || compareInstants(a.instant, b.instant) <= 0;
}

function compareInstants(a: string | undefined, b: string | undefined): number {
  if (!a || !b) return 0;
  const gap = Date.parse(a) - Date.parse(b);
  return Number.isNaN(gap) ? 0 : Math.sign(gap);
}
