import type { Place } from '../../model/read-candidate';
import type { Published } from '../../model/record';
import { CLOCK, DAY_LABEL, LOOKED_LABEL, WEEKDAY, weekdayNumber, ZONES } from './date-words';
import { type FoundDate, pad } from './found-date';

/** A time of day in a citation. */
export interface Clock extends Place {
  match: RegExpExecArray;
}

/** The times of day in a text. */
export const clocksIn = (text: string): Clock[] =>
  [...text.matchAll(CLOCK)].map((match) => ({ start: match.index, end: match.index + match[0].length, match }));

const BEFORE = new RegExp(`(?:(?<looked>${LOOKED_LABEL})|(?<label>${DAY_LABEL}))\\s{0,3}$`, 'iu');
const DAY_BEFORE = new RegExp(`(?<![\\p{L}])(${WEEKDAY}),?\\s{1,2}$`, 'iu');
const DAY_AFTER = new RegExp(`^,?\\s{0,2}\\(?(${WEEKDAY})\\)?(?![\\p{L}])`, 'iu');
/** A time stands right beside its date, with no more than these between. */
const BESIDE = /^[\s,|(]{0,4}(?:at\s)?$|^\s?[-–]\s?$/;

/** The date with its day of the week, its times and its label; two of them that disagree are a question. */
export function widenDate(one: FoundDate, text: string, clocks: readonly Clock[]): FoundDate {
  let { start, end } = one;
  let weekday = weekdayIn(text.slice(start, end));
  let clock: RegExpExecArray | null = null;
  for (let grew = true; grew; ) {
    grew = false;
    const before = text.slice(Math.max(0, start - 40), start);
    const after = text.slice(end, end + 40);
    const [dayBefore, dayAfter] = [DAY_BEFORE.exec(before), DAY_AFTER.exec(after)];
    if (dayBefore) [start, weekday, grew] = [start - dayBefore[0].length, weekdayNumber(dayBefore[1] ?? ''), true];
    else if (dayAfter) [end, weekday, grew] = [end + dayAfter[0].length, weekdayNumber(dayAfter[1] ?? ''), true];
    for (const beside of clocks) {
      if (beside.start >= end && BESIDE.test(text.slice(end, beside.start))) [end, grew] = [beside.end, true];
      else if (beside.end <= start && BESIDE.test(text.slice(beside.end, start))) [start, grew] = [beside.start, true];
      else continue;
      clock ??= beside.match;
    }
  }
  const label = BEFORE.exec(text.slice(Math.max(0, start - 40), start));
  if (label) start -= label[0].length;
  const closing = /^\s?\)/.exec(text.slice(end));
  if (
    closing &&
    (text.slice(start, end).match(/\(/g)?.length ?? 0) > (text.slice(start, end).match(/\)/g)?.length ?? 0)
  )
    end += closing[0].length;
  const published = timed({ ...one.published, asCited: text.slice(start, end).trim() }, clock);
  const role = label?.groups?.looked !== undefined ? 'looked' : one.role;
  return { ...one, start, end, role, ...settled({ ...one, published }, weekday) };
}

function weekdayIn(text: string): number {
  const word = new RegExp(`(?<![\\p{L}])(${WEEKDAY})(?![\\p{L}])`, 'iu').exec(text)?.[1];
  return word === undefined ? -1 : weekdayNumber(word);
}

/** What a day of the week says of the date: which of two readings holds, or that the date is wrong somewhere. */
function settled(
  { published, known, trouble }: FoundDate,
  weekday: number,
): Pick<FoundDate, 'published' | 'known' | 'trouble'> {
  if (weekday < 0) return { published, known, trouble };
  const fits = (day: string) => new Date(`${day}T00:00:00Z`).getUTCDay() === weekday;
  if (trouble?.kind === 'date-order') {
    const [fitting, ...others] = trouble.alternatives.filter(fits);
    if (fitting !== undefined && others.length === 0)
      return { published: { ...published, date: fitting, precision: 'day' }, known, trouble: null };
  }
  const day = published.date;
  if (trouble === null && day?.length === 10 && !fits(day))
    return { published, known: 'inferred', trouble: { kind: 'weekday', reading: day, alternatives: [] } };
  return { published, known, trouble };
}

/** With its minute, where the time zone is one that means one zone; otherwise the day is what is known. */
function timed(published: Published, clock: RegExpExecArray | null): Published {
  if (!clock || published.precision !== 'day' || published.date === null) return published;
  const [, h1, m1, h2, h3, m3, half, zone] = clock;
  const offset = zone === undefined ? undefined : ZONES[zone];
  let hour = Number(h1 ?? h2 ?? h3);
  const minute = Number(m1 ?? m3 ?? 0);
  if (half !== undefined) hour = (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  if (offset === undefined || hour > 23 || minute > 59) return published;
  const instant = new Date(Date.parse(`${published.date}T${pad(hour)}:${pad(minute)}:00Z`) - offset * 60_000);
  return { ...published, precision: 'minute', instant: `${instant.toISOString().slice(0, 19)}Z` };
}
