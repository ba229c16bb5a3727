import type { ReadDocument } from '../../model/read-candidate';
import { assignPassages } from './assign-passages';
import { citedInText } from './cited-in-text';
import { completeCandidate } from './complete-candidate';
import { documentParts } from './document-parts';
import { documentQuestions } from './document-questions';
import { learnWords } from './document-words';
import { findCitations } from './find-citations';
import { joinCandidates } from './join-candidates';
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
  /** Where citations stand, where a person has said so. */
  direction?: 'before' | 'behind' | null;
}

/**
 * Reads a document of passages and citations. Every character ends up in one part of the result. What is not decided by the
 * document is a question, with the reading that was taken if one was; dates are never made up. Never throws.
 */
export function readClippings(source: MarkedText, { baseDate, direction }: ClippingsOptions): ReadDocument {
  const { segments: split, folded } = splitSegments(source);
  const marked: MarkedText = { ...source, text: folded };
  const { text } = marked;
  const context = { baseDate, order: dayOrderOf(text), words: learnWords(text) };
  const { segments, groups, datesAlone } = findCitations(split, marked, context);
  const assignment = assignPassages(segments, groups, text, direction);
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
  const joined = joinCandidates(groups, assignment.assigned);
  const { candidates, numberOf } = joined;
  for (const candidate of candidates) completeCandidate(candidate, text);

  const questions = documentQuestions({ segments, groups, datesAlone, assignment, joined, text });
  const parts = documentParts({ segments, groups, assignment, numberOf, text });
  return { text: source.text, candidates, questions, parts };
}
