import type { FingerprintIndex } from './fingerprint-index';
import type { TextWords } from './text-words';
import { codeAt, pairHash } from './word-codes';

/**
 * Pairs of content words of a text that stand near each other in a record too, in either order: per pair one element of
 * each array, of which the first `count` count.
 */
export interface Seeds {
  count: number;
  /** Text word, and the corpus word it is: of the two the one that comes first in the record. */
  first: Uint32Array;
  firstSource: Uint32Array;
  /** The other one. It may lie beyond the end of the record: whoever looks the record up must see to that. */
  second: Uint32Array;
  secondSource: Uint32Array;
}

/**
 * Content words of the text are paired over this distance, so that a word put in or moved does not hide a pair. Of the
 * passages of PAN 2013 translated there and back, 91 of 100 keep three pairs at a distance up to 3, 79 with neighbours
 * only; 4 adds a seed in ten and as much noise.
 */
const REACH = 3;
/** Words of the record among which the second word of a pair must show its code: function words stand between. */
const LOOK_AHEAD = 6;
/** More seeds than this come only of a text made to have them; the rest are passed over. */
const MOST_SEEDS = 1 << 16;
/** Slots hold about four entries; a longer one comes only of damaged or hostile bytes. */
const LONGEST_SLOT = 256;
/**
 * Pairs that are looked up together. In a large corpus every look-up waits for memory; looked up one part after the
 * other, with nothing to decide in between, hundreds wait at the same time.
 */
const TOGETHER = 1024;

/** Pairs in hand: their hashes and text words, and the slots of those that passed the gate. */
const hashes = new Uint32Array(TOGETHER);
const ones = new Uint32Array(TOGETHER);
const others = new Uint32Array(TOGETHER);
const slotStart = new Uint32Array(TOGETHER);
const slotEnd = new Uint32Array(TOGETHER);
/** Entries that hold the rest of a pair: which pair, and the corpus word. */
const pairOf = new Uint16Array(TOGETHER * 8);
const sources = new Uint32Array(TOGETHER * 8);
/** Memory asked for early; that it is kept makes sure that it is asked for. */
const early = new Uint32Array(TOGETHER * 8);

const found: Seeds = {
  count: 0,
  first: new Uint32Array(1024),
  firstSource: new Uint32Array(1024),
  second: new Uint32Array(1024),
  secondSource: new Uint32Array(1024),
};

/** The pairs of the text that stand in the corpus, in the order of the text. The result is overwritten by the next call. */
export function findSeeds(text: TextWords, index: FingerprintIndex): Seeds {
  const { content, contentCount } = text;
  const { hash } = text.words;
  found.count = 0;
  let pairs = 0;
  for (let i = 0; i + 1 < contentCount && found.count < MOST_SEEDS; i++) {
    const at = content[i] ?? 0;
    const mine = hash[at] ?? 0;
    const reach = Math.min(contentCount - 1, i + REACH);
    for (let j = i + 1; j <= reach; j++) {
      const other = content[j] ?? 0;
      hashes[pairs] = pairHash(mine, hash[other] ?? 0);
      ones[pairs] = at;
      others[pairs++] = other;
    }
    if (pairs > TOGETHER - REACH) {
      lookUp(pairs, text, index);
      pairs = 0;
    }
  }
  lookUp(pairs, text, index);
  return found;
}

/** Adds to `found` what the corpus holds of the first `pairs` pairs in hand. */
function lookUp(pairs: number, { code }: TextWords, index: FingerprintIndex): void {
  const { codes } = index.parts;
  const kept = passGate(pairs, index);
  readSlots(kept, index);
  for (let from = 0; from < kept; ) {
    const { upTo, matching } = matchEntries(from, kept, index);
    for (let m = 0; m < matching; m++) early[m] = codes[(sources[m] ?? 0) >>> 1] ?? 0;
    for (let m = 0; m < matching; m++) {
      const source = sources[m] ?? 0;
      const at = ones[pairOf[m] ?? 0] ?? 0;
      const other = others[pairOf[m] ?? 0] ?? 0;
      // Most entries are met by chance; the codes of the two words turn away 29 of 30.
      const theirs = codeAt(codes, source);
      if (theirs === code[at]) addSeed(codes, source, at, other, code[other] ?? 0);
      else if (theirs === code[other]) addSeed(codes, source, other, at, code[at] ?? 0);
    }
    from = upTo;
  }
}

/** Moves the pairs that the gate lets through to the front, and gives how many they are. */
function passGate(pairs: number, { parts, gateShift }: FingerprintIndex): number {
  const { gate } = parts;
  let kept = 0;
  for (let k = 0; k < pairs; k++) {
    const hash = hashes[k] ?? 0;
    const bit = hash >>> gateShift;
    hashes[kept] = hash;
    ones[kept] = ones[k] ?? 0;
    others[kept] = others[k] ?? 0;
    kept += ((gate[bit >>> 5] ?? 0) >>> (bit & 31)) & 1;
  }
  return kept;
}

/** Reads the slots of the first `kept` pairs. */
function readSlots(kept: number, { parts, slotBits }: FingerprintIndex): void {
  const { slots, entries } = parts;
  const slotShift = 32 - slotBits;
  for (let k = 0; k < kept; k++) {
    const slot = (hashes[k] ?? 0) >>> slotShift;
    const start = slots[slot] ?? 0;
    slotStart[k] = start;
    slotEnd[k] = Math.min(slots[slot + 1] ?? 0, start + LONGEST_SLOT);
  }
  for (let k = 0; k < kept; k++) early[k] = entries[slotStart[k] ?? 0] ?? 0;
}

/** Collects the entries of the pairs `from` to `kept`, as many as there is room for: up to which pair, how many. */
function matchEntries(from: number, kept: number, { parts, slotBits, restBits, words }: FingerprintIndex) {
  const { entries } = parts;
  const restShift = 32 - restBits;
  const wordMask = 2 ** restShift - 1;
  let matching = 0;
  let k = from;
  for (; k < kept && matching + LONGEST_SLOT <= sources.length; k++) {
    const rest = ((hashes[k] ?? 0) << slotBits) >>> restShift;
    const end = slotEnd[k] ?? 0;
    for (let e = slotStart[k] ?? 0; e < end; e++) {
      const entry = entries[e] ?? 0;
      if (entry >>> restShift !== rest || (entry & wordMask) >= words) continue;
      pairOf[matching] = k;
      sources[matching++] = entry & wordMask;
    }
  }
  return { upTo: k, matching };
}

function addSeed(codes: Uint8Array, firstSource: number, first: number, second: number, code: number): void {
  for (let word = firstSource + 1; word <= firstSource + LOOK_AHEAD; word++) {
    if (codeAt(codes, word) !== code) continue;
    const { count } = found;
    if (count === found.first.length) lengthen();
    found.first[count] = first;
    found.firstSource[count] = firstSource;
    found.second[count] = second;
    found.secondSource[count] = word;
    found.count = count + 1;
    return;
  }
}

function lengthen(): void {
  for (const key of ['first', 'firstSource', 'second', 'secondSource'] as const) {
    const longer = new Uint32Array(found[key].length * 2);
    longer.set(found[key]);
    found[key] = longer;
  }
}
