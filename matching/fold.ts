import { APOSTROPHE, DROPPED, foldUnit, LONG, longFold, SEPARATOR } from './fold-table';

/**
 * Folding cuts text into words that compare equal however they are written (case, accents, Arabic-script variants,
 * quotes, soft hyphens, possessive 's) and keeps the way back: every word knows its UTF-16 offsets in the text given.
 * One pass; any string is allowed, also one with lone surrogates. Hyphens, dashes and full stops separate words, so
 * «home.Farooq» is two. Chinese and Japanese, which write no spaces, give one word per character.
 */

/** Words as numbers. The arrays are fresh and exactly `count` long. */
export interface Words {
  count: number;
  /** 32-bit hash of the folded word. Equal words have equal hashes; two others agree once in 2³². */
  hash: Uint32Array;
  /** First offset of the word in the text. */
  start: Uint32Array;
  /** Offset after its last letter; the s of a stripped 's lies inside. */
  end: Uint32Array;
}

const LOWER_S = 0x73;
const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** The folded words of `text`, as hashes with offsets. */
export function foldWords(text: string): Words {
  scan(text);
  return { count, hash: hashes.slice(0, count), start: starts.slice(0, count), end: ends.slice(0, count) };
}

/** The folded words of `text` as strings, with offsets. Slower than {@link foldWords}; for short texts. */
export function wordsOf(text: string): { word: string; start: number; end: number }[] {
  scan(text);
  return Array.from({ length: count }, (_, i) => {
    const start = starts[i] ?? 0;
    const end = ends[i] ?? 0;
    return { word: foldLetters(text, start, end), start, end };
  });
}

/** `text` folded, its words joined by one space. Folding the result again changes nothing. */
export function foldText(text: string): string {
  return wordsOf(text)
    .map((w) => w.word)
    .join(' ');
}

/** The hash {@link foldWords} gives to the first word of `word`; 0 where it has none. */
export function hashWord(word: string): number {
  return scan(word) > 0 ? (hashes[0] ?? 0) : 0;
}

// The scan writes here; grown as needed and reused, because a page is a hundred short texts.
let hashes = new Uint32Array(4096);
let starts = new Uint32Array(4096);
let ends = new Uint32Array(4096);
let count = 0;

function scan(text: string): number {
  count = 0;
  let hash = FNV_OFFSET;
  let start = -1; // of the word we are in, −1 between words
  let end = 0;
  let letters = 0; // since the last apostrophe
  let hashBefore = 0; // hash at the last apostrophe inside this word, 0 where there was none
  let last = 0;
  for (let i = 0; i <= text.length; i++) {
    let folded = i < text.length ? foldUnit(text.charCodeAt(i)) : SEPARATOR;
    let width = 1;
    let more = '';
    if (folded === DROPPED) continue;
    if (folded === APOSTROPHE) {
      if (start >= 0) {
        hashBefore = hash;
        letters = 0;
      }
      continue;
    }
    if (folded === LONG) {
      const point = text.codePointAt(i) ?? 0;
      if (point > 0xffff) width = 2;
      more = longFold(point);
      folded = more === '' ? SEPARATOR : more.charCodeAt(0);
    }
    const alone = folded >= 0x2e80 && standsAlone(folded);
    if (start >= 0 && (folded === SEPARATOR || alone)) {
      add(hashBefore !== 0 && letters === 1 && last === LOWER_S ? hashBefore : hash, start, end);
      start = -1;
    }
    if (folded !== SEPARATOR) {
      if (start < 0) {
        start = i;
        hash = FNV_OFFSET;
        hashBefore = 0;
        letters = 0;
      }
      hash = Math.imul(hash ^ folded, FNV_PRIME);
      for (let k = 1; k < more.length; k++) hash = Math.imul(hash ^ more.charCodeAt(k), FNV_PRIME);
      letters += Math.max(1, more.length);
      last = folded;
      end = i + width;
      if (alone) {
        add(hash, start, end);
        start = -1;
      }
    }
    i += width - 1;
  }
  return count;
}

/** Han characters and kana: one word each. */
const standsAlone = (unit: number) =>
  (unit >= 0x3041 && unit <= 0x30ff) || (unit >= 0x3400 && unit <= 0x9fff) || (unit >= 0xd840 && unit <= 0xd888);

function add(raw: number, start: number, end: number): void {
  if (count === hashes.length) grow();
  let h = raw ^ (raw >>> 15);
  h = Math.imul(h, 0x2c1b3c6d);
  hashes[count] = h ^ (h >>> 13);
  starts[count] = start;
  ends[count++] = end;
}

function grow(): void {
  const longer = (old: Uint32Array<ArrayBuffer>) => {
    const made = new Uint32Array(old.length * 2);
    made.set(old);
    return made;
  };
  hashes = longer(hashes);
  starts = longer(starts);
  ends = longer(ends);
}

/** The letters of one word, as the scan hashes them. */
function foldLetters(text: string, start: number, end: number): string {
  let out = '';
  let before = -1; // letters before the last apostrophe
  for (let i = start; i < end; i++) {
    const folded = foldUnit(text.charCodeAt(i));
    if (folded === APOSTROPHE) before = out.length;
    else if (folded === LONG) {
      const point = text.codePointAt(i) ?? 0;
      out += longFold(point);
      if (point > 0xffff) i++;
    } else if (folded > LONG) out += String.fromCharCode(folded);
  }
  return before > 0 && out.length === before + 1 && out.endsWith('s') ? out.slice(0, before) : out;
}
