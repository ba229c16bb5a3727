import type { Place } from '../../model/read-candidate';
import { byCommas, cut, oneLine, type Piece } from './citation-pieces';
import { couldBeOutlet, looksLikeOutlet } from './citation-words';
import type { Marks, PieceFields } from './piece-fields';

const FROM =
  /(?:^|[\s’”"'»)])(?:From|Via|via|Courtesy(?: of)?|Source:?|(?:First |first )?[Pp]ublished (?:in|by)|[Aa]s (?:published|printed) in|In:)\s+((?:the |The )?\p{Lu}.*)$|^(?:in|بشکریہ|بحوالہ)\s+(.+)$/u;
/** «… reports in The Gazette of 4 March». */
const IN = /(?<=\S\s)in\s+((?:the |The )?\p{Lu}.*?)(?:\s(?:of|on|dated|for))?$/u;

/** «… From The Gazette». */
export function outletFrom(piece: Piece, found: PieceFields, known: (words: string) => boolean): Piece[] {
  const inside = IN.exec(piece.text);
  const match = FROM.exec(piece.text) ?? (inside && looksLikeOutlet(inside[1] ?? '') ? inside : null);
  const whole = match?.[1] ?? match?.[2];
  if (!match || whole === undefined || found.outlet) return [piece];
  const words = (byCommas({ ...piece, text: whole })[0]?.text ?? whole).replace(/^the /, '');
  if (!couldBeOutlet(words) && !known(words)) return [piece];
  const start = piece.start + piece.text.indexOf(whole);
  found.outlet = { value: oneLine(words), known: 'cited', at: { start, end: start + whole.length } };
  const head = match.index + (/^[’”"'»)]/.test(match[0]) ? 1 : 0);
  const tail = piece.text.indexOf(words) + words.length;
  return [
    ...(head === 0 ? [] : cut(piece, head, piece.text.length)),
    ...(tail >= piece.text.length ? [] : cut(piece, 0, tail)),
  ];
}

/** The title of a newspaper in italics. */
export function emphasisedOutlet(
  piece: Piece,
  marks: Marks,
  found: PieceFields,
  isOutlet: (words: string) => boolean,
): Piece[] {
  if (found.outlet) return [piece];
  const whole = marks.place(piece);
  for (const p of marks.emphasis) {
    if (p.start < whole.start - 1 || p.end > whole.end + 1) continue;
    // Blanks inside a mark are rare; the words are looked up by how far they stand in the piece.
    const start = startIn(piece, p, marks);
    const words = piece.text
      .slice(start, start + (p.end - p.start))
      .trim()
      .replace(/[,.]$/, '');
    if (!isOutlet(words) && !couldBeOutlet(words)) continue;
    found.outlet = {
      value: oneLine(words),
      known: 'cited',
      at: { start: piece.start + start, end: piece.start + start + words.length },
    };
    return cut(piece, start, start + words.length);
  }
  return [piece];
}

/** Where in the piece a place of the document begins. */
function startIn(piece: Piece, at: Place, marks: Marks): number {
  let start = 0;
  while (
    start < piece.text.length &&
    marks.place({ start: piece.start + start, end: piece.start + start + 1 }).start < at.start
  )
    start++;
  return start;
}
