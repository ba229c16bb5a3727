import { fieldLabels } from './citation-fields';
import { looksLikeOutlet, SAME_AGAIN } from './citation-words';
import { showsDate } from './find-dates';
import { INLINE_LABEL, LABEL_ALONE, LINE_LABEL, RULE } from './labels';
import { isContinued } from './lines';
import { addSegment, isHeading, type SegmentState, SHORT } from './segment-state';

/** A label in a stretch of text: where it begins in it, how long it is, the number it carries. */
export interface FoundLabel {
  index: number;
  length: number;
  number: string | undefined;
}

/** The labels inside a stretch of text, from `from` on. */
export const labelsIn = (text: string, from = 0): FoundLabel[] =>
  [...text.slice(from).matchAll(INLINE_LABEL)].map((m) => ({
    index: from + m.index,
    length: m[0].length,
    number: m.groups?.number,
  }));

/** Longest bracket at the end of a passage that may be its citation. */
const BRACKET = /[([]([^()[\]\n]{4,300})[)\]]\s*\.?\s*$/u;

/** A bracket at the end of a passage that is a citation by what it holds: a date and a title or an outlet, or «ibid.». */
export function bracketAtEnd(text: string): FoundLabel | null {
  const bracket = BRACKET.exec(text.slice(-310));
  const inner = bracket?.[1];
  if (!bracket || inner === undefined) return null;
  const told =
    showsDate(inner) && (/["“«‘]/.test(inner) || inner.split(/[,;|]\s+/).some((part) => looksLikeOutlet(part.trim())));
  if (!told && !SAME_AGAIN.test(inner)) return null;
  // The bracket itself is what announces it.
  return { index: text.length - Math.min(text.length, 310) + bracket.index + 1, length: 0, number: undefined };
}

/** Where the bracket opens that holds a label, or the label itself. */
export const openedAt = (text: string, { index }: FoundLabel): number =>
  index - (/[([][*_]{0,2}$/.exec(text.slice(Math.max(0, index - 3), index))?.[0].length ?? 0);

/**
 * Adds the citations of a stretch of text that begins `offset` on in the document and ends with line `lastLine`: one for each
 * label, up to the next or to the bracket that closes around it. `between` is told of text behind such a bracket. Gives the
 * last line that was taken, because a citation may go on below.
 */
export function addCitations(
  state: SegmentState,
  { text, offset, lastLine }: { text: string; offset: number; lastLine: number },
  labels: readonly FoundLabel[],
  inline: boolean,
  between: (start: number, end: number) => void,
): number {
  let taken = lastLine;
  labels.forEach((label, n) => {
    const next = labels[n + 1];
    const opened = openedAt(text, label);
    const limit = next === undefined ? text.length : openedAt(text, next);
    const bracket = opened < label.index ? closedAt(text, opened) : -1;
    const closed = bracket > 0 && bracket < limit;
    let end = offset + (closed ? bracket + 1 : limit);
    if (!closed && next === undefined) {
      taken = lastLineOf(state, lastLine);
      if (taken > lastLine) end = state.lines[taken]?.end ?? end;
    }
    addSegment(
      state,
      'citation',
      { start: offset + opened, end },
      {
        labelled: label.length > 0 || closed,
        inline: inline || n > 0,
        body: { start: offset + label.index + label.length, end: closed ? end - 1 : end },
        numbers: label.number === undefined ? [] : [label.number],
      },
    );
    if (closed && /[\p{L}\p{N}]/u.test(text.slice(bracket + 1, limit))) between(offset + bracket + 1, offset + limit);
  });
  return taken;
}

function closedAt(text: string, opened: number): number {
  const [open, close] = text[opened] === '[' ? ['[', ']'] : ['(', ')'];
  let depth = 0;
  for (let at = opened; at < Math.min(text.length, opened + SHORT * 2); at++) {
    if (text[at] === open) depth++;
    if (text[at] === close && --depth === 0) return at;
  }
  return -1;
}

/** A line that gives the address of the citation above it. */
const ADDRESS_LINE =
  /^[\s>*_•-]{0,6}(?:link|url|web|online|via|لنک|ربط)[*_]{0,2}\s?[:：]?[*_]{0,2}\s{0,3}https?:\/\//iu;
/** Most lines that one citation goes on for. */
const MOST_LINES = 40;

/** Lines below a citation that plainly belong to it: its date, its address, its author, a remark in brackets. */
function lastLineOf(state: SegmentState, from: number): number {
  const { lines, width, breaks } = state;
  let at = from;
  for (let next = lines[at + 1]; next && next.text !== '' && at < from + MOST_LINES; next = lines[at + 1]) {
    const { text } = next;
    if (breaks.has(next.start) || isHeading(state, next) || text.length > SHORT) break;
    if (RULE.test(text) || ((LINE_LABEL.test(text) || LABEL_ALONE.test(text)) && !ADDRESS_LINE.test(text))) break;
    const belongs =
      showsDate(text) ||
      /https?:\/\//.test(text) ||
      /^(?:by\s|[([]|[-*•]\s|\d{1,2}[.)]\s)/i.test(text) ||
      fieldLabels(text) > 0 ||
      (next.indent > 0 && text.length < SHORT / 2);
    if (!belongs) break;
    at++;
    while (isContinued(lines, at, width)) state.folds.push(at++);
  }
  return at;
}
