import { ONE_EACH } from './choose-direction';
import type { CitationGroup } from './find-citations';
import type { Segment } from './segment-state';

/** Labelled groups; all where there are none, in the document or in a section. One without label counts right behind a passage, too. */
export function ownersOf(segments: readonly Segment[], groups: readonly CitationGroup[]): Map<Segment, CitationGroup> {
  const labelled = groups.some((group) => group.segment.labelled);
  const parted = segments.some((s) => s.kind === 'break');
  const without = new Set(
    sectionsOf(segments, () => false)
      .filter((section) => !section.some((s) => s.labelled))
      .flat(),
  );
  const placeOf = new Map(segments.map((segment, i) => [segment, i]));
  return new Map(
    groups
      .filter(({ segment }) => {
        if (segment.labelled || !labelled || (without.has(segment) && parted)) return true;
        const at = placeOf.get(segment) ?? 0;
        const [above, below] = [segments[at - 1], segments[at + 1]];
        return (
          above?.kind === 'prose' &&
          (below === undefined || below.kind !== 'prose' || below.dateline || segment.blanks < below.blanks)
        );
      })
      .map((group) => [group.segment, group]),
  );
}

/** True where a document marks what it quotes, so that prose without the mark is the compiler's. */
export function isQuoting(segments: readonly Segment[], citations: number): boolean {
  const quoted = segments.filter((s) => s.kind === 'prose' && s.quoted).length;
  return quoted > 0 && quoted * 2 >= citations;
}

/** Cut at rules; at marked headings, too, where most headings have one citation below them. */
export function sectionsOf(segments: readonly Segment[], isOwner: (s: Segment) => boolean): Segment[][] {
  const cutAt = (isCut: (s: Segment) => boolean): Segment[][] => {
    const sections: Segment[][] = [[]];
    for (const segment of segments) {
      if (isCut(segment)) sections.push([]);
      sections.at(-1)?.push(segment);
    }
    return sections.filter((section) => section.some((s) => s.kind === 'prose' || isOwner(s)));
  };
  const headed = cutAt((s) => s.kind === 'break' || (s.heading && s.kind === 'short'));
  const told = headed.filter((section) => section.some((s) => s.kind === 'prose') && section.some(isOwner));
  const whole =
    told.length > 1 && told.filter((section) => section.filter(isOwner).length === 1).length >= told.length * ONE_EACH;
  return whole && segments.some((s) => s.heading) ? headed : cutAt((s) => s.kind === 'break');
}
