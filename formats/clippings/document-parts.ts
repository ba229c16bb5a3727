import type { ReadPart } from '../../model/read-candidate';
import type { Assignment } from './assign-passages';
import { coverParts } from './cover-parts';
import type { CitationGroup } from './find-citations';
import type { ReadCitation } from './parse-citation';
import type { Segment } from './segment-state';

/** What every stretch of a document turned out to be, from its first character to its last. */
export function documentParts(read: {
  segments: readonly Segment[];
  groups: readonly CitationGroup[];
  assignment: Assignment;
  numberOf: ReadonlyMap<ReadCitation, number>;
  text: string;
}): ReadPart[] {
  const { segments, groups, assignment, numberOf, text } = read;
  const assigned = new Map(assignment.assigned.map((one) => [one.passage.start, one]));
  const uncited = new Set(assignment.uncited.map((s) => s.start));
  const parts: ReadPart[] = [];
  segments.forEach((segment, i) => {
    const { kind, start, end } = segment;
    const own = assigned.get(start);
    if (kind === 'citation' || end === start) return;
    if (kind !== 'prose' && !own) {
      const leads = segment.heading || segments[i + 1]?.kind === 'prose';
      parts.push({ start, end, role: kind === 'short' && leads ? 'heading' : 'note', candidate: null });
    } else if (own) {
      // A passage that says itself where it stood ends where it says so.
      const candidate = numberOf.get(own.citation) ?? null;
      parts.push({ start, end: own.passage.end, role: 'passage', candidate });
    } else parts.push({ start, end, role: uncited.has(start) ? 'undecided' : 'note', candidate: null });
  });
  for (const group of groups) parts.push(...citationParts(group, numberOf));
  return coverParts(
    parts.filter((part) => part.end > part.start),
    text,
  );
}

/** The citations of a group one after another, with the remarks that stand inside them. */
function citationParts({ segment, citations }: CitationGroup, numberOf: ReadonlyMap<ReadCitation, number>): ReadPart[] {
  return citations.flatMap((citation, i): ReadPart[] => {
    const end = citations[i + 1]?.start ?? segment.end;
    const candidate = numberOf.get(citation) ?? null;
    const parts: ReadPart[] = [];
    let reached = i === 0 ? segment.start : citation.start;
    for (const note of [...citation.notes].sort((a, b) => a.start - b.start)) {
      if (note.start < reached || note.end > end) continue;
      parts.push({ start: reached, end: note.start, role: 'citation', candidate });
      parts.push({ start: note.start, end: note.end, role: 'note', candidate });
      reached = note.end;
    }
    return [...parts, { start: reached, end, role: 'citation', candidate }];
  });
}
