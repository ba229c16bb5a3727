import type { Published } from '../model/record';
import type { BadgeTranslate } from './badge-text';
import type { Translate } from './text';
import type { Language } from './translate';

/**
 * A publication date in words, as exactly as it is known and no more: «26 Sep 2010, 19:28 UTC», «26 Aug 2011»,
 * «April 2009», «2009», «about 28 May 2011», «date not known».
 */
export function dateText(t: BadgeTranslate, published: Published): string {
  const { date, precision, instant } = published;
  if (!date || precision === 'unknown') return t('date.unknown');
  if (precision === 'circa') return t('date.about', { date: partialDateText(t, date) });
  if (precision === 'minute' && instant && !Number.isNaN(Date.parse(instant))) {
    const at = new Date(instant);
    return t('date.time', { date: dayText(t, at), time: at.toISOString().slice(11, 16) });
  }
  const parts = { year: 1, month: 2, day: 3, minute: 3 }[precision];
  return partialDateText(t, date.split('-').slice(0, parts).join('-'));
}

/** A calendar date `YYYY`, `YYYY-MM` or `YYYY-MM-DD` in words. Anything else is given back as it is. */
export function partialDateText(t: { language: Language }, date: string): string {
  const [, y, m, d] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(date.slice(0, 10)) ?? [];
  if (!y) return date;
  if (!m) return y;
  const at = new Date(Date.UTC(Number(y), Number(m) - 1, Number(d ?? 1)));
  return d ? dayText(t, at) : `${monthName(t, at)} ${y}`;
}

/** The date of an event: a date or a range `from/to`. */
export function eventDateText(t: Translate, range: string): string {
  const [from = '', to] = range.split('/');
  if (!to) return partialDateText(t, from);
  return t('date.range', { from: partialDateText(t, from), to: partialDateText(t, to) });
}

/** The day of an instant in UTC, with the month shortened where the language does that. */
export function dayText(t: { language: Language }, at: Date): string {
  const [day, month, year] = [at.getUTCDate(), monthName(t, at), at.getUTCFullYear()];
  // «26 Sep 2010»: British order, but not its four-letter «Sept».
  return t.language === 'en' ? `${day} ${month.slice(0, 3)} ${year}` : `${day} ${month}، ${year}`;
}

/** Written out, because the first date or number that Intl formats in a process holds a page up for 40 to 80 ms. */
const MONTHS: Readonly<Record<Language, string>> = {
  en: 'January February March April May June July August September October November December',
  ur: 'جنوری فروری مارچ اپریل مئی جون جولائی اگست ستمبر اکتوبر نومبر دسمبر',
};

const monthName = ({ language }: { language: Language }, at: Date): string =>
  MONTHS[language].split(' ')[at.getUTCMonth()] ?? '';
