import type { Place, ReadField, ReadFields, ReadTrouble } from '../../model/read-candidate';
import { bracketsOf, namedFields } from './citation-fields';
import { piecesOf, take } from './citation-pieces';
import {
  ALSO_IN,
  COPY_OF,
  couldBeOutlet,
  looksLikeOutlet,
  NAMES_NOBODY,
  PAGES,
  REMOVED,
  SAME_AGAIN,
} from './citation-words';
import { compactText } from './compact-text';
import type { DateContext } from './found-date';
import { type MarkedText, writtenLinks } from './marked-text';
import { looksLikePerson, personsOf } from './person-names';
import type { PieceContext } from './piece-fields';
import { placesWithin } from './places-within';
import { readPieces } from './read-pieces';
import { takeDates } from './take-dates';

/** One citation as it was read. All places count in the whole document. */
export interface ReadCitation extends Place, ReadFields {
  removed: Place | null;
  /** Another outlet that carried the same text, as a remark says; `removed` where that copy is the one that is gone. */
  alsoIn: { outlet: ReadField<string>; removed: Place | null } | null;
  notes: Place[];
  /** Those of the notes that are about the publication, and no part of what is cited. */
  remarks: Place[];
  /** «ibid.»: the citation before is meant. */
  sameAgain: boolean;
  troubles: ReadTrouble[];
}

/** What citations of a document are read against. */
export interface CitationContext extends DateContext, PieceContext {
  marked: MarkedText;
}

/** Reads one citation: `at` is its place without its label. Never throws; what it cannot tell is among the troubles. */
export function parseCitation(at: Place, context: CitationContext): ReadCitation {
  const compact = compactText(context.marked.text.slice(at.start, at.end), at.start);
  const source = compact.text;
  const shift = compact.place;
  const moved = <T>(field: ReadField<T> | null): ReadField<T> | null =>
    field && { ...field, at: field.at && shift(field.at) };
  const links = placesWithin(context.marked.links, at);
  const read: ReadCitation = {
    ...at,
    headline: null,
    standfirst: null,
    byline: null,
    outlet: null,
    published: null,
    otherCalendar: null,
    place: null,
    url: links[0] ? { value: links[0].url, known: 'cited', at: { start: links[0].start, end: links[0].end } } : null,
    removed: null,
    alsoIn: null,
    notes: [],
    remarks: [],
    sameAgain: SAME_AGAIN.test(source),
    troubles: [],
  };
  if (read.sameAgain) return read;
  const named = namedFields(source);
  let rest = named.rest;
  for (const link of writtenLinks(rest)) rest = take(rest, link);
  rest = remarks(rest, read, shift);
  rest = takeDates(rest, source, read, shift, context);
  for (const pattern of [NAMES_NOBODY, PAGES])
    for (const m of rest.matchAll(pattern)) rest = take(rest, { start: m.index, end: m.index + m[0].length });
  let bracketed: ReadField<string> | null = null;
  for (const bracket of bracketsOf(rest)) {
    const inner = bracket.inner
      .replace(/\0/g, ' ')
      .trim()
      .replace(/^[\s,;:.–—-]+|[\s,;:–—-]+$/g, '');
    const dateWasInside = bracket.inner.includes('\0');
    const outlet =
      looksLikeOutlet(inner) || context.outlets.has(inner.toLowerCase()) || (dateWasInside && couldBeOutlet(inner));
    if (outlet) bracketed ??= { value: inner, known: 'cited', at: { start: bracket.start + 1, end: bracket.end - 1 } };
    if (outlet || !/[\p{L}\p{N}]/u.test(inner)) rest = take(rest, bracket);
    // Around a date and other fields, a bracket is nothing but a separator.
    else if (dateWasInside || looksLikePerson(inner, context.words))
      for (const at of [bracket.start, bracket.end - 1]) rest = take(rest, { start: at, end: at + 1 });
  }
  const marks = { emphasis: placesWithin(context.marked.emphasis, at), linked: links, place: shift };
  const found = readPieces(piecesOf(rest), marks, context);
  const field = (name: 'headline' | 'standfirst' | 'outlet' | 'place') => moved(named.fields.get(name) ?? found[name]);
  read.headline = field('headline');
  read.standfirst = field('standfirst');
  read.outlet = moved(named.fields.get('outlet') ?? bracketed ?? found.outlet);
  read.place = field('place');
  const author = named.fields.get('byline');
  read.byline = moved(author ? { ...author, value: personsOf(author.value) } : found.byline);
  // A remark on the outlet that is cited is about this copy.
  if (read.alsoIn && read.outlet && plainName(read.alsoIn.outlet.value) === plainName(read.outlet.value)) {
    read.removed ??= read.alsoIn.removed;
    read.alsoIn = null;
  }
  read.notes.push(...found.left.map(shift));
  const remark = named.fields.get('note');
  if (remark?.at) noted(remark.at, remark.value, read, shift);
  read.troubles.push(...found.troubles.map((trouble) => ({ ...trouble, at: shift(trouble.at) })));
  if (!read.headline && !read.url) read.troubles.push({ kind: 'no-headline', at, reading: null, alternatives: [] });
  return read;
}

const plainName = (outlet: string) => outlet.toLowerCase().replace(/^the /, '');

/** From a place in the citation to one in the document. */
type Shift = (place: Place) => Place;

const REMARK = /^(?:note|n\.?b\.?|remark|ed(?:itor)?s?['’.]?(?: note)?|update|نوٹ)\b\s*[:：.-]/iu;

/** Bracketed remarks, and what a citation says of a copy that is gone. */
function remarks(text: string, read: ReadCitation, shift: Shift): string {
  let rest = text;
  for (const bracket of bracketsOf(text))
    if (REMARK.test(bracket.inner) || REMOVED.test(bracket.inner)) {
      noted(bracket, bracket.inner, read, shift);
      rest = take(rest, bracket);
    }
  const words =
    /(?:^|[.;|\n\t—–]|\s-\s|,)\s*((?:note\s*:\s*)?[^.;|\n\t—–,]{0,60}$|[^.;|\n\t—–,]{0,60}(?=[.;|\n\t—–,]))/giu;
  for (const m of rest.matchAll(words)) {
    const said = m[1] ?? '';
    if (!REMOVED.test(said) || said.split(/\s+/).length > 10) continue;
    const start = m.index + m[0].indexOf(said);
    noted({ start, end: start + said.length }, said, read, shift);
    rest = take(rest, { start, end: start + said.length });
  }
  return rest;
}

function noted(at: Place, words: string, read: ReadCitation, shift: Shift): void {
  const place = shift({ start: at.start, end: at.end });
  read.notes.push(place);
  read.remarks.push(place);
  const gone = REMOVED.test(words) ? place : null;
  const also = (ALSO_IN.exec(words) ?? (gone && COPY_OF.exec(words)))?.[1]?.replace(/\s+(?:and|but)$/, '').trim();
  if (also !== undefined) read.alsoIn ??= { outlet: { value: also, known: 'cited', at: place }, removed: gone };
  else if (gone) read.removed ??= gone;
}
