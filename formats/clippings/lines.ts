import type { Place } from '../../model/read-candidate';

/** A line of a document without the blanks around it; an empty one has no text. */
export interface Line extends Place {
  text: string;
  /** Blanks in front of it. */
  indent: number;
}

/** The lines of a text in order, whatever ends them. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  for (const found of text.matchAll(/([^\r\n\u0085\u2028\u2029]*)(?:\r\n|[\r\n\u0085\u2028\u2029]|$)/g)) {
    const raw = found[1] ?? '';
    if (found[0] === '' && found.index === text.length) break;
    const words = raw.trim();
    const indent = words === '' ? 0 : raw.length - raw.trimStart().length;
    const start = found.index + indent;
    lines.push({ start, end: start + words.length, text: words, indent });
  }
  return lines;
}

/** Gives the line of an offset, from 1. */
export function lineFinder(text: string): (offset: number) => number {
  const starts = linesOf(text).map((line) => line.start - line.indent);
  return (offset) => {
    let [low, high] = [0, starts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return Math.max(1, low);
  };
}

const NARROWEST = 45;
const WIDEST = 120;
/** So many lines must have one below them before a width can be told. */
const FEWEST = 6;
/** In a wrapped text so many of the lines that have one below end near the width. */
const FULL = 0.5;

/** The width at which a text is wrapped, in UTF-16 units; 0 where a line is a paragraph. */
export function wrapWidth(lines: readonly Line[]): number {
  const followed = lines
    .filter((line, i) => line.text !== '' && (lines[i + 1]?.text ?? '') !== '')
    .map((line) => line.text.length + line.indent);
  if (followed.length < FEWEST) return 0;
  const longest = lines.reduce((most, line) => Math.max(most, line.text.length + line.indent), 0);
  if (longest < NARROWEST || longest > WIDEST) return 0;
  const full = followed.filter((length) => length >= longest * 0.75).length;
  return full / followed.length >= FULL ? longest : 0;
}

/** A line that reaches so far and ends in mid-sentence goes on below, though a short word might have fitted. */
const RAGGED = 0.7;

/** True where the line below goes on with this one, because its first word did not fit any more. */
export function isContinued(lines: readonly Line[], at: number, width: number): boolean {
  const [line, next] = [lines[at], lines[at + 1]];
  if (width === 0 || !line || !next || line.text === '' || next.text === '') return false;
  const firstWord = /^\S+/.exec(next.text)?.[0].length ?? 0;
  const length = line.indent + line.text.length;
  return (
    length + 1 + firstWord > width ||
    (length >= width * RAGGED && /[\p{Ll},;]$/u.test(line.text) && /^[\p{Ll}\p{N}"“‘(]|^\p{Lu}/u.test(next.text))
  );
}
