import type { Place } from '../../model/read-candidate';

/** A stretch of a document with single blanks, and the way back to where it stood. */
export interface CompactText {
  text: string;
  /** A place in `text` as a place in the document. */
  place(at: Place): Place;
}

/** `source` from `offset` on in the document: blanks run together, line ends and tabs stay. */
export function compactText(source: string, offset: number): CompactText {
  const starts: number[] = [];
  let text = '';
  let blank = false;
  for (let i = 0; i < source.length; i++) {
    const unit = source[i] ?? '';
    const isBlank = unit !== '\n' && unit !== '\t' && /\s/.test(unit);
    if (isBlank && blank) continue;
    blank = isBlank;
    text += isBlank ? ' ' : unit;
    starts.push(offset + i);
  }
  const end = offset + source.length;
  return {
    text,
    place: ({ start, end: stop }) => ({
      start: starts[start] ?? end,
      end: stop <= start ? (starts[start] ?? end) : stop >= starts.length ? end : (starts[stop - 1] ?? end) + 1,
    }),
  };
}
