import { byCommas, cut, oneLine, type Piece } from './citation-pieces';
import { isAcronym } from './citation-words';
import type { DocumentWords } from './document-words';
import { isUnnamed, looksLikePerson, personsOf } from './person-names';
import type { PieceFields } from './piece-fields';

const BY =
  /(?:^|[\s,.’”"'»)])(?:By|BY)\s+(?=[\p{Lu}]|(?:our|a|an|the|staff)\s)|(?:^|,\s?|(?<=[”"»’]\s))by\s+(?=\p{L})|(?:^|[\s،۔])(?:از|تحریر|رپورٹ)\s*[:：]?\s+(?=\p{L})/u;

/** «… By Ada Penn, Harrowmere Gazette». */
export function signedBy(piece: Piece, found: PieceFields, isOutlet: (words: string) => boolean): Piece[] {
  const by = BY.exec(piece.text);
  if (!by || found.byline) return [piece];
  const start = by.index + (/^[\s,]/.test(by[0]) ? 0 : /^[’”"'»).]/.test(by[0]) ? 1 : 0);
  const [first, second] = cut(piece, start, by.index + by[0].length);
  const right = start === 0 || !second ? first : second;
  const left = right === first ? [] : first ? [first] : [];
  if (!right) return [piece];
  const parts = byCommas(right);
  const outletAt = parts.findIndex((part, i) => i > 0 && isOutlet(part.text));
  const names =
    outletAt < 0
      ? right
      : {
          ...right,
          text: right.text.slice(0, (parts[outletAt]?.start ?? right.end) - right.start).replace(/[\s,]+$/, ''),
        };
  const persons = personsOf(oneLine(names.text));
  if (persons.length === 0) return [piece];
  found.byline = { value: persons, known: 'cited', at: { start: names.start, end: names.start + names.text.length } };
  // An agency that signs has published it, too.
  if (!found.outlet && persons.length === 1 && isAcronym(persons[0] ?? ''))
    found.outlet = { value: persons[0] ?? '', known: 'inferred', at: found.byline.at };
  return [...left, ...(outletAt < 0 ? [] : parts.slice(outletAt))];
}

/** A piece that is a byline by itself. Alone it would be all there is, and is left for the headline. */
export function isByline(piece: Piece, found: PieceFields, words: DocumentWords, others: boolean): boolean {
  if (found.byline || !others) return false;
  const inverted = /^\p{Lu}[\p{L}'’-]+, \p{Lu}[\p{L}.]*(?:\s\p{Lu}\.?)?$/u.test(piece.text);
  const names = piece.text.split(/\s*(?:,|&|\band\b)\s*/u).filter((name) => name !== '');
  const all = names.length > 0 && names.every((name) => looksLikePerson(name, words));
  const urdu =
    found.headline !== null &&
    /^[\u0600-\u06ff]+(?:\s[\u0600-\u06ff]+){1,3}$/u.test(piece.text) &&
    piece.text.split(' ').length <= 3;
  if (!inverted && !all && !isUnnamed(piece.text) && !urdu) return false;
  found.byline = { value: personsOf(piece.text), known: 'inferred', at: { start: piece.start, end: piece.end } };
  return true;
}
