import type { Place } from '../../model/read-candidate';
import { cut, type Piece } from './citation-pieces';
import { looksLikeOutlet } from './citation-words';
import type { DocumentWords } from './document-words';
import { looksLikePerson } from './person-names';
import { cited, type Marks, type PieceContext, type PieceFields } from './piece-fields';
import { readTail } from './read-tail';
import { isByline, signedBy } from './take-byline';
import { quotedHeadline, readHeadline } from './take-headline';
import { emphasisedOutlet, outletFrom } from './take-outlet';

/** Reads the pieces of one citation, what is plainly marked first; the words that are left by where they stand. */
export function readPieces(pieces: readonly Piece[], marks: Marks, context: PieceContext): PieceFields {
  const found: PieceFields = {
    headline: null,
    standfirst: null,
    byline: null,
    outlet: null,
    place: null,
    left: [],
    troubles: [],
  };
  let free = [...pieces];
  const known = (words: string) => context.outlets.has(words.toLowerCase());
  const isOutlet = (words: string) => known(words) || looksLikeOutlet(words);
  const isMarked = (piece: Piece, places: readonly Place[]) => {
    const at = marks.place(piece);
    return places.some((p) => p.start < at.end && at.start < p.end && p.end - p.start >= 0.8 * (at.end - at.start));
  };

  free = free.flatMap((piece) => signedBy(piece, found, isOutlet));
  free = free.flatMap((piece) => outletFrom(piece, found, known));
  free = free.flatMap((piece) => emphasisedOutlet(piece, marks, found, isOutlet));
  free = free.flatMap((piece) => quotedHeadline(piece, found));
  const linked = free.find((piece) => isMarked(piece, marks.linked) && !isOutlet(piece.text));
  if (linked && !found.headline) {
    found.headline = cited(linked);
    free = free.filter((piece) => piece !== linked);
  }
  free = free.flatMap((piece) => sentences(piece, isOutlet, context.words));
  free = free.flatMap((piece) => readTail(piece, found, isOutlet, context));
  free = free.filter((piece) => {
    if (found.outlet || !isOutlet(piece.text)) return true;
    found.outlet = cited(piece);
    return false;
  });
  free = free.filter((piece) => !isByline(piece, found, context.words, free.length > 1 || found.headline !== null));
  readHeadline(free, found, context);
  return found;
}

/** «Penn, Ada. Footbridge shut. Harrowmere Gazette»: cut at full stops, if one of the parts is an outlet or a person. */
function sentences(piece: Piece, isOutlet: (words: string) => boolean, words: DocumentWords): Piece[] {
  const parts: Piece[] = [];
  let rest = piece;
  for (const m of piece.text.matchAll(/(?<=[\p{L}\p{N}”’"']{3})[.۔:?!](?=\s+[\p{Lu}“"‘«\u0600-\u06ff])/gu)) {
    const at = m.index - (rest.start - piece.start);
    if (at <= 0) continue;
    const kept = /[?!]/.test(m[0]) ? 1 : 0;
    const [first, second] = cut(rest, at + kept, at + 1);
    if (!first || !second) continue;
    if (m[0] === ':' && !isOutlet(first.text)) continue;
    parts.push(first);
    rest = second;
  }
  parts.push(rest);
  const tells =
    parts.length > 1 &&
    parts.some(
      (part) =>
        isOutlet(part.text) ||
        looksLikePerson(part.text, words) ||
        /^\p{Lu}[\p{L}'’-]+, \p{Lu}[\p{L}.]*$/u.test(part.text),
    );
  return tells ? parts : [piece];
}
