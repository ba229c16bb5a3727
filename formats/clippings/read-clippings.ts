import type { Place, ReadDocument, ReadQuestion } from '../../model/read-candidate';
import { assignPassages } from './assign-passages';
import { citedInText } from './cited-in-text';
import { completeCandidate } from './complete-candidate';
import { documentParts } from './document-parts';
import { learnWords } from './document-words';
import { findCitations } from './find-citations';
import { joinCandidates } from './join-candidates';
import { lineFinder } from './lines';
import type { MarkedText } from './marked-text';
import { dayOrderOf } from './numeric-dates';
import { parseCitation } from './parse-citation';
import { placesWithin } from './places-within';
import type { Segment } from './segment-state';
import { splitSegments } from './split-segments';

/** How a document of clippings is to be read. */
export interface ClippingsOptions {
  /** The day that «today» and «yesterday» in citations count from, `YYYY-MM-DD`; null where nobody said. */
  baseDate: string | null;
}

/**
 * Reads a document of passages and citations. Every character ends up in one part of the result. What is not decided by the
 * document is a question, with the reading that was taken if one was; dates are never made up. Never throws.
 */
export function readClippings(source: MarkedText, { baseDate }: ClippingsOptions): ReadDocument {
  const { segments: split, folded } = splitSegments(source);
  const marked: MarkedText = { ...source, text: folded };
  const { text } = marked;
  const context = { baseDate, order: dayOrderOf(text), words: learnWords(text) };
  const { segments, groups, datesAlone } = findCitations(split, marked, context);
  const assignment = assignPassages(segments, groups, text);
  const saying = new Set<Segment>();
  for (const passage of assignment.uncited) {
    const place = citedInText(passage, text);
    if (!place) continue;
    const citation = parseCitation(place, { ...context, marked, outlets: new Set() });
    const segment: Segment = { ...passage, ...place, kind: 'citation', body: place, labelled: false, inline: true };
    groups.push({
      segment,
      citations: [citation],
      troubles: [
        {
          kind: 'citation-without-label',
          at: place,
          reading: citation.headline?.value ?? citation.outlet?.value ?? null,
          alternatives: [],
        },
      ],
    });
    assignment.assigned.push({ passage: { ...passage, end: place.start }, citation, known: 'inferred' });
    saying.add(passage);
  }
  assignment.uncited = assignment.uncited.filter((passage) => !saying.has(passage));
  for (const [citation, heading] of assignment.headings) {
    if (citation.headline || citation.sameAgain) continue;
    const words = text.slice(heading.start, heading.end).trim();
    const [link] = placesWithin(marked.links, heading);
    if (link) citation.url ??= { value: link.url, known: 'cited', at: { start: link.start, end: link.end } };
    citation.headline = { value: words, known: 'inferred', at: { start: heading.start, end: heading.end } };
    citation.troubles = citation.troubles.filter((trouble) => trouble.kind !== 'no-headline');
    citation.troubles.push({ kind: 'no-headline', at: citation, reading: words, alternatives: [] });
  }
  const { candidates, numberOf, troubles } = joinCandidates(groups, assignment.assigned);
  for (const candidate of candidates) completeCandidate(candidate, text);

  const lineOf = lineFinder(text);
  const ask = (question: Omit<ReadQuestion, 'line'>): ReadQuestion => ({
    ...question,
    at: { start: question.at.start, end: question.at.end },
    line: lineOf(question.at.start),
  });
  const questions = [
    ...troubles.map(({ trouble, candidate }) => ask({ ...trouble, candidate })),
    ...datesAlone.map((at) => ask({ kind: 'date-alone', at, candidate: null, reading: null, alternatives: [] })),
    ...runsOf(assignment.uncited, segments).map((at) =>
      ask({ kind: 'uncited', at, candidate: null, reading: null, alternatives: [] }),
    ),
    ...assignment.unsure.map(({ passage, taken, others }) =>
      ask({
        kind: 'whose-text',
        at: passage,
        candidate: numberOf.get(taken) ?? null,
        reading: taken.headline?.value ?? null,
        alternatives: others.flatMap((o) => o.headline?.value ?? []),
      }),
    ),
    ...(assignment.direction.unsure && assignment.assigned.length > 0 && groups[0]
      ? [
          ask({
            kind: 'direction',
            at: groups[0].segment,
            candidate: null,
            reading: assignment.direction.way,
            alternatives: [assignment.direction.way === 'behind' ? 'before' : 'behind'],
          }),
        ]
      : []),
  ]
    .sort((a, b) => a.at.start - b.at.start)
    .filter(once());

  const parts = documentParts({ segments, groups, assignment, numberOf, text });
  return { text: source.text, candidates, questions, parts };
}

/** Uncited passages that follow each other as one place. */
function runsOf(uncited: readonly Place[], segments: readonly Place[]): Place[] {
  const places = new Set(uncited.map((s) => s.start));
  const runs: Place[] = [];
  let open = false;
  for (const { start, end } of segments) {
    const last = runs.at(-1);
    if (!places.has(start)) open = false;
    else if (open && last) last.end = end;
    else {
      runs.push({ start, end });
      open = true;
    }
  }
  return runs;
}

/** Passes a question on once: pieces of one article repeat their citation, and the person answers it for all. */
function once(): (question: ReadQuestion) => boolean {
  const asked = new Set<string>();
  return ({ kind, candidate, reading, alternatives }) => {
    const key = JSON.stringify([kind, candidate, reading, alternatives]);
    if (candidate === null || !asked.has(key)) return Boolean(asked.add(key));
    return false;
  };
}
