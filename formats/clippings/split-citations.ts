import type { Place } from '../../model/read-candidate';
import { bracketsOf, fieldLabels } from './citation-fields';
import { NAMES_NOBODY, PAGES, REMOVED, UNNAMED_AUTHOR } from './citation-words';
import { compactText } from './compact-text';
import { findDates, hijriDates } from './find-dates';
import type { DateContext } from './found-date';
import { ENTRY_NUMBER } from './labels';
import { writtenLinks } from './marked-text';

/** The citations that stand together behind one label. All places count in the document. */
export interface TogetherCited {
  citations: Place[];
  /** Text behind the last citation that is too long to belong to one, or null. */
  beyond: Place | null;
  /** True where one ended and the next began with nothing to show it but their dates. */
  unsure: boolean;
}

/** Fewest words that a citation of its own has. */
const OWN_WORDS = 3;
/** More words than this behind a date are no citation any more. */
const BEYOND_WORDS = 45;
/** A citation that names no date is not read further than this. */
const LONGEST = 600;

/** Parts citations that were run together, `offset` on in the document: by lines and list marks, else each ends with its date, or begins with it. */
export function splitCitations(source: string, offset: number, context: DateContext): TogetherCited {
  const compact = compactText(source, offset);
  const together = parted(compact.text, context);
  return {
    ...together,
    citations: together.citations.map(compact.place),
    beyond: together.beyond && compact.place(together.beyond),
  };
}

function parted(text: string, context: DateContext): TogetherCited {
  const entries = listed(text, context);
  if (entries) return { citations: entries, beyond: null, unsure: false };
  const clusters = dateClusters(text.slice(0, LONGEST * 20), context);
  const [first] = clusters;
  const last = clusters.at(-1);
  if (!first || !last) {
    if (text.length <= LONGEST) return { citations: [{ start: 0, end: text.length }], beyond: null, unsure: false };
    const sentence = /[.!?۔]\s/g;
    sentence.lastIndex = 40;
    const stop = sentence.exec(text.slice(0, LONGEST));
    const end = stop ? stop.index + 1 : LONGEST;
    return { citations: [{ start: 0, end }], beyond: { start: end, end: text.length }, unsure: true };
  }
  const ends = clusters.map((cluster, i) => tailEnd(text, cluster.end, clusters[i + 1]?.start ?? text.length));
  let beyond: Place | null = null;
  const behind = text.slice(ends.at(-1));
  if (count(behind) > BEYOND_WORDS && clusters.length > 0)
    beyond = { start: ends.at(-1) ?? text.length, end: text.length };
  const stop = beyond?.start ?? text.length;
  if (clusters.length === 1) return { citations: [{ start: 0, end: stop }], beyond, unsure: false };
  const before = count(text.slice(0, first.start));
  const after = count(text.slice(ends.at(-1), stop));
  // The date stands first where nothing to speak of is before it, and a headline behind the last one.
  const cuts =
    before < OWN_WORDS && after >= OWN_WORDS
      ? headCuts(text, clusters, ends, before > 0)
      : tailCuts(text, clusters, ends);
  const citations = [0, ...cuts].map((start, i) => ({ start, end: cuts[i] ?? stop }));
  return { citations, beyond, unsure: cuts.length > 0 };
}

/** One citation a line, where the lines are marked as entries or each has a date or an address of its own. */
function listed(text: string, context: DateContext): Place[] | null {
  if (text.length > LONGEST * 20 || fieldLabels(text) >= 2) return null;
  const lines = [...text.matchAll(/[^\n]+/g)]
    .map((m) => ({ start: m.index, end: m.index + m[0].length, words: m[0].trim() }))
    .filter((line) => line.words !== '');
  if (lines.length < 2) return null;
  const marked = lines.filter((line) => ENTRY_NUMBER.test(line.words) || /^[-*•]\s/.test(line.words)).length;
  const own = lines.filter(
    (line) =>
      findDates(line.words, context).some((date) => date.role !== 'looked') && count(line.words) >= OWN_WORDS + 3,
  ).length;
  if (marked < lines.length - 1 && own < lines.length) return null;
  return lines.map((line, i) => ({
    start: i === 0 ? 0 : line.start + (ENTRY_NUMBER.exec(line.words)?.[0].length ?? 0),
    end: lines[i + 1]?.start ?? text.length,
  }));
}

const count = (text: string) => text.match(/[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu)?.length ?? 0;

/** Whole days of publication, those that belong to one citation together: two calendars, two times, «updated». */
function dateClusters(text: string, context: DateContext): Place[] {
  const all = findDates(text, context);
  const whole = all.filter(
    (date) => date.role === 'relative' || date.trouble !== null || date.published.date?.length === 10,
  );
  const places: (Place & { looked?: boolean; day?: string })[] = [
    ...whole.map((date) => ({
      start: date.start,
      end: date.end,
      looked: date.role === 'looked',
      day: date.published.date ?? '',
    })),
    ...hijriDates(text),
  ].sort((a, b) => a.start - b.start);
  const quotes = [...text.matchAll(/[“"«‘][^“”"«»\n]{10,200}[”"»]/g)].map((m) => ({
    start: m.index,
    end: m.index + m[0].length,
  }));
  const clusters: (Place & { day: string; words: string })[] = [];
  for (const place of places) {
    // A date inside a quoted headline is the headline's.
    if (quotes.some((q) => q.start < place.start && place.end < q.end)) continue;
    const last = clusters.at(-1);
    const between = last ? text.slice(last.end, place.start) : '';
    const near =
      last && count(between.replace(NAMES_NOBODY, ' ')) < OWN_WORDS && !/[;\n]|\s{2,}\p{Lu}/u.test(between.trim());
    // One day written in two ways is one citation that says it twice.
    const again =
      last &&
      place.day !== undefined &&
      place.day.length === 10 &&
      place.day === last.day &&
      shapeOf(text.slice(place.start, place.end)) !== shapeOf(last.words);
    if (last && (place.looked || near || again)) last.end = Math.max(last.end, place.end);
    else if (!place.looked)
      clusters.push({
        start: place.start,
        end: place.end,
        day: place.day ?? '',
        words: text.slice(place.start, place.end),
      });
  }
  return clusters;
}

const shapeOf = (date: string) =>
  date
    .replace(/\p{L}+/gu, 'a')
    .replace(/\d/g, '0')
    .replace(/\s+/g, ' ')
    .trim();

/** What belongs to the citation behind its date: closing marks, remarks in brackets, pages, an address, «By APP». */
function tailEnd(text: string, from: number, limit: number): number {
  let end = from;
  for (let grew = true; grew && end < limit; ) {
    grew = false;
    const rest = text.slice(end, limit);
    const bracket = bracketsOf(rest)[0];
    const step =
      /^[\s.,;:)\]|–—”"»-]+/.exec(rest)?.[0].length ??
      (bracket?.start === 0 && count(bracket.inner) <= 25 ? bracket.end : undefined) ??
      (writtenLinks(rest)[0]?.start === 0 ? writtenLinks(rest)[0]?.end : undefined) ??
      anchored(PAGES, rest) ??
      anchored(NAMES_NOBODY, rest) ??
      /^By\s+(?:[A-Z]{2,5}\b|\p{Lu}[\p{L}'’.-]+\s\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}'’-]+)?(?=\s*(?:$|[.;|\n])))/u.exec(
        rest,
      )?.[0].length ??
      new RegExp(`^By\\s+(?:${UNNAMED_AUTHOR.source})`, 'iu').exec(rest)?.[0].length ??
      (REMOVED.exec(rest)?.index === 0 ? REMOVED.exec(rest)?.[0].length : undefined);
    if (step !== undefined && step > 0) [end, grew] = [end + step, true];
  }
  return end;
}

function anchored(pattern: RegExp, text: string): number | undefined {
  const m = new RegExp(pattern.source, pattern.flags.replace('g', '')).exec(text);
  return m?.index === 0 ? m[0].length : undefined;
}

/** Where the next citation begins: at each date but the first, or at the outlet in front of it. */
function headCuts(text: string, clusters: readonly Place[], ends: readonly number[], outletFirst: boolean): number[] {
  return clusters.slice(1).map((cluster, i) => {
    const from = ends[i] ?? 0;
    const ahead = outletFirst ? /[”"».;]\s+(?=[^”"».;]{1,40}$)/.exec(text.slice(from, cluster.start)) : null;
    return ahead ? from + ahead.index + ahead[0].length : cluster.start;
  });
}

/** Where the next citation begins: behind each date that is followed by words of a headline, and by a date of its own. */
function tailCuts(text: string, clusters: readonly Place[], ends: readonly number[]): number[] {
  const cuts: number[] = [];
  for (let i = 0; i < clusters.length - 1; i++) {
    const end = ends[i] ?? 0;
    const next = clusters[i + 1]?.start ?? text.length;
    const hard = /[;\n]\s*/.exec(text.slice(end, next));
    if (count(text.slice(end, next)) < OWN_WORDS) continue;
    // A semicolon or line end says it; a date in mid-citation («Gazette, 4 March 2019, Headline; Post, …») ends there.
    const hardFirst = hard && count(text.slice(end + hard.index, next)) >= 1;
    cuts.push(hardFirst ? end + hard.index + hard[0].length : end);
  }
  return cuts;
}
