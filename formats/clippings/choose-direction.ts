import type { Segment } from './segment-state';

/** Whether citations of a document stand behind the text they are of, or in front of it; `sections`: once in each section. */
export interface Direction {
  way: 'behind' | 'before' | 'sections';
  /** True where nothing in the document decided it. */
  unsure: boolean;
}

/** In so many of its sections a document has one citation before sections are gone by. */
export const ONE_EACH = 0.7;

/** Reads off a document how it is laid out: `sections` are the segments between breaks. */
export function chooseDirection(
  segments: readonly Segment[],
  sections: readonly (readonly Segment[])[],
  isCitation: (segment: Segment) => boolean,
): Direction {
  const told = sections.filter((section) => section.some((s) => s.kind === 'prose') && section.some(isCitation));
  const single = told.filter((section) => section.filter(isCitation).length === 1);
  const withProse = sections.filter((section) => section.some((s) => s.kind === 'prose'));
  if (
    told.length > 1 &&
    single.length / Math.max(1, told.length) >= ONE_EACH &&
    told.length / withProse.length >= ONE_EACH
  )
    return { way: 'sections', unsure: false };
  let behind = 0;
  let before = 0;
  const said = segments.filter((s) => s.kind === 'prose' || isCitation(s));
  said.forEach((segment, i) => {
    if (!isCitation(segment)) return;
    if (segment.inline) behind += 3;
    const [above, below] = [said[i - 1], said[i + 1]];
    const isProse = (s: Segment | undefined) => s?.kind === 'prose';
    // Nearer by blank lines: to the text above or to that below.
    if (isProse(above) && isProse(below) && below) {
      if (segment.blanks < below.blanks) behind++;
      if (segment.blanks > below.blanks) before++;
    }
  });
  const [first, last] = [said[0], said.at(-1)];
  // A citation above all text can only be of what is below it; text below the last one may be the compiler's.
  if (first && isCitation(first)) before += 3;
  if (last && isCitation(last)) behind += 2;
  if (first && !isCitation(first)) behind += 1;
  if (last && !isCitation(last)) before += 1;
  return { way: before > behind ? 'before' : 'behind', unsure: before === behind };
}
