import type { Place, ReadQuestion } from '../../model/read-candidate';
import type { Assignment } from './assign-passages';
import type { CitationGroup } from './find-citations';
import type { Joined } from './join-candidates';
import { lineFinder } from './lines';
import type { Segment } from './segment-state';

/** All that a person has to settle about a document, in the order of the places it is about. */
export function documentQuestions(read: {
  segments: readonly Segment[];
  groups: readonly CitationGroup[];
  datesAlone: readonly Place[];
  assignment: Assignment;
  joined: Joined;
  text: string;
}): ReadQuestion[] {
  const { segments, groups, datesAlone, assignment, joined, text } = read;
  const { numberOf, troubles } = joined;
  const lineOf = lineFinder(text);
  const ask = (question: Omit<ReadQuestion, 'line'>): ReadQuestion => ({
    ...question,
    at: { start: question.at.start, end: question.at.end },
    line: lineOf(question.at.start),
  });
  return [
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
