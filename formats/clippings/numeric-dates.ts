import { dateExists } from '../../model/record';

/** What a date written in figures can mean: all days it can be, as `YYYY-MM-DD`, the likelier first. */
export interface NumericDate {
  index: number;
  length: number;
  days: string[];
  /** True where the century is not said. */
  shortYear: boolean;
  /** True where no reading of it is a day of the calendar. */
  noSuchDay: boolean;
}

/** In which order a document writes day and month where it leaves no doubt; null where it never does, or both ways. */
export type DayOrder = 'day-first' | 'month-first' | null;

const FIGURES =
  /(?<![\d./:-])(?:(\d{4})([-/.])(\d{1,2})\2(\d{1,2})|(\d{1,2})([-/.])(\d{1,2})\6(\d{4}|\d{2})|((?:19|20)\d{2})(\d{2})(\d{2}))(?![\d/:-]|\.\d)/g;
/** Two figures for the year are taken to be of the hundred years that end here; a person is asked all the same. */
const CENTURY_ENDS = 30;

/** Dates in figures. Of `5/6/2011` both readings are given; nothing here decides between them. */
export function numericDates(text: string, order: DayOrder): NumericDate[] {
  return [...text.matchAll(FIGURES)].flatMap((found): NumericDate[] => {
    const [whole, y1, , m1, d1, a, , b, yy, y2, m2, d2] = found;
    const shortYear = yy?.length === 2;
    const readings =
      a !== undefined && b !== undefined && yy !== undefined
        ? sorted(day(fullYear(yy), b, a), day(fullYear(yy), a, b), order)
        : [y1 === undefined ? day(y2, m2, d2) : day(y1, m1, d1)];
    const days = [...new Set(readings.filter(dateExists))];
    // Eight figures in a row that are no day are some other number.
    if (days.length === 0 && y2 !== undefined) return [];
    return [{ index: found.index, length: whole.length, days, shortYear, noSuchDay: days.length === 0 }];
  });
}

/** The order that the unmistakable dates of a document show. */
export function dayOrderOf(text: string): DayOrder {
  let dayFirst = 0;
  let monthFirst = 0;
  for (const [, a = '', , b = ''] of text.matchAll(/(?<![\d./-])(\d{1,2})([-/.])(\d{1,2})\2(?:\d{4})(?!\d)/g)) {
    if (Number(a) > 12 && Number(b) <= 12) dayFirst++;
    if (Number(b) > 12 && Number(a) <= 12) monthFirst++;
  }
  if (dayFirst > 0 === monthFirst > 0) return null;
  return dayFirst > 0 ? 'day-first' : 'month-first';
}

/** A year of two figures in full; one of four as it stands. */
export const fullYear = (year: string) =>
  year.length === 4 ? year : `${Number(year) <= CENTURY_ENDS ? 20 : 19}${year}`;
const day = (y = '', m = '', d = '') => `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`;
const sorted = (dayFirst: string, monthFirst: string, order: DayOrder) =>
  order === 'month-first' ? [monthFirst, dayFirst] : [dayFirst, monthFirst];
