import { dateExists, type Published } from '../model/record';
import { type RowDate, rowDate } from './row-date';

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
/** Zones that RFC 822 names and that mean one thing, in hours from UTC. */
const ZONES: Readonly<Record<string, string>> = {
  z: '+0000',
  ut: '+0000',
  utc: '+0000',
  gmt: '+0000',
  est: '-0500',
  edt: '-0400',
  cst: '-0600',
  cdt: '-0500',
  mst: '-0700',
  mdt: '-0600',
  pst: '-0800',
  pdt: '-0700',
};
const RFC_822 =
  /^(?:[a-z]+\.?,?\s+)?(\d{1,2})[\s-]+([a-z]{3})[a-z]*\.?,?[\s-]+(\d{4}|\d{2})(?:,?\s+(\d{1,2}):(\d{2})(?::\d{2}(?:\.\d+)?)?\s*([+-]\d{2}:?\d{2}|[a-z]{1,3})?)?\s*$/i;

/**
 * A date of a feed: as RFC 822 writes it (`Mon, 04 Mar 2019 06:30:00 +0500`), which gives the day as printed and the minute;
 * else as {@link rowDate} reads it, with ISO 8601 left to the reader of rows.
 */
export function feedDate(text: string): RowDate {
  const [, day = '', month = '', year = '', hour, minute, zone = ''] = RFC_822.exec(text.trim()) ?? [];
  const number = MONTHS.indexOf(month.toLowerCase()) + 1;
  // RFC 822 had years of two figures; those of feeds are of this time.
  const date = `${year.length === 2 ? `20${year}` : year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (number === 0) return rowDate(text.trim(), null);
  if (!dateExists(date))
    return {
      published: { date: null, precision: 'unknown', asCited: text },
      open: `«${text}» is no day of the calendar`,
    };
  if (hour === undefined || minute === undefined || Number(hour) > 23 || Number(minute) > 59)
    return { published: date, open: null };
  const published: Published = { date, precision: 'minute', asCited: null };
  const offset = ZONES[zone.toLowerCase()] ?? (/^[+-]/.test(zone) ? zone.replace(':', '') : null);
  const time =
    offset === null
      ? Number.NaN
      : Date.parse(`${date}T${hour.padStart(2, '0')}:${minute}:00${offset.slice(0, 3)}:${offset.slice(3)}`);
  return {
    published: Number.isNaN(time)
      ? published
      : { ...published, instant: `${new Date(time).toISOString().slice(0, 19)}Z` },
    open: null,
  };
}
