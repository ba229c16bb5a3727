import { fieldLabels } from './citation-fields';
import { showsDate } from './find-dates';
import {
  DASH_LABEL,
  DATELINE,
  ENTRY_NUMBER,
  isMany,
  LABEL_ALONE,
  LINE_LABEL,
  NUMBER_MARK,
  plainNumber,
  RULE,
} from './labels';
import { isContinued, type Line, linesOf, wrapWidth } from './lines';
import type { MarkedText } from './marked-text';
import { addCitations, bracketAtEnd, labelsIn, openedAt } from './segment-citations';
import { addSegment, isHeading, type Segment, type SegmentState, SHORT } from './segment-state';

/** Shorter lines are headings and captions, unless they end as sentences do. */
const PROSE_WORDS = 20;
const SENTENCE_WORDS = 9;
/** Right below prose, a sentence of so few words goes on with it. */
const GOES_ON_WORDS = 4;
/** Longest entry of a list of references, and most lines of a wrapped one. */
const ENTRY = 600;
const ENTRY_LINES = 8;
/** So many lines are looked at for names of fields. */
const FIELD_LINES = 12;
/** Most lines below a label that are its citation. */
const RUN_LINES = 40;
const UNDERLINE = /^[-=_~]+$/;
const SENTENCE_END = /[.!?۔؟…]["”’'»)\]]{0,2}(?:\s*\[\^?\d+\]|[¹²³⁴⁵⁶⁷⁸⁹⁰]+)?$/u;

/** Cuts a document into segments, in linear time. `folded` is its text with the ends of wrapped lines blanked. */
export function splitSegments(marked: MarkedText): { segments: Segment[]; folded: string } {
  const lines = linesOf(marked.text);
  const state: SegmentState = {
    marked,
    lines,
    width: wrapWidth(lines),
    breaks: new Set(marked.breaks),
    headings: new Set(marked.headings.map((heading) => heading.start)),
    segments: [],
    folds: [],
    blanks: 0,
    list: false,
  };
  const isQuoted = within(marked.quotes);
  for (let i = 0; i < lines.length; i++) i = readLine(state, i, isQuoted);
  return { segments: state.segments, folded: folded(state) };
}

/** Reads one line with those that belong to it; gives the number of the last. */
function readLine(state: SegmentState, i: number, isQuoted: (start: number) => boolean): number {
  const { lines, marked, width } = state;
  const line = lines[i];
  if (!line || line.text === '') {
    state.blanks++;
    return i;
  }
  if (state.breaks.has(line.start) && state.segments.length > 0)
    addSegment(state, 'break', { start: line.start, end: line.start });
  if (RULE.test(line.text)) {
    const title = state.segments.at(-1);
    if (state.blanks === 0 && title?.kind === 'short' && UNDERLINE.test(line.text)) {
      // A line below a title underlines it.
      title.heading = true;
      addSegment(state, 'short', line, { heading: true });
      return i;
    }
    addSegment(state, 'break', line);
    state.list = false;
    return i;
  }
  const alone = LABEL_ALONE.exec(line.text);
  const many = isMany(alone?.groups?.label ?? '');
  if (alone && many) {
    addSegment(state, 'short', line, { heading: true });
    state.list = true;
    return i;
  }
  if (alone && (lines[i + 1]?.text ?? '') !== '') return addRun(state, i);
  // Where lines are wrapped, what belongs together is read together.
  let last = i;
  while (isContinued(lines, last, width)) state.folds.push(last++);
  const place = { start: line.start, end: lines[last]?.end ?? line.end };
  const text = marked.text.slice(place.start, place.end);
  if (state.list) {
    const entry = readEntry(state, line, last, text);
    if (entry !== null) return entry;
    state.list = false;
  }
  const prose = (start: number, end: number, heading = false) => addProse(state, start, end, heading, isQuoted);
  const whole = { text, offset: place.start, lastLine: last };
  const labelled = labelLength(state, i, text);
  if (labelled) {
    const labels = [{ index: 0, ...labelled }, ...labelsIn(text, labelled.length)];
    return addCitations(state, whole, labels, false, prose);
  }
  const labels = labelsIn(text);
  const bracket = labels.length === 0 ? bracketAtEnd(text) : null;
  const inner = bracket ? [bracket] : labels;
  const [first] = inner;
  if (!first) {
    prose(place.start, place.end, isHeading(state, line));
    return last;
  }
  const opened = openedAt(text, first);
  if (text.slice(0, opened).trim() !== '') prose(place.start, place.start + opened);
  return addCitations(state, whole, inner, true, prose);
}

/** A label on a line of its own, with the lines below it to the next blank one. */
function addRun(state: SegmentState, i: number): number {
  const { lines } = state;
  let last = i + 1;
  while (last < i + RUN_LINES && (lines[last + 1]?.text ?? '') !== '') last++;
  const [label, first] = [lines[i], lines[i + 1]];
  const end = lines[last]?.end ?? 0;
  if (label && first)
    addSegment(state, 'citation', { start: label.start, end }, { labelled: true, body: { start: first.start, end } });
  return last;
}

/** How long the label in front of a citation is: a word, a dash, or none where the lines name their fields; null for no citation. */
function labelLength(
  { lines, marked, segments }: SegmentState,
  i: number,
  text: string,
): { length: number; number: string | undefined } | null {
  const label = LINE_LABEL.exec(text);
  if (label && label[0].length < text.length) return { length: label[0].length, number: label.groups?.number };
  const dash = DASH_LABEL.exec(text);
  const signs = () => segments.at(-1)?.kind === 'prose' || showsDate(text);
  if (dash && text.length <= SHORT && !/[.!?]["”’]?$/.test(text) && signs())
    return { length: dash[0].length, number: undefined };
  if (text.length > SHORT || fieldLabels(text) === 0) return null;
  let to = i;
  while (to < i + FIELD_LINES && (lines[to + 1]?.text ?? '') !== '') to++;
  const run = marked.text.slice(lines[i]?.start ?? 0, lines[to]?.end ?? 0);
  return fieldLabels(run) > 1 ? { length: 0, number: undefined } : null;
}

/** An entry of a list of references, or null where the line is none. Gives the last line of it. */
function readEntry(state: SegmentState, line: Line, lastLine: number, text: string): number | null {
  const { lines } = state;
  const number = ENTRY_NUMBER.exec(text);
  const plain = showsDate(text) || /https?:/.test(text);
  if (!number && (text.length > ENTRY || isHeading(state, line) || !plain)) return null;
  let last = lastLine;
  // An entry with a number goes on until the next number or a blank line.
  for (let next = lines[last + 1]; number && next && last < lastLine + ENTRY_LINES; next = lines[last + 1]) {
    if (next.text === '' || ENTRY_NUMBER.test(next.text)) break;
    state.folds.push(last++);
  }
  const end = lines[last]?.end ?? line.end;
  addSegment(
    state,
    'citation',
    { start: line.start, end },
    {
      labelled: true,
      body: { start: line.start + (number?.[0].length ?? 0), end },
      numbers: number ? [plainNumber(number.slice(1).find((n) => n !== undefined) ?? '')] : [],
    },
  );
  return last;
}

function addProse(
  state: SegmentState,
  start: number,
  end: number,
  heading: boolean,
  isQuoted: (start: number) => boolean,
): void {
  const words = state.marked.text.slice(start, end).trim();
  const count = words.split(/\s+/).length;
  const goesOn = state.segments.at(-1)?.kind === 'prose' && state.blanks <= 1;
  const fewest = goesOn ? GOES_ON_WORDS : SENTENCE_WORDS;
  const isProse = !heading && (count >= PROSE_WORDS || (count >= fewest && SENTENCE_END.test(words)));
  addSegment(
    state,
    isProse ? 'prose' : 'short',
    { start, end },
    {
      heading,
      quoted: isQuoted(end - 1),
      dateline: isProse && DATELINE.test(words),
      numbers: [...words.matchAll(NUMBER_MARK)].flatMap((m) =>
        (m[1] ?? m[2] ?? m[3] ?? m[4] ?? '').split(/\s?[,;]\s?/).map(plainNumber),
      ),
    },
  );
}

/** Tells whether an offset is inside one of the places, which are in order; asked in order of the document. */
function within(places: readonly { start: number; end: number }[]): (offset: number) => boolean {
  let next = 0;
  return (offset) => {
    while ((places[next]?.end ?? Number.POSITIVE_INFINITY) <= offset) next++;
    return (places[next]?.start ?? Number.POSITIVE_INFINITY) <= offset;
  };
}

/** The text with the ends of wrapped lines blanked, of the same length. */
function folded({ marked, lines, folds }: SegmentState): string {
  const parts: string[] = [];
  let reached = 0;
  for (const at of [...new Set(folds)].sort((a, b) => a - b)) {
    const [from, to] = [lines[at]?.end ?? 0, lines[at + 1]?.start ?? 0];
    parts.push(marked.text.slice(reached, from), ' '.repeat(Math.max(0, to - from)));
    reached = to;
  }
  parts.push(marked.text.slice(reached));
  return parts.join('');
}
