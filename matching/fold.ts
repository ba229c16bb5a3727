import {
  APOSTROPHE,
  COMBINING,
  foldTable,
  foldUnit,
  LONG,
  longFold,
  SEPARATOR,
  standsAlone,
  UNKNOWN,
} from './fold-table';

/**
 * Folding cuts text into words that compare equal however they are written (case, accents, Arabic-script variants,
 * quotes, soft hyphens, possessive 's) and keeps the way back: every word knows its UTF-16 offsets in the text given.
 * One pass; any string is allowed, also one with lone surrogates. Hyphens, dashes and full stops separate words, so
 * «home.Farooq» is two. Chinese and Japanese, which write no spaces, give one word per character.
 */

/** Words as numbers; of each array the first `count` elements count. */
export interface Words {
  count: number;
  /** 32-bit hash of the folded word. Equal words have equal hashes; two others agree once in 2³². */
  hash: Uint32Array;
  /** First offset of the word in the text. */
  start: Uint32Array;
  /** Offset after its last letter and that letter's marks; the s of a stripped 's lies inside. */
  end: Uint32Array;
}

const LOWER_S = 0x73;
const FNV_OFFSET = 0x811c9dc5 | 0;
const FNV_PRIME = 0x01000193;
/** No letter below folds to a word of its own (Han, kana). */
const FIRST_ALONE = 0x2e80;

/** The folded words of `text`, as hashes with offsets, in arrays of its own that are exactly `count` long. */
export function foldWords(text: string): Words {
  const { count, hash, start, end } = foldInto(text, scratch);
  return { count, hash: hash.slice(0, count), start: start.slice(0, count), end: end.slice(0, count) };
}

/** The folded words of `text` as strings, with offsets. Slower than {@link foldWords}; for short texts. `words` as it gives them, if known. */
export function wordsOf(
  text: string,
  words: Words = foldInto(text, scratch),
): { word: string; start: number; end: number }[] {
  const { count, start, end } = words;
  return Array.from({ length: count }, (_, i) => {
    const from = start[i] ?? 0;
    const to = end[i] ?? 0;
    return { word: foldLetters(text, from, to), start: from, end: to };
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
  const { count, hash } = foldInto(word, scratch);
  return count > 0 ? (hash[0] ?? 0) : 0;
}

/** Room for the words of one text, to be used again for the next. */
export function wordRoom(): Words {
  return { count: 0, hash: new Uint32Array(1024), start: new Uint32Array(1024), end: new Uint32Array(1024) };
}

const scratch = wordRoom();

/**
 * {@link foldWords} into arrays that are used again: for callers that fold many texts and keep none. Gives `room`, whose
 * arrays are as long as the longest text so far needed.
 */
export function foldInto(text: string, room: Words): Words {
  room.count = 0;
  let hash = FNV_OFFSET;
  let start = -1; // of the word we are in, −1 between words
  let end = 0;
  let owner = 0; // hash at the last apostrophe of this word, 0 where there is none
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    let folded = foldTable[unit] as number; // the table has an element for every unit
    if (folded === UNKNOWN) folded = foldUnit(unit);
    if (folded > LONG && folded < FIRST_ALONE) {
      if (start < 0) {
        start = i;
        hash = FNV_OFFSET;
        owner = 0;
      }
      hash = Math.imul(hash ^ folded, FNV_PRIME);
      end = i + 1;
    } else if (folded === SEPARATOR) {
      if (start >= 0) {
        add(room, withoutS(hash, owner), start, end);
        start = -1;
      }
    } else if (folded === APOSTROPHE) {
      // Behind a possessive s it is a closing quotation mark: «‘the ferry’s’».
      if (start >= 0 && withoutS(hash, owner) === hash) owner = hash;
    } else if (folded === COMBINING) {
      if (start >= 0) end = i + 1;
    } else if (folded >= LONG) {
      const point = text.codePointAt(i) ?? 0;
      const letters = folded === LONG ? longFold(point) : String.fromCharCode(folded);
      const alone = letters !== '' && standsAlone(letters.codePointAt(0) ?? 0);
      if (start >= 0 && (alone || letters === '')) {
        add(room, withoutS(hash, owner), start, end);
        start = -1;
      }
      if (letters !== '' && start < 0) {
        start = i;
        hash = FNV_OFFSET;
        owner = 0;
      }
      for (let k = 0; k < letters.length; k++) hash = Math.imul(hash ^ letters.charCodeAt(k), FNV_PRIME);
      if (point > 0xffff) i++;
      if (letters !== '') end = i + 1;
      if (alone) {
        add(room, hash, start, end);
        start = -1;
      }
    }
  }
  if (start >= 0) add(room, withoutS(hash, owner), start, end);
  return room;
}

/** Lengthens the arrays of `room` until they hold `count` words; what is in them stays. */
export function makeRoom(room: Words, count: number): void {
  while (count > room.hash.length) lengthen(room);
}

/** Puts words, in arrays that are exactly as long as they are many, into `room`. */
export function copyInto({ count, hash, start, end }: Words, room: Words): Words {
  makeRoom(room, count);
  room.hash.set(hash);
  room.start.set(start);
  room.end.set(end);
  room.count = count;
  return room;
}

/** The hash of the word without its 's, where the one letter after its last apostrophe was an s. */
const withoutS = (hash: number, owner: number) =>
  owner !== 0 && hash === Math.imul(owner ^ LOWER_S, FNV_PRIME) ? owner : hash;

function add(room: Words, raw: number, start: number, end: number): void {
  const { count } = room;
  if (count === room.hash.length) lengthen(room);
  let h = raw ^ (raw >>> 15);
  h = Math.imul(h, 0x2c1b3c6d);
  room.hash[count] = h ^ (h >>> 13);
  room.start[count] = start;
  room.end[count] = end;
  room.count = count + 1;
}

function lengthen(room: Words): void {
  room.hash = longer(room.hash);
  room.start = longer(room.start);
  room.end = longer(room.end);
}

function longer(old: Uint32Array): Uint32Array {
  const made = new Uint32Array(old.length * 2);
  made.set(old);
  return made;
}

/** The letters of one word, as they are hashed. */
function foldLetters(text: string, start: number, end: number): string {
  let out = '';
  let owner = 0; // letters before the last apostrophe
  for (let i = start; i < end; i++) {
    const folded = foldUnit(text.charCodeAt(i));
    if (folded === APOSTROPHE) owner = isPossessive(out, owner) ? owner : out.length;
    else if (folded === LONG) {
      const point = text.codePointAt(i) ?? 0;
      out += longFold(point);
      if (point > 0xffff) i++;
    } else if (folded > LONG) out += String.fromCharCode(folded);
  }
  return isPossessive(out, owner) ? out.slice(0, owner) : out;
}

/** Whether all that stands behind the apostrophe after `owner` letters is an s. */
const isPossessive = (letters: string, owner: number) =>
  owner > 0 && letters.length === owner + 1 && letters.endsWith('s');
