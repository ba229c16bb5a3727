import type { Place } from '../../model/read-candidate';
import type { Line } from './lines';
import type { MarkedText } from './marked-text';

/**
 * What a document falls into before anything is decided: citations (`at` with the label, `body` without), prose,
 * short lines, and breaks. Together with the blanks between them they are the whole document.
 */
export interface Segment extends Place {
  kind: 'citation' | 'prose' | 'short' | 'break';
  /** Blank lines above it. */
  blanks: number;
  /** Of a citation: its place without the label. Of others the same as the segment. */
  body: Place;
  /** A citation that a label announces. */
  labelled: boolean;
  /** A citation that stands on the line of the text before it. */
  inline: boolean;
  /** The citation's number, or the numbers that a text points to. */
  numbers: string[];
  /** Prose that begins as news does. */
  dateline: boolean;
  /** Prose that is marked as quoted. */
  quoted: boolean;
  /** A short line that is marked as a heading. */
  heading: boolean;
}

/** Longest line that may be taken for a citation without a label, or for one that goes on. */
export const SHORT = 300;

/** A document while it is cut into segments, line by line. */
export interface SegmentState {
  marked: MarkedText;
  lines: readonly Line[];
  /** Width at which lines are wrapped, 0 where they are not. */
  width: number;
  breaks: ReadonlySet<number>;
  /** Where lines begin that are marked as headings. */
  headings: ReadonlySet<number>;
  segments: Segment[];
  /** Lines that go on in the next one. */
  folds: number[];
  /** Blank lines since the last segment. */
  blanks: number;
  /** Inside a list of references, until something is no entry. */
  list: boolean;
}

/** Adds a segment that begins and ends there. */
export function addSegment(
  state: SegmentState,
  kind: Segment['kind'],
  { start, end }: Place,
  more: Partial<Segment> = {},
): void {
  state.segments.push({
    kind,
    start,
    end,
    blanks: state.blanks,
    body: { start, end },
    labelled: false,
    inline: false,
    numbers: [],
    dateline: false,
    quoted: false,
    heading: false,
    ...more,
  });
  state.blanks = 0;
}

/** True for a line that the document marks as a heading. */
export const isHeading = ({ headings }: SegmentState, line: Place): boolean => headings.has(line.start);
