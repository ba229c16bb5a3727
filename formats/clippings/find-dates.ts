import type { Place } from '../../model/read-candidate';
import type { Published } from '../../model/record';
import { CLOCK, HIJRI, HIJRI_YEAR, NAMED_DATE, URDU_DATE, YEAR_FIRST } from './date-words';
import { type DateContext, exact, type FoundDate, otherCentury, unknown } from './found-date';
import { datesInOtherLanguages, englishDates, urduDates } from './named-dates';
import { type NumericDate, numericDates } from './numeric-dates';
import { relativeDates } from './relative-dates';
import { clocksIn, widenDate } from './widen-date';

/** What every date has at least one of. */
const MAY_HOLD = /[\d۰-۹٠-٩]|today|yesterday|ago\b|\blast\s|گزشتہ|آج/i;

const blank = (text: string) => ' '.repeat(text.length);

/** Dates of the Islamic calendar, as cited. They are never converted. */
export const hijriDates = (text: string): Place[] =>
  HIJRI_YEAR.test(text)
    ? [...text.matchAll(HIJRI)].map((found) => ({ start: found.index, end: found.index + found[0].length }))
    : [];

/**
 * The dates of a citation in order. chrono-node reads dates with month names; what it would decide on its own (the order of
 * 5/6/2011, a year that is not said, a time out of any number) is kept from it. A year that is not written is never made up.
 */
export function findDates(source: string, context: DateContext): FoundDate[] {
  if (!MAY_HOLD.test(source)) return [];
  const clocks = clocksIn(source);
  const plain = HIJRI_YEAR.test(source) ? source.replace(HIJRI, blank) : source;
  const unclocked = plain
    .replace(CLOCK, blank)
    .replace(/\bat\b/g, blank)
    .replace(/(\d(?:st|nd|rd|th))\.(?=\s)/gi, '$1 ')
    .replace(YEAR_FIRST, '$2 $3, $1');
  const found: FoundDate[] = [];
  const add = (one: FoundDate) => {
    if (!found.some((other) => one.start < other.end && other.start < one.end)) found.push(one);
  };
  for (const one of numericDates(plain, context.order)) add(fromFigures(one, plain));
  for (const one of urduDates(plain)) add(one);
  // What chrono is given: no figures but those of dates with month names.
  const named = found.reduce(
    (text, { start, end }) => text.slice(0, start) + ' '.repeat(end - start) + text.slice(end),
    unclocked,
  );
  for (const one of englishDates(named)) add(one);
  for (const one of relativeDates(source, context)) add(one);
  if (found.length === 0) for (const one of datesInOtherLanguages(unclocked)) add(one);
  if (found.length === 0) for (const one of yearAlone(plain)) add(one);
  return found.sort((a, b) => a.start - b.start).map((one) => widenDate(one, source, clocks));
}

function fromFigures({ index, length, days, shortYear, noSuchDay }: NumericDate, text: string): FoundDate {
  const asCited = text.slice(index, index + length);
  const at = { start: index, end: index + length, role: 'published' as const };
  const [first = null, second] = days;
  if (noSuchDay)
    return {
      ...at,
      published: unknown(asCited),
      known: 'cited',
      trouble: { kind: 'no-such-date', reading: null, alternatives: [] },
    };
  if (second !== undefined) {
    // The year is known all the same, unless it has two figures.
    const published: Published = shortYear
      ? unknown(asCited)
      : { date: second.slice(0, 4), precision: 'year', asCited };
    return { ...at, published, known: 'cited', trouble: { kind: 'date-order', reading: null, alternatives: days } };
  }
  const trouble =
    shortYear && first !== null
      ? { kind: 'two-digit-year' as const, reading: first, alternatives: [otherCentury(first)] }
      : null;
  return {
    ...at,
    published: { date: first, precision: 'day', asCited },
    known: shortYear ? 'inferred' : 'cited',
    trouble,
  };
}

const YEAR =
  /(?:\b(c\.|ca\.|circa|about)\s?)?(?:(?<=[(,]\s?)|(?<=\b(?:Spring|Summer|Autumn|Fall|Winter|c\.|ca\.|circa|about)\s))((?:18|19|20)\d{2})(?=\s*(?:[).;]|$))/gi;

function* yearAlone(text: string): Generator<FoundDate> {
  for (const m of text.matchAll(YEAR)) yield exact(m.index, m[0], m[2] ?? '', m[1] === undefined ? 'year' : 'circa');
}

const ANY = new RegExp(
  `${NAMED_DATE.source}|${URDU_DATE.source}|(?<![\\d./-])\\d{1,2}(?<sep>[-/.])\\d{1,2}\\k<sep>(?:\\d{4}|\\d{2})(?!\\d)|\\b\\d{1,2}\\.?\\s(?:de\\s)?\\p{L}{3,10}\\.?\\s(?:de\\s)?(?:19|20)\\d{2}\\b|\\b(?:19|20)\\d{2}, \\p{Lu}\\p{L}{2,8}\\.? \\d{1,2}\\b|\\b\\d{4}-\\d{2}-\\d{2}|\\b(?:19|20)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])\\b`,
  'iu',
);

/** True where a line holds a whole date; cheap, and says nothing of which. */
export const showsDate = (text: string): boolean =>
  ANY.test(text.slice(0, 2000)) || (HIJRI_YEAR.test(text) && HIJRI_ONCE.test(text.slice(0, 2000)));
const HIJRI_ONCE = new RegExp(HIJRI.source, 'iu');
