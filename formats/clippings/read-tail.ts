import { byCommas, cut, oneLine, type Piece } from './citation-pieces';
import { LEADING, looksLikeOutlet, POST } from './citation-words';
import { isUnnamed, looksLikePerson, personsOf, trailingByline } from './person-names';
import { cited, type PieceContext, type PieceFields } from './piece-fields';

/** What stands behind the last commas, or at the very end: outlet and byline. */
export function readTail(
  piece: Piece,
  found: PieceFields,
  isOutlet: (words: string) => boolean,
  { words, outlets }: PieceContext,
): Piece[] {
  let rest = piece;
  const parts = byCommas(piece);
  if (!found.outlet && parts.length > 1 && isOutlet(parts[0]?.text ?? '') && !isOutlet(parts.at(-1)?.text ?? '')) {
    found.outlet = cited(parts[0] ?? piece);
    const next = parts[1]?.start ?? piece.end;
    rest = { ...piece, start: next, text: piece.text.slice(next - piece.start) };
    parts.shift();
  }
  for (let last = parts.pop(); last && parts.length > 0; last = parts.pop()) {
    const ahead = parts.at(-1);
    if (!found.outlet && isOutlet(last.text)) found.outlet = cited(last);
    // «Ada Penn, Staff Writer»: a post, if a name stands before it.
    else if (ahead && POST.test(last.text) && trailingByline(ahead.text, words)) parts.push({ ...ahead });
    else if (!found.byline && (looksLikePerson(last.text, words) || isUnnamed(last.text)))
      found.byline = { value: personsOf(last.text), known: 'inferred', at: last };
    else if (
      !found.outlet &&
      parts.length > 1 &&
      /^\p{Lu}[\p{L}'’-]+$/u.test(last.text) &&
      !words.isCommon(last.text)
    ) {
      // One capitalised word behind a comma: an outlet such as «Clarion», or a place.
      found.outlet = { ...cited(last), known: 'guess' };
      found.troubles.push({ kind: 'outlet', at: last, reading: last.text, alternatives: [] });
    } else break;
    rest = { ...rest, end: last.start, text: rest.text.slice(0, last.start - rest.start).replace(/[\s,،]+$/, '') };
  }
  rest = { ...rest, end: rest.start + rest.text.length };
  return found.outlet ? [rest] : atVeryEnd(rest, found, outlets);
}

/** «… Ada Penn The Gazette»: an outlet with its article, or one that other citations name, at the end of run-on words. */
function atVeryEnd(piece: Piece, found: PieceFields, outlets: ReadonlySet<string>): Piece[] {
  const { text } = piece;
  const article = /(?<=\S\s)The\s\p{Lu}[\p{L}'’-]*(?:\s\p{Lu}[\p{L}'’-]*){0,3}$/u.exec(text);
  const before = article ? (text.slice(0, article.index).trim().split(/\s+/).at(-1) ?? '').toLowerCase() : '';
  if (article && looksLikeOutlet(article[0]) && !LEADING.has(before)) {
    found.outlet = {
      value: oneLine(article[0]),
      known: 'cited',
      at: { start: piece.start + article.index, end: piece.end },
    };
    return cut(piece, article.index, text.length);
  }
  const lower = text.toLowerCase();
  const bare = bareOutlet(text);
  const known = lastWords(lower).find((words) => outlets.has(words));
  if (known === undefined || LEADING.has(lower.slice(0, -known.length).trim().split(/\s+/).at(-1) ?? '')) {
    if (bare === null) return [piece];
    const place = { start: piece.start + bare, end: piece.end };
    found.outlet = { value: oneLine(text.slice(bare)), known: 'guess', at: place };
    found.troubles.push({ kind: 'outlet', at: place, reading: found.outlet.value, alternatives: [] });
    return cut(piece, bare, text.length);
  }
  const at = text.length - known.length;
  found.outlet = { value: text.slice(at), known: 'inferred', at: { start: piece.start + at, end: piece.end } };
  return cut(piece, at, text.length);
}

/** Most words of a name and an outlet that run on. */
const RUN = 6;

/** Where an outlet without article begins at the end of run-on words: behind a name of two words, or a small word. */
function bareOutlet(text: string): number | null {
  const run = new RegExp(`(?:(?<=[\\p{Ll}\\p{N}?!.”’"')]\\s)|(?<=^))(?:\\p{Lu}[\\p{L}'’.-]*\\s?){1,${RUN}}$`, 'u').exec(
    text,
  );
  if (!run || run.index === 0 || LEADING.has(text.slice(0, run.index).trim().split(/\s+/).at(-1)?.toLowerCase() ?? ''))
    return null;
  const words = [...run[0].matchAll(/\S+/g)];
  const from = words.length >= 4 ? 2 : 0;
  const start = words[from]?.index ?? 0;
  return looksLikeOutlet(run[0].slice(start).trim()) ? run.index + start : null;
}

/** The last words of a line, the most of them first. */
function lastWords(line: string): string[] {
  const words = line.split(' ').slice(-RUN);
  return words.map((_, i) => words.slice(i).join(' ')).filter((last) => last.length < line.length);
}
