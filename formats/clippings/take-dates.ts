import type { Place } from '../../model/read-candidate';
import { take } from './citation-pieces';
import { findDates, hijriDates } from './find-dates';
import type { FoundDate } from './found-date';
import type { CitationContext, ReadCitation } from './parse-citation';

/** Takes the dates out of the citation and says which is that of publication; a day on which somebody looked never is. */
export function takeDates(
  text: string,
  source: string,
  read: ReadCitation,
  shift: (place: Place) => Place,
  context: CitationContext,
): string {
  let rest = text;
  const others = hijriDates(text);
  for (const at of others) {
    const value = source.slice(at.start, at.end).trim();
    read.otherCalendar ??= { value, known: 'cited', at: shift(at) };
    rest = take(rest, at);
  }
  const dates = findDates(text, context).filter((date) => date.published.date !== null || date.trouble);
  const best = bestDate(dates);
  for (const date of dates) {
    // A month in the middle of a headline is the headline's.
    if (
      date !== best &&
      date.role === 'published' &&
      ['month', 'year'].includes(date.published.precision) &&
      date.trouble === null
    )
      continue;
    rest = take(rest, date);
  }
  if (!best) return rest;
  const beside = best.role === 'relative' ? dates.filter((date) => date.role === 'relative') : [best];
  const at = { start: Math.min(...beside.map((d) => d.start)), end: Math.max(...beside.map((d) => d.end)) };
  const words = asWorded(at, others, source);
  const asCited = source.slice(words.start, words.end).trim();
  read.published = { value: { ...best.published, asCited }, known: best.known, at: shift(at) };
  if (best.trouble) read.troubles.push({ ...best.trouble, at: shift(at) });
  return rest;
}

/** The date with the other calendar's beside it, and of «yesterday» with the newspaper it was yesterday's in. */
function asWorded(at: Place, others: readonly Place[], source: string): Place {
  const other = others.find((o) => o.start >= at.end && /^[\s,|()–-]{0,4}$/.test(source.slice(at.end, o.start)));
  const ahead = /From the (?:news)?paper\s*$/i.exec(source.slice(Math.max(0, at.start - 24), at.start));
  return { start: at.start - (ahead?.[0].length ?? 0), end: other?.end ?? at.end };
}

/** The whole days first, then relative ones, then months and years; «today» before «14 hours ago». */
function bestDate(dates: readonly FoundDate[]): FoundDate | undefined {
  const rank = (date: FoundDate) => {
    if (date.role === 'looked') return 9;
    if (date.role === 'relative') return date.published.precision === 'day' ? 2 : 3;
    return date.published.date?.length === 10 || date.trouble ? 0 : 4;
  };
  const published = dates.filter((date) => date.role !== 'looked');
  const first = published.filter((date) => !/^(?:last )?(?:updated|modified)/i.test(date.published.asCited ?? ''));
  const ranked = (first.some((date) => rank(date) === 0) ? first : published).sort((a, b) => rank(a) - rank(b));
  // Behind a label, a time or alone: of several whole days the last one is the citation's, the first may be the headline's.
  return ranked
    .filter((date) => rank(date) === rank(ranked[0] ?? date))
    .at(ranked[0] && rank(ranked[0]) === 0 ? -1 : 0);
}
