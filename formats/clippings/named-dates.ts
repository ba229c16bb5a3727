import { strict as german } from 'chrono-node/de';
import { casual } from 'chrono-node/en';
import { strict as spanish } from 'chrono-node/es';
import { strict as french } from 'chrono-node/fr';
import { strict as italian } from 'chrono-node/it';
import { strict as portuguese } from 'chrono-node/pt';
import { dateExists } from '../../model/record';
import { anyNumber, MONTH_NAME, NAMED_DATE, SHORT_YEAR, URDU_DATE, URDU_MONTH, urduMonth } from './date-words';
import { exact, type FoundDate, impossible, iso, otherCentury } from './found-date';
import { fullYear } from './numeric-dates';

/** Dates in Urdu. */
export function* urduDates(text: string): Generator<FoundDate> {
  for (const m of text.matchAll(URDU_DATE)) {
    const date = iso(anyNumber(m[3] ?? ''), urduMonth(m[2] ?? ''), anyNumber(m[1] ?? ''));
    if (dateExists(date)) yield exact(m.index, m[0], date, 'day');
    else yield impossible(m.index, m[0], date.slice(0, 4));
  }
  for (const m of text.matchAll(URDU_MONTH))
    yield exact(m.index, m[0], iso(anyNumber(m[2] ?? ''), urduMonth(m[1] ?? '')), 'month');
}

/**
 * Dates with English month names, as chrono-node reads them; first those it reads, then those with a year of two figures, then
 * those that it refuses because there is no such day. `text` holds no figures of other dates and no times.
 */
export function* englishDates(text: string): Generator<FoundDate> {
  yield* byChrono(text);
  for (const m of text.matchAll(SHORT_YEAR)) yield withShortYear(m.index, m[0]);
  for (const m of text.matchAll(NAMED_DATE)) yield impossible(m.index, m[0], m[3] ?? m[6] ?? '');
}

function* byChrono(text: string): Generator<FoundDate> {
  // The library is slow, and most of what it is asked has no date with a month name.
  if (!MONTH_NAME.test(text) || !/\d{2}/.test(text)) return;
  for (const result of casual.parse(text, { instant: new Date(0), timezone: 0 })) {
    const { start } = result;
    if (!start.isCertain('year') || !start.isCertain('month')) continue;
    // Times are blanked, so an hour was read out of a number behind the date.
    const upToYear = /^.*\d{4}/s.exec(result.text)?.[0];
    const words = start.isCertain('hour') && upToYear !== undefined ? upToYear : result.text;
    if (!MONTH_NAME.test(words) || !/\d{4}|\d{2}$/.test(words)) continue;
    const [year, month, day] = [start.get('year') ?? 0, start.get('month') ?? 0, start.get('day') ?? 0];
    if (!start.isCertain('day')) {
      yield exact(result.index, words, iso(year, month), 'month');
      continue;
    }
    if (!/\d{4}/.test(words)) yield withShortYear(result.index, words);
    else yield exact(result.index, words, iso(year, month, day), result.end ? 'circa' : 'day');
  }
}

/** «4 March '19»: the century is the last one that fits, and a person is asked. */
function withShortYear(index: number, words: string): FoundDate {
  const year = fullYear(/\d{2}$/.exec(words)?.[0] ?? '');
  const whole = casual.parse(words.replace(/['’]?\d{2}$/, year))[0]?.start;
  const reading = iso(Number(year), whole?.get('month') ?? 0, whole?.get('day') ?? 0);
  if (!dateExists(reading)) return impossible(index, words, '');
  const trouble = { kind: 'two-digit-year' as const, reading, alternatives: [otherCentury(reading)] };
  return { ...exact(index, words, reading, 'day'), known: 'inferred', trouble };
}

/** A day, a word and a year: what a date in any of the languages has. */
const DAY_WORD_YEAR = /\b\d{1,2}\.?\s(?:de\s)?\p{L}{3,10}\.?,?\s(?:de\s|del\s)?\d{4}\b/u;

/** Dates with month names of other languages, where a citation has no other date. Day, month and year must be written. */
export function* datesInOtherLanguages(text: string): Generator<FoundDate> {
  if (!DAY_WORD_YEAR.test(text)) return;
  for (const language of [french, german, spanish, italian, portuguese])
    for (const { index, text: words, start } of language.parse(text, { instant: new Date(0), timezone: 0 })) {
      if (!start.isCertain('year') || !start.isCertain('day') || !/\p{L}{3}.*\d{4}$/u.test(words)) continue;
      yield exact(index, words, iso(start.get('year') ?? 0, start.get('month') ?? 0, start.get('day') ?? 0), 'day');
    }
}
