import type { Place } from '../../model/read-candidate';
import { looksLikeOutlet } from './citation-words';

/** A stretch of a citation between what separates its fields. */
export interface Piece extends Place {
  text: string;
}

/** Stands for words that were read already; parts what is left. */
export const TAKEN = '\u0000';

/** `text` with a range marked as read. */
export const take = (text: string, { start, end }: Place): string =>
  text.slice(0, start) + TAKEN.repeat(end - start) + text.slice(end);

/** Words on one line, with single blanks. */
export const oneLine = (words: string): string => words.replace(/\s+/g, ' ').trim();

const SEPARATORS = new RegExp(`${TAKEN}+|[|\\t\\n;·•]+|\\s[—–-]{1,3}\\s|—|\\s//?\\s|\\s~\\s`, 'g');

/** What is left of a citation, cut where fields are separated. Blanks and stops around a piece are not part of it. */
export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const found of text.matchAll(SEPARATORS)) {
    add(pieces, text, from, found.index);
    from = found.index + found[0].length;
  }
  add(pieces, text, from, text.length);
  return pieces;
}

/** Cuts a piece; its empty ends are dropped. */
export function cut(piece: Piece, at: number, resume = at): Piece[] {
  const parts: Piece[] = [];
  add(parts, piece.text, 0, at, piece.start);
  add(parts, piece.text, resume, piece.text.length, piece.start);
  return parts;
}

/** The pieces between commas, where commas are no part of a number. */
export function byCommas(piece: Piece): Piece[] {
  const parts: Piece[] = [];
  let from = 0;
  for (const found of piece.text.matchAll(/[,،](?=\s)/g)) {
    add(parts, piece.text, from, found.index, piece.start);
    from = found.index + 1;
  }
  add(parts, piece.text, from, piece.text.length, piece.start);
  return parts;
}

const EDGES = /^[\s,،.:;)\]}*_>-]+|[\s,،:;([{*_<–—-]+$/gu;

function add(pieces: Piece[], text: string, start: number, end: number, offset = 0): void {
  const raw = text.slice(start, end);
  const front = /^[\s,،.:;)\]}*_>–—-]+/u.exec(raw)?.[0].length ?? 0;
  const words = raw.replace(EDGES, '').replace(/(?<=[\p{L}\p{N}”’"')]{4})\.$/u, '');
  if (!/[\p{L}\p{N}]/u.test(words)) return;
  pieces.push({ start: offset + start + front, end: offset + start + front + words.length, text: words });
}

const PAIRS: readonly (readonly [string, string])[] = [
  ['“', '”'],
  ['"', '"'],
  ['«', '»'],
  ['‘', '’'],
  ["'", "'"],
  ['„', '“'],
  ['’', '‘'],
  ['”', '“'],
];
/** A quoted headline has so many words at least; fewer are a word quoted inside one. */
const QUOTED_WORDS = 3;

/** A headline in quotation marks that make up a field by themselves: the words and their place in the piece, or null. */
export function quotedIn(piece: Piece): { inner: Place; outer: Place } | null {
  const { text } = piece;
  for (const [open, close] of PAIRS) {
    const start = text.indexOf(open);
    if (start < 0) continue;
    // The quotation opens the piece or follows a comma, colon or full stop; an apostrophe inside a word does not open one.
    const ahead = text.slice(0, start).trim();
    if (
      start > 0 &&
      !/[,.،)]$|^(?:in|see)$/i.test(ahead) &&
      !(ahead.endsWith(':') && looksLikeOutlet(ahead.slice(0, -1)))
    )
      continue;
    const end = closing(text, start + 1, close);
    if (end < 0) continue;
    const words = text.slice(start + 1, end).trim();
    const isField = /[,.]$/.test(words) || (open !== "'" && /^(?:\s*$|\s*[,.;:])/.test(text.slice(end + 1)));
    if (words.split(/\s+/).length < (isField ? 1 : QUOTED_WORDS)) continue;
    const inside = /[,.]$/.test(words) ? 1 : 0;
    // Single marks that no comma follows are the headline's own: it quotes somebody.
    const own = start === 0 && inside === 0 && /[‘’']/.test(open) && !/^\s*[,.;:]/.test(text.slice(end + 1));
    return {
      inner: own ? { start, end: end + 1 } : { start: start + 1, end: end - inside },
      outer: { start, end: end + 1 },
    };
  }
  return null;
}

/** The closing mark that nothing but the end, a separator, a name or a byline follows. */
function closing(text: string, from: number, close: string): number {
  for (let at = text.indexOf(close, from); at >= 0; at = text.indexOf(close, at + 1)) {
    const after = text.slice(at + 1);
    if (/^\s*(?:$|[,.;:،(]|By\b|by\b|in\s+(?:the\s+)?\p{Lu}|\p{Lu}[\p{Ll}.]+\s+\p{Lu})/u.test(after)) return at;
    if (/[\u0600-\u06ff]/.test(after) && /^\s/.test(after)) return at;
    if (close !== "'" && close !== '’') return -1;
  }
  return -1;
}
