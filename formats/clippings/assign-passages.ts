import type { HowKnown, Place } from '../../model/read-candidate';
import { chooseDirection, type Direction } from './choose-direction';
import type { CitationGroup } from './find-citations';
import type { ReadCitation } from './parse-citation';
import { isQuoting, ownersOf, sectionsOf } from './section-cuts';
import type { Segment } from './segment-state';

/** A passage and the citation it belongs to. */
export interface Assigned {
  passage: Segment;
  citation: ReadCitation;
  known: HowKnown;
}

/** Which passage belongs to which citation, and the passages that none claims. */
export interface Assignment {
  assigned: Assigned[];
  uncited: Segment[];
  direction: Direction;
  /** Headings right above the passages of a citation. */
  headings: Map<ReadCitation, Segment>;
  /** Passages whose group has several citations, which the words did not tell apart. */
  unsure: { passage: Segment; taken: ReadCitation; others: ReadCitation[] }[];
}

/** So many blank lines part entries, in a document whose paragraphs are one apart. */
const WIDE = 2;
/** Words of a compiler about the document. */
const ABOUT_THE_DOCUMENT =
  /\b(?:clippings?|cuttings?|collected|compiled|notebook|scrapbook|typed up|transcribed|copied out|these (?:notes|pages|reports)|reproduced below|pasted (?:below|here)|I (?:have|keep|kept|copied|saved))\b|تراشے|جمع کیے/i;

/**
 * Gives every passage to its citation by number, by section, or by whether citations stand behind or before, which a person may
 * have told.
 */
export function assignPassages(
  segments: readonly Segment[],
  groups: readonly CitationGroup[],
  text: string,
  told: 'before' | 'behind' | null = null,
): Assignment {
  const made: Assignment = {
    assigned: [],
    uncited: [],
    direction: { way: 'behind', unsure: false },
    headings: new Map(),
    unsure: [],
  };
  const owners = ownersOf(segments, groups);
  const quoting = isQuoting(segments, owners.size);
  const isProse = (s: Segment) => s.kind === 'prose' && (!quoting || s.quoted);
  const numbered = new Map(
    [...groups].flatMap((g) =>
      g.segment.numbers.flatMap((n) => (g.citations[0] ? [[n, g.citations[0]] as const] : [])),
    ),
  );
  if (numbered.size > 0 && segments.some((s) => isProse(s) && s.numbers.some((n) => numbered.has(n)))) {
    byNumber(
      segments.filter((s) => isProse(s) || s.kind === 'break'),
      numbered,
      made,
      text,
    );
    return made;
  }
  const sections = sectionsOf(segments, (s) => owners.has(s));
  made.direction = told ? { way: told, unsure: false } : chooseDirection(segments, sections, (s) => owners.has(s));
  const give = (passages: readonly Segment[], group: CitationGroup | undefined, nearest: Segment | undefined) => {
    if (!group) made.uncited.push(...passages);
    else
      for (const passage of passages)
        made.assigned.push({
          passage,
          citation: whose(passage, group, text, made),
          known: passage === nearest ? 'cited' : 'inferred',
        });
  };
  const inSection = made.direction.way === 'sections';
  for (const section of inSection ? sections : [segments]) {
    const own = section.filter((s) => owners.has(s));
    if (inSection && own.length === 1) {
      const passages = section.filter(isProse);
      give(passages, owners.get(own[0] as Segment), passages.length === 1 ? passages[0] : undefined); // one there is
    } else {
      const way = inSection ? chooseDirection(section, [section], (s) => owners.has(s)).way : made.direction.way;
      if (way === 'before') before(section, owners, isProse, give);
      else behind(section, owners, isProse, give, text);
    }
  }
  headingsOf(segments, made);
  return made;
}

type Give = (passages: readonly Segment[], group: CitationGroup | undefined, nearest: Segment | undefined) => void;
type Owners = ReadonlyMap<Segment, CitationGroup>;

function behind(
  section: readonly Segment[],
  owners: Owners,
  isProse: (s: Segment) => boolean,
  give: Give,
  text: string,
): void {
  let pending: Segment[] = [];
  let first = true;
  for (const segment of section) {
    if (isProse(segment)) pending.push(segment);
    const group = owners.get(segment);
    if (!group && segment.kind !== 'break') continue;
    if (!group) give(pending, undefined, undefined);
    else {
      const from = Math.max(
        pending.findLastIndex((s) => s.dateline),
        pending.findLastIndex((s, i) => i > 0 && s.blanks >= WIDE),
        0,
      );
      const begin =
        from === 0 &&
        first &&
        pending.length > 1 &&
        ABOUT_THE_DOCUMENT.test(text.slice(pending[0]?.start, pending[0]?.end))
          ? 1
          : from;
      give(pending.slice(0, begin), undefined, undefined);
      give(pending.slice(begin), group, pending.at(-1));
      first = false;
    }
    pending = [];
  }
  give(pending, undefined, undefined);
}

function before(section: readonly Segment[], owners: Owners, isProse: (s: Segment) => boolean, give: Give): void {
  let group: CitationGroup | undefined;
  let taken = 0;
  section.forEach((segment, i) => {
    const [above, below] = [section[i - 1], section[i + 1]];
    const next = owners.get(segment);
    // All there is between two citations is the text of the first, however short.
    const alone = segment.kind === 'short' && !segment.heading && above && owners.has(above);
    const whole = alone && (below === undefined || owners.has(below));
    if (next) [group, taken] = [next, 0];
    else if (segment.kind === 'break') group = undefined;
    else if (isProse(segment) || whole) {
      if (taken > 0 && (segment.blanks >= WIDE || segment.dateline)) group = undefined;
      give([segment], group, taken === 0 ? segment : undefined);
      taken++;
    }
  });
}

/** A passage ends with its number; what stands above without one belongs to it, up to a break or a wide gap. */
function byNumber(
  segments: readonly Segment[],
  numbered: ReadonlyMap<string, ReadCitation>,
  made: Assignment,
  text: string,
): void {
  let pending: Segment[] = [];
  for (const segment of segments) {
    if (segment.kind === 'break' || segment.blanks >= WIDE) {
      made.uncited.push(...pending);
      pending = [];
      if (segment.kind === 'break') continue;
    }
    const cited = segment.numbers.flatMap((n) => numbered.get(n) ?? []);
    const [first, ...others] = [...new Set(cited)];
    if (!first) {
      const about =
        pending.length === 0 &&
        made.assigned.length === 0 &&
        ABOUT_THE_DOCUMENT.test(text.slice(segment.start, segment.end));
      (about ? made.uncited : pending).push(segment);
      continue;
    }
    for (const passage of pending) made.assigned.push({ passage, citation: first, known: 'inferred' });
    made.assigned.push({ passage: segment, citation: first, known: others.length > 0 ? 'inferred' : 'cited' });
    if (others.length > 0) made.unsure.push({ passage: segment, taken: first, others });
    pending = [];
  }
  made.uncited.push(...pending);
}

const wordsOf = (text: string) => new Set(text.toLowerCase().match(/\p{L}{4,}/gu) ?? []);
/** So many more words of one headline than of any other must stand in a passage before they choose. */
const CLEARLY = 2;

/** Of several citations behind one passage the one whose headline the passage has most words of, else the first. */
function whose(passage: Place, { citations }: CitationGroup, text: string, made: Assignment): ReadCitation {
  const [first, ...others] = citations;
  if (!first) throw new Error('a group of citations has at least one');
  if (others.length === 0) return first;
  const words = wordsOf(text.slice(passage.start, passage.end));
  const score = (one: ReadCitation) => [...wordsOf(one.headline?.value ?? '')].filter((word) => words.has(word)).length;
  const ranked = [...citations].sort((a, b) => score(b) - score(a));
  const [best, second] = ranked;
  const taken = best && second && score(best) >= score(second) + CLEARLY ? best : first;
  if (taken === first && best !== first && made.unsure.at(-1)?.taken !== taken)
    made.unsure.push({ passage: { ...(passage as Segment) }, taken, others }); // passages are segments here
  return taken;
}

function headingsOf(segments: readonly Segment[], made: Assignment): void {
  const citationOf = new Map(made.assigned.map(({ passage, citation }) => [passage, citation]));
  let heading: Segment | null = null;
  for (const segment of segments) {
    // The first line of all is the document's own title, unless it is marked as a heading.
    if (segment.kind === 'short') heading = segment === segments[0] && !segment.heading ? null : segment;
    else if (segment.kind === 'prose') {
      const citation = citationOf.get(segment);
      if (citation && heading && !made.headings.has(citation)) made.headings.set(citation, heading);
      heading = null;
    }
  }
}
