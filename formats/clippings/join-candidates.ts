import type { Place, ReadCandidate, ReadFields, ReadTrouble } from '../../model/read-candidate';
import { plainWords } from '../plain-words';
import type { Assigned } from './assign-passages';
import type { CitationGroup } from './find-citations';
import type { ReadCitation } from './parse-citation';

/** Candidates with the citations they were made of, and what came up when citations were put together. */
export interface Joined {
  candidates: ReadCandidate[];
  numberOf: Map<ReadCitation, number>;
  troubles: { trouble: ReadTrouble; candidate: number }[];
}

/**
 * One candidate for each publication: citations of one headline, or of one address, are one unless they name different
 * days or outlets; «ibid.» is the one before. A copy that a remark names becomes a candidate of its own.
 */
export function joinCandidates(groups: readonly CitationGroup[], assigned: readonly Assigned[]): Joined {
  const joined: Joined = { candidates: [], numberOf: new Map(), troubles: [] };
  const byKey = new Map<string, number[]>();
  for (const group of groups)
    for (const [i, citation] of group.citations.entries()) {
      const number = place(citation, joined, byKey);
      joined.numberOf.set(citation, number);
      for (const trouble of [...citation.troubles, ...(i === 0 ? group.troubles : [])])
        joined.troubles.push({ trouble, candidate: number });
    }
  for (const { passage, citation, known } of assigned) {
    const number = joined.numberOf.get(citation);
    if (number !== undefined)
      joined.candidates[number]?.passages.push({ start: passage.start, end: passage.end, known });
  }
  for (const candidate of joined.candidates) candidate.passages.sort((a, b) => a.start - b.start);
  for (const [citation, number] of joined.numberOf)
    if (citation.alsoIn) copy(citation, citation.alsoIn, number, joined);
  return joined;
}

function place(citation: ReadCitation, joined: Joined, byKey: Map<string, number[]>): number {
  const last = joined.candidates.length - 1;
  if (citation.sameAgain && last >= 0) {
    joined.candidates[last]?.citations.push(wordsOf(citation));
    return last;
  }
  const day = dayOf(citation);
  const keys = keysOf(citation);
  // One that names a day can only be one of that day or of none.
  for (const key of keys)
    for (const filed of day === null ? [key] : [`${key}\n${day}`, `${key}\n`])
      for (const number of byKey.get(filed) ?? []) {
        const candidate = joined.candidates[number];
        if (!candidate || differ(candidate, citation)) continue;
        merge(candidate, citation);
        return number;
      }
  const number = joined.candidates.length;
  // Asked once, however many publications have the headline: «Letters» stands in every issue.
  const [alike] = keys.flatMap((key) => byKey.get(key)?.[0] ?? []);
  if (alike !== undefined) {
    const days = [joined.candidates[alike], citation].flatMap((one) => one?.published?.value.date ?? []);
    joined.troubles.push({
      trouble: { kind: 'two-dates', at: citation, reading: null, alternatives: days },
      candidate: alike,
    });
  }
  joined.candidates.push(fresh(citation));
  for (const name of keys.flatMap((key) => [key, `${key}\n${day ?? ''}`])) {
    const filed = byKey.get(name);
    if (filed) filed.push(number);
    else byKey.set(name, [number]);
  }
  return number;
}

const dayOf = ({ published }: ReadFields): string | null =>
  published?.value.date?.length === 10 ? published.value.date : null;

/** A citation without the remarks at its end. */
function wordsOf({ start, end, remarks }: ReadCitation): Place {
  let stop = end;
  for (const note of [...remarks].sort((a, b) => b.start - a.start))
    if (stop - note.end <= BETWEEN && note.start > start) stop = note.start;
  return { start, end: stop };
}
/** So many marks and blanks may stand behind a remark. */
const BETWEEN = 3;

const keysOf = (citation: ReadCitation): string[] => [
  ...(citation.headline ? [`h ${plainWords(citation.headline.value).join(' ')}`] : []),
  ...(citation.url ? [`u ${citation.url.value.replace(/^https?:\/\/(?:www\.)?|[/#?]+$/gi, '')}`] : []),
];

/** True where both name a day, or an outlet, and not the same; «Gazette» may be the Harrowmere one. */
function differ(a: ReadFields, b: ReadFields): boolean {
  const [day, otherDay] = [dayOf(a), dayOf(b)];
  if (day !== null && otherDay !== null && day !== otherDay) return true;
  const [outlet, otherOutlet] = [outletOf(a), outletOf(b)];
  return outlet !== null && otherOutlet !== null && !outlet.includes(otherOutlet) && !otherOutlet.includes(outlet);
}

const outletOf = ({ outlet }: ReadFields): string | null =>
  outlet &&
  plainWords(outlet.value)
    .filter((word) => word !== 'the')
    .join(' ');

function fresh(citation: ReadCitation): ReadCandidate {
  const { headline, standfirst, byline, outlet, published, otherCalendar, place: where, url, removed } = citation;
  const notes = [...citation.notes];
  return {
    headline,
    standfirst,
    byline,
    outlet,
    published,
    otherCalendar,
    place: where,
    url,
    language: null,
    removed,
    copyOf: null,
    citations: [wordsOf(citation)],
    passages: [],
    notes,
  };
}

/** What the candidate does not have yet it takes from the other citation; a finer date replaces a coarser one. */
function merge(candidate: ReadCandidate, citation: ReadCitation): void {
  candidate.citations.push(wordsOf(citation));
  candidate.notes.push(...citation.notes);
  candidate.standfirst ??= citation.standfirst;
  candidate.headline ??= citation.headline;
  candidate.byline ??= citation.byline;
  candidate.outlet ??= citation.outlet;
  candidate.otherCalendar ??= citation.otherCalendar;
  candidate.place ??= citation.place;
  candidate.url ??= citation.url;
  candidate.removed ??= citation.removed;
  const finer = (citation.published?.value.date?.length ?? 0) > (candidate.published?.value.date?.length ?? 0);
  if (!candidate.published || finer) candidate.published = citation.published;
}

function copy(
  citation: ReadCitation,
  alsoIn: NonNullable<ReadCitation['alsoIn']>,
  number: number,
  joined: Joined,
): void {
  const { outlet, removed } = alsoIn;
  joined.candidates.push({
    headline: citation.headline && { ...citation.headline, known: 'inferred' },
    standfirst: null,
    byline: null,
    outlet,
    published: null,
    otherCalendar: null,
    place: null,
    url: null,
    language: null,
    removed,
    copyOf: number,
    citations: outlet.at ? [outlet.at] : [],
    passages: [],
    notes: [],
  });
}
