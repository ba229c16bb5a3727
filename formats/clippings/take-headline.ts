import { cut, oneLine, type Piece, quotedIn } from './citation-pieces';
import { couldBeOutlet } from './citation-words';
import { personsOf, trailingByline } from './person-names';
import { cited, type PieceContext, type PieceFields } from './piece-fields';
import { LONG_HEADLINE, standfirstAt } from './split-headline';

/** A headline in quotation marks. */
export function quotedHeadline(piece: Piece, found: PieceFields): Piece[] {
  const quote = found.headline ? null : quotedIn(piece);
  if (!quote) return [piece];
  const { inner, outer } = quote;
  const value = oneLine(piece.text.slice(inner.start, inner.end));
  found.headline = { value, known: 'cited', at: { start: piece.start + inner.start, end: piece.start + inner.end } };
  return cut(piece, outer.start, outer.end);
}

/** The headline among what is left, parted from the byline and standfirst that run on behind it. */
export function readHeadline(free: readonly Piece[], found: PieceFields, { words }: PieceContext): void {
  const first = found.headline ? undefined : free[0];
  const others = first ? free.slice(1) : free;
  if (first) {
    let piece = first;
    const byline = found.byline ? null : trailingByline(piece.text, words);
    if (byline && byline.start > 0) {
      const name = piece.text.slice(byline.start);
      found.byline = {
        value: personsOf(name),
        known: byline.known,
        at: { start: piece.start + byline.start, end: piece.end },
      };
      if (byline.known === 'guess')
        found.troubles.push({
          kind: 'byline',
          at: { start: piece.start + byline.start, end: piece.end },
          reading: name,
          alternatives: [],
        });
      piece = cut(piece, byline.start, piece.text.length)[0] ?? piece;
    }
    piece = placed(piece, found);
    const at = standfirstAt(piece.text, words);
    if (at > 0) {
      const [head, rest] = cut(piece, at);
      if (head && rest) {
        found.standfirst = { ...cited(rest), known: 'inferred' };
        found.troubles.push({
          kind: 'headline-end',
          at: { start: piece.start, end: piece.end },
          reading: head.text,
          alternatives: [piece.text],
        });
        piece = head;
      }
    }
    const isLong = !found.standfirst && piece.text.split(/\s+/).length > LONG_HEADLINE;
    if (isLong) {
      const place = { start: piece.start, end: piece.end };
      found.troubles.push({ kind: 'headline-end', at: place, reading: piece.text, alternatives: [] });
    }
    found.headline = {
      value: oneLine(piece.text),
      known: found.standfirst || isLong ? 'inferred' : 'cited',
      at: { start: piece.start, end: piece.end },
    };
  }
  for (const piece of others)
    if (!found.outlet && couldBeOutlet(piece.text) && piece.text.split(' ').length <= 4) {
      found.outlet = { ...cited(piece), known: 'inferred' };
      found.troubles.push({ kind: 'outlet', at: piece, reading: piece.text, alternatives: [] });
    } else found.left.push({ start: piece.start, end: piece.end });
}

/** «… sentence HARROWMERE»: a place in capitals that ends a line of other words is the dateline's. */
function placed(piece: Piece, found: PieceFields): Piece {
  const match = /(?<=\p{Ll}[^\s]*\s)((?:\p{Lu}{4,}\s?){1,3})$/u.exec(piece.text);
  if (!match) return piece;
  found.place = {
    value: match[1]?.trim() ?? '',
    known: 'inferred',
    at: { start: piece.start + match.index, end: piece.end },
  };
  return cut(piece, match.index, piece.text.length)[0] ?? piece;
}
