import type { Place, ReadField } from '../../model/read-candidate';
import { oneLine, type Piece } from './citation-pieces';
import type { DocumentWords } from './document-words';
import type { Trouble } from './parse-citation';

/** Fields that the words of a citation make up once dates, addresses and remarks are out of it. */
export interface PieceFields {
  headline: ReadField<string> | null;
  standfirst: ReadField<string> | null;
  byline: ReadField<string[]> | null;
  outlet: ReadField<string> | null;
  place: ReadField<string> | null;
  /** What fitted no field. */
  left: Place[];
  troubles: Trouble[];
}

/** What pieces are read against. */
export interface PieceContext {
  words: DocumentWords;
  /** Outlets that other citations of the document plainly name, in lower case. */
  outlets: ReadonlySet<string>;
}

/** Marks of the document inside a citation. */
export interface Marks {
  emphasis: readonly Place[];
  linked: readonly Place[];
  /** From a place in the citation to one in the document, in which the marks count. */
  place(at: Place): Place;
}

/** The words of a piece as a field that the citation states. */
export const cited = (piece: Piece): ReadField<string> => ({
  value: oneLine(piece.text),
  known: 'cited',
  at: { start: piece.start, end: piece.end },
});
