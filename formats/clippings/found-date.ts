import type { HowKnown, Place, ReadTrouble } from '../../model/read-candidate';
import { dateExists, type Published } from '../../model/record';
import type { DayOrder } from './numeric-dates';

/** A date in a citation, with its labels, day of the week and time of day. */
export interface FoundDate extends Place {
  published: Published;
  known: HowKnown;
  /** `looked`: somebody looked the page up on that day. `relative`: it counts from a day that the citation does not name. */
  role: 'published' | 'looked' | 'relative';
  /** What is unsure about it, which is asked where it stands. */
  trouble: Omit<ReadTrouble, 'at'> | null;
}

/** What dates are read against. */
export interface DateContext {
  /** `YYYY-MM-DD` that «today» means, or null where nobody said. */
  baseDate: string | null;
  order: DayOrder;
}

/** A number with leading zeros. */
export const pad = (n: number, length = 2) => String(n).padStart(length, '0');
/** `YYYY-MM` or `YYYY-MM-DD`, whether or not there is such a day. */
export const iso = (y: number, m: number, d?: number) => `${pad(y, 4)}-${pad(m)}${d === undefined ? '' : `-${pad(d)}`}`;
/** A date of which no part is known but its words. */
export const unknown = (asCited: string): Published => ({ date: null, precision: 'unknown', asCited });
/** The same day a hundred years away, for dates that do not say the century. */
export const otherCentury = (day: string) => `${Number(day.slice(0, 4)) + (day < '2000' ? 100 : -100)}${day.slice(4)}`;

/** A date that stands in so many words. */
export const exact = (index: number, text: string, date: string, precision: Published['precision']): FoundDate => ({
  start: index,
  end: index + text.trimEnd().length,
  published: { date, precision, asCited: text },
  known: 'cited',
  role: 'published',
  trouble: null,
});

/** Words in the form of a date that the calendar does not have; the year may still be known. */
export function impossible(index: number, text: string, year: string): FoundDate {
  const published: Published = dateExists(year) ? { date: year, precision: 'year', asCited: text } : unknown(text);
  return {
    start: index,
    end: index + text.length,
    role: 'published',
    known: 'cited',
    published,
    trouble: { kind: 'no-such-date', reading: null, alternatives: [] },
  };
}
