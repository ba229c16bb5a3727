import { isAcronym, LEADING, looksLikeOutlet, PARTICLES, POST, TITLES, UNNAMED_AUTHOR } from './citation-words';
import type { DocumentWords } from './document-words';

const NAME_WORD = /^(?:\p{Lu}[\p{L}'’-]*|\p{Lu}\.(?:\p{Lu}\.)*|Mc\p{L}+|O['’]\p{L}+)$/u;
const LONGEST_NAME = 4;
/** A byline is looked for in so many characters at the end. */
const REACH = 160;

/** True for two to four words that a person's name can be: capitalised, none of them a word of the language. */
export function looksLikePerson(words: string, known: DocumentWords): boolean {
  const tokens = words.trim().split(/\s+/);
  const names = tokens.filter((token) => !PARTICLES.has(token));
  if (names.length < 2 || names.length > LONGEST_NAME || tokens.length > LONGEST_NAME + 2) return false;
  if (
    looksLikeOutlet(words) ||
    UNNAMED_AUTHOR.test(words) ||
    TITLES.has((tokens[0] ?? '').replace('.', '').toLowerCase())
  )
    return false;
  return names.every(
    (token) =>
      NAME_WORD.test(token) && (/^\p{Lu}\./u.test(token) || !known.isCommon(token)) && !/^\p{Lu}{3,}$/u.test(token),
  );
}

const UNNAMED = new RegExp(`^(?:${UNNAMED_AUTHOR.source})$`, 'iu');
const UNNAMED_AT_END = new RegExp(`(?:^|[\\s,|])(${UNNAMED_AUTHOR.source})[\\s,.]*$`, 'iu');

/** True for «our correspondent» and nothing beside it. */
export const isUnnamed = (words: string) => UNNAMED.test(words.trim());

/**
 * The persons of a byline, without their posts and the places they wrote from: «Ada Penn, crime correspondent, and Tom
 * Reed in Harrowmere» are Ada Penn and Tom Reed.
 */
export function personsOf(byline: string): string[] {
  const bare = byline
    .trim()
    .replace(/^by\s+/i, '')
    .replace(/^(?:از|تحریر|رپورٹ)\s*[:：]?\s*/u, '')
    .replace(/[\s,;.|–—-]+$/u, (end) => (/^\.$/.test(end) && /\b\p{Lu}\.$/u.test(byline) ? '.' : ''));
  if (isUnnamed(bare) || isAcronym(bare)) return [bare];
  const inverted = /^(\p{Lu}[\p{L}'’-]+),\s+(\p{Lu}[\p{L}.'’-]*(?:\s\p{Lu}[\p{L}.]*)?)$/u.exec(bare);
  if (inverted) return [`${inverted[2]} ${inverted[1]}`];
  return bare
    .split(/\s*(?:,|;|&|\band\b|(?<![\p{L}])اور(?![\p{L}])|\bwith\b)\s*/u)
    .map((one) => one.replace(/\s*\([^()]*\)|\s+(?:in|at)\s+\p{Lu}.*$/gu, '').trim())
    .filter((one) => one !== '' && !POST.test(one));
}

/** Where a byline without «by» begins at the end of a line of words. */
export interface TrailingByline {
  start: number;
  /** `inferred` behind words that plainly end a headline, `guess` where capitals stand all around. */
  known: 'inferred' | 'guess';
}

/**
 * A byline at the end of `text` that nothing announces: «… claims Ada Penn, crime correspondent» or «… Ada Penn in
 * Lenn and Tom Reed in Harrowmere». Null where the last words are no names or are spoken of («Mayor of Harrowmere»).
 */
export function trailingByline(text: string, known: DocumentWords): TrailingByline | null {
  let best: TrailingByline | null = null;
  let end = withoutPost(text).length;
  for (let rounds = 0; rounds < 4; rounds++) {
    const one = lastPerson(text.slice(0, end), known);
    if (!one) break;
    best = one;
    const joined = /(?:\s+and|\s+&|,(?:\s*and)?)\s*$/.exec(text.slice(0, one.start));
    if (!joined) break;
    end = one.start - joined[0].length;
  }
  if (best) return best;
  const unnamed = UNNAMED_AT_END.exec(text);
  return unnamed && { start: unnamed.index + unnamed[0].indexOf(unnamed[1] ?? ''), known: 'inferred' };
}

/** `text` without a post such as «, crime correspondent» at its end. */
export function withoutPost(text: string): string {
  const bare = text.replace(/[\s,.;|–—-]+$/u, '');
  const comma = bare.lastIndexOf(',');
  return comma > 0 && POST.test(bare.slice(comma + 1).trim()) ? bare.slice(0, comma) : bare;
}

function lastPerson(text: string, known: DocumentWords): TrailingByline | null {
  const bare = text
    .replace(/[\s,;|–—-]+$/u, '')
    .replace(/(?<=\p{Lu}[\p{L}'’.-]{0,30})\s+in\s+\p{Lu}\p{L}+(?:\s\p{Lu}\p{L}+){0,2}$/u, '');
  const from = Math.max(0, bare.length - REACH);
  const tokens = [...bare.slice(from).matchAll(/\S+/g)].map((m) => ({ word: m[0], at: from + m.index }));
  const run = capitalRun(
    tokens.map(({ word }) => word),
    known,
  );
  if (run < 2) return null;
  const place = (length: number, sure: TrailingByline['known']): TrailingByline | null => {
    const at = tokens.at(-length)?.at;
    return at !== undefined && looksLikePerson(bare.slice(at), known) ? { start: at, known: sure } : null;
  };
  const before = tokens.at(-run - 1)?.word;
  const first = (tokens.at(-run)?.word ?? '').replace('.', '').toLowerCase();
  // «… of Dr Ada Penn Tom Reed»: the person spoken of has a title and two names, who signs has the rest.
  if (TITLES.has(first)) return run >= 5 ? place(2, 'guess') : null;
  if (before === undefined || /[,|.?!…”’"')\]–—-]$/u.test(before))
    return run <= LONGEST_NAME ? place(run, 'inferred') : place(2, 'guess');
  const plain = before.replace(/[^\p{L}]/gu, '').toLowerCase();
  // «… in Harrowmere Ada Penn»: what the preposition is about comes first.
  if (LEADING.has(plain) && plain !== 'and') return run >= 3 ? place(2, 'guess') : null;
  if (TITLES.has(plain)) return run >= 4 ? place(2, 'guess') : null;
  if (run > 3) return place(2, 'guess');
  // A headline in capitals runs on into the name; its words are words of the language.
  return place(run, /^[\p{Ll}\p{N}]/u.test(before) ? 'inferred' : 'guess');
}

/** How many of the last words could be parts of names. */
function capitalRun(words: readonly string[], known: DocumentWords): number {
  let run = 0;
  for (let i = words.length - 1; i >= 0; i--) {
    const word = words[i] ?? '';
    const isTitle = TITLES.has(word.replace('.', '').toLowerCase()) && /^\p{Lu}/u.test(word);
    const isName =
      NAME_WORD.test(word) && (/^\p{Lu}\./u.test(word) || (!known.isCommon(word) && !/^\p{Lu}{3,}$/u.test(word)));
    if (!isName && !isTitle && !(PARTICLES.has(word) && run > 0)) break;
    run++;
  }
  while (run > 0 && PARTICLES.has(words[words.length - run] ?? '')) run--;
  return run;
}
