import type { Place, ReadTrouble } from '../../model/read-candidate';
import { findDates, hijriDates, showsDate } from './find-dates';
import type { DateContext } from './found-date';
import type { MarkedText } from './marked-text';
import type { CitationContext, ReadCitation } from './parse-citation';
import { parseCitation } from './parse-citation';
import { type Segment, SHORT } from './segment-state';
import { splitCitations } from './split-citations';

/** The citations of one segment, in the order they stand. */
export interface CitationGroup {
  segment: Segment;
  citations: ReadCitation[];
  /** What is unsure about the group as a whole. */
  troubles: ReadTrouble[];
}

/** The segments with lines that are citations though no label says so, and the citations in all of them. */
export interface FoundCitations {
  segments: Segment[];
  groups: CitationGroup[];
  /** Dates that stand alone and belong to nothing. */
  datesAlone: Place[];
}

/** A line without label is taken for a citation when it has so many words beside its date. */
const FEWEST_WORDS = 3;
/** More words than this are a passage that names a day. */
const MOST_WORDS = 32;
/** So many short lines above a date may be its headline, byline and outlet. */
const LINES_ABOVE = 3;

/** Finds and parses all citations. Outlets that one citation plainly names are known in the others. */
export function findCitations(
  split: readonly Segment[],
  marked: MarkedText,
  context: Omit<CitationContext, 'outlets' | 'marked'>,
): FoundCitations {
  const { segments, datesAlone } = unlabelled(split, marked.text, context);
  const places = segments.map((segment) =>
    segment.kind === 'citation'
      ? splitCitations(marked.text.slice(segment.body.start, segment.body.end), segment.body.start, context)
      : null,
  );
  const outlets = new Set<string>();
  const read = (place: Place): ReadCitation => parseCitation(place, { ...context, marked, outlets });
  const first = places.map((place) => place?.citations.map(read) ?? null);
  for (const one of first.flatMap((citations) => citations ?? []))
    if (one.outlet?.known === 'cited') outlets.add(one.outlet.value.toLowerCase());
  // Only what named no outlet plainly can read otherwise now.
  const again = (one: ReadCitation) => (one.outlet?.known === 'cited' || outlets.size === 0 ? one : read(one));
  const parsed = first.map((citations) => citations?.map(again) ?? null);
  const out: Segment[] = [];
  const groups: CitationGroup[] = [];
  segments.forEach((segment, i) => {
    const [place, citations] = [places[i], parsed[i]];
    if (!place || !citations) {
      out.push(segment);
      return;
    }
    const { beyond } = place;
    const own = beyond ? { ...segment, end: beyond.start, body: { ...segment.body, end: beyond.start } } : segment;
    const troubles: ReadTrouble[] = [];
    if (place.unsure)
      troubles.push({
        kind: beyond && citations.length === 1 ? 'too-long' : 'where-citation-ends',
        at: own.body,
        reading: String(citations.length),
        alternatives: [],
      });
    if (!segment.labelled)
      troubles.push({
        kind: 'citation-without-label',
        at: own.body,
        reading: citations[0]?.headline?.value ?? null,
        alternatives: [],
      });
    out.push(own);
    groups.push({ segment: own, citations, troubles });
    if (beyond)
      out.push({
        ...segment,
        ...beyond,
        kind: 'prose',
        body: beyond,
        blanks: 1,
        labelled: false,
        inline: false,
        numbers: [],
      });
  });
  return { segments: out, groups, datesAlone };
}

function unlabelled(
  split: readonly Segment[],
  text: string,
  context: DateContext,
): { segments: Segment[]; datesAlone: Place[] } {
  const segments: Segment[] = [];
  const datesAlone: Place[] = [];
  for (const segment of split) {
    const words = text.slice(segment.start, segment.end);
    const isAddress = /^https?:\/\/\S+$/.test(words);
    if (segment.kind !== 'short' && !(segment.kind === 'prose' && words.length <= SHORT && !segment.quoted)) {
      segments.push(segment);
      continue;
    }
    if (words.length > SHORT || segment.heading || (!showsDate(words) && !isAddress)) {
      segments.push(segment);
      continue;
    }
    const rest = withoutDates(words, context);
    const beside = rest.match(/\p{L}[\p{L}'’-]+/gu)?.length ?? 0;
    const last = segments.at(-1);
    if (isAddress) {
      if (last?.kind === 'citation' && segment.blanks === 0) segments[segments.length - 1] = grown(last, segment);
      else segments.push({ ...segment, kind: 'citation' });
      continue;
    }
    if (beside > MOST_WORDS) {
      segments.push(segment);
      continue;
    }
    if (beside >= FEWEST_WORDS) {
      // A sentence that names a day is no citation; what ends with its date, or parts its fields, may be one.
      const ends = /[.!?۔]["”’]?$/.test(words) && !endsWithDate(words, context);
      const parted = /[|;\t]|\s[—–-]\s|\(.+\)|[,:]\s["“«‘].{8,}["”»’]/.test(words);
      segments.push(
        ends ||
          (segment.kind === 'prose' && !parted) ||
          !(parted || endsWithDate(words, context) || startsWithDate(words, context))
          ? segment
          : { ...segment, kind: 'citation' },
      );
      continue;
    }
    const above = beside < FEWEST_WORDS && !/\d/.test(rest) ? linesAbove(segments, segment, text) : [];
    const [first] = above;
    if (first) {
      segments.splice(segments.length - above.length, above.length);
      segments.push(grown({ ...first, kind: 'citation' }, segment));
    } else {
      datesAlone.push({ start: segment.start, end: segment.end });
      segments.push(segment);
    }
  }
  return { segments, datesAlone };
}

const grown = (first: Segment, last: Segment): Segment => ({
  ...first,
  end: last.end,
  body: { start: first.body.start, end: last.end },
});

const datesOf = (words: string, context: DateContext): Place[] => [...findDates(words, context), ...hijriDates(words)];

function withoutDates(words: string, context: DateContext): string {
  let rest = words;
  for (const { start, end } of datesOf(words, context))
    rest = rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end);
  return rest;
}
const endsWithDate = (words: string, context: DateContext) =>
  datesOf(words, context).some(({ end }) => /^[\s.)\]|,;]*(?:pp?\.\s?\w+|https?:\S+)?[\s.]*$/.test(words.slice(end)));
const startsWithDate = (words: string, context: DateContext) =>
  datesOf(words, context).some(({ start }) => /^[\s([]*$/.test(words.slice(0, start)));

/** The short lines right above a date that it dates: no blank line twice, the same script, no marked heading. */
function linesAbove(segments: readonly Segment[], date: Segment, text: string): Segment[] {
  const above: Segment[] = [];
  let blanks = date.blanks;
  for (let i = segments.length - 1; i >= 0 && above.length < LINES_ABOVE; i--) {
    const one = segments[i];
    if (one?.kind !== 'short' || one.heading || blanks > 1 || showsDate(text.slice(one.start, one.end))) break;
    above.unshift(one);
    blanks = one.blanks;
  }
  const script = (s: Segment) => /[\u0600-\u06ff]/.test(text.slice(s.start, s.end));
  return above.every((one) => script(one) === script(date)) && text.slice(above[0]?.start, above[0]?.end).trim() !== ''
    ? above
    : [];
}
