import { casual } from 'chrono-node/en';
import { dateExists, type Published } from '../../model/record';
import { WEEKDAY } from './date-words';
import { type DateContext, type FoundDate, iso, unknown } from './found-date';

const RELATIVE = new RegExp(
  `\\(\\s?(?:(?:\\d{1,3}|an?|one|two|three)\\s(?:second|minute|hour|day|week|month)s?\\sago|today|yesterday)\\s?\\)|\\b(?:Today|Yesterday|Last (?:night|week|month|${WEEKDAY}))\\b|\\b(?:\\d{1,3}|an?|one|two|three)\\s(?:second|minute|hour|day|week|month)s?\\sago\\b|(?<=[|,;:—–-]\\s?)(?:today|yesterday|last (?:night|week|month|${WEEKDAY}))(?=\\s*[).|]?\\s*$)|(?<![\\p{L}])(?:گزشتہ روز|آج)(?=\\s*[)۔|،]?\\s*$)`,
  'giu',
);
/** Words that begin with a capital only where they are a date of their own. */
const LOWER = /^(?:today|yesterday|last)/;

/** Dates that count from a day the citation does not name, such as «Yesterday» and «(14 hours ago)». */
export function* relativeDates(text: string, { baseDate }: DateContext): Generator<FoundDate> {
  for (const m of text.matchAll(RELATIVE)) {
    if (LOWER.test(m[0]) && !/[|,;:—–-]\s?$/.test(text.slice(Math.max(0, m.index - 2), m.index))) continue;
    const resolved = baseDate === null ? null : resolve(m[0], baseDate);
    const published: Published =
      resolved === null
        ? unknown(m[0])
        : { date: resolved.day, precision: resolved.exact ? 'day' : 'circa', asCited: m[0] };
    yield {
      start: m.index,
      end: m.index + m[0].length,
      published,
      known: 'inferred',
      role: 'relative',
      trouble: { kind: 'relative-date', reading: resolved?.day ?? null, alternatives: [] },
    };
  }
}

function resolve(words: string, baseDate: string): { day: string; exact: boolean } | null {
  const english = words.replace('گزشتہ روز', 'yesterday').replace('آج', 'today').replace(/[()]/g, '').trim();
  const [result] = casual.parse(english, { instant: new Date(`${baseDate}T12:00:00Z`), timezone: 0 });
  if (!result) return null;
  const day = iso(result.start.get('year') ?? 0, result.start.get('month') ?? 0, result.start.get('day') ?? 0);
  return dateExists(day) ? { day, exact: /^(?:to|yester)day$/i.test(english) } : null;
}
