import type { Place, ReadField, ReadFields, ReadTrouble } from '../../model/read-candidate';
import { oneLine, type Piece } from './citation-pieces';
import type { DocumentWords } from './document-words';

/** Fields that the words of a citation make up once dates, addresses and remarks are out of it. */
export interface PieceFields extends Pick<ReadFields, 'headline' | 'standfirst' | 'byline' | 'outlet' | 'place'> {
  /** What fitted no field. */
  left: Place[];
  troubles: ReadTrouble[];
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
