import { dateExists, Precision, type Published } from '../model/record';
import { shortened } from './shortened';

/** Words of a citation that are kept of a date, in characters. */
const MOST_CITED = 300;

/** A date nobody stated. */
const UNDATED: Published = { date: null, precision: 'unknown', asCited: null };

/**
 * Reads when a row was published: `YYYY`, `YYYY-MM`, `YYYY-MM-DD`, an ISO 8601 time, a year as a number, or an object
 * `{ date, precision?, asCited?, instant? }`. What is no date of the calendar is kept as `asCited` with precision
 * unknown, and `fault` is told.
 */
export function readPublished(value: unknown, fault: (what: string) => void): Published {
  if (value === undefined || value === null || value === '') return UNDATED;
  if (typeof value === 'number') return readPublished(String(value), fault);
  if (typeof value === 'string') return fromString(value.trim(), fault);
  if (typeof value !== 'object' || Array.isArray(value)) {
    fault('published must be a date; left out');
    return UNDATED;
  }
  const { date, precision, asCited, instant } = value as Readonly<Record<string, unknown>>; // each is looked at below
  const cited = typeof asCited === 'string' ? shortened(asCited, MOST_CITED) : null;
  const read = readPublished(typeof date === 'object' ? null : date, fault);
  const known = Precision.options.find((p) => p === precision) ?? null;
  if (precision !== undefined && known === null)
    fault(
      `published: there is no precision «${typeof precision === 'string' ? shortened(precision) : typeof precision}»`,
    );
  const finest = read.precision;
  const made: Published = { ...read, asCited: cited ?? read.asCited };
  // «circa» says less than the date; «minute» only fits a whole day. Anything else is what the date itself shows.
  if (known === 'circa' && read.date !== null) made.precision = 'circa';
  if (known === 'minute' && (finest === 'day' || finest === 'minute')) made.precision = 'minute';
  const time = typeof instant === 'string' ? Date.parse(instant) : Number.NaN;
  if (made.precision === 'minute' && !Number.isNaN(time)) made.instant = utc(time);
  return made;
}

const DATE = /^(\d{4}(?:-\d{2}(?:-\d{2})?)?)$/;
const TIME = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)\s*(Z|[+-]\d{2}:?\d{2})?$/i;

function fromString(text: string, fault: (what: string) => void): Published {
  const date = DATE.exec(text)?.[1];
  if (date !== undefined && dateExists(date))
    return { date, precision: date.length === 10 ? 'day' : date.length === 7 ? 'month' : 'year', asCited: null };
  const [, day, clock, zone] = TIME.exec(text) ?? [];
  if (day !== undefined && clock !== undefined && dateExists(day)) {
    const time = Date.parse(`${day}T${clock}${offset(zone)}`);
    if (!Number.isNaN(time)) {
      const published: Published = { date: day, precision: 'minute', asCited: null };
      // Without a zone the minute is known, the instant is not.
      return zone === undefined ? published : { ...published, instant: utc(time) };
    }
  }
  fault(
    `published: «${shortened(text)}» is not a date of the form YYYY, YYYY-MM, YYYY-MM-DD or ISO 8601; the date is unknown`,
  );
  return { ...UNDATED, asCited: shortened(text) };
}

const offset = (zone: string | undefined) => {
  if (zone === undefined || zone.toUpperCase() === 'Z') return 'Z';
  return zone.includes(':') ? zone : `${zone.slice(0, 3)}:${zone.slice(3)}`;
};

const utc = (time: number) => `${new Date(time).toISOString().slice(0, 19)}Z`;
