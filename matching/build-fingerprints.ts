import type { Name } from '../model/record';
import { type CorpusWords, joinWords, type RecordText, type RecordWords, stemHashes } from './corpus-words';
import { type LayoutCounts, layoutBytes, layoutParts, writeHeader } from './fingerprint-layout';
import { repeatedPhrases } from './repeated-phrases';
import { type SampledPairs, samplePairs } from './sample-pairs';
import { toUtf8 } from './utf8';
import { wordAliases } from './word-aliases';
import { bucketBitsFor, wordBuckets } from './word-buckets';
import { MASKED, putCode, wordCode } from './word-codes';

/**
 * Fingerprints are cut short on purpose: so many bits that a page meets few of them by chance (8 possible values for
 * each one used, and 18 bits at least), and not more, because every further bit would narrow down which words they
 * came from.
 */
const FEWEST_BITS = 18;
const BITS_OVER_ENTRIES = 3;
/** Directory slots hold about four entries: a short look, and a directory of one byte an entry. */
const SLOT_BITS_UNDER_ENTRIES = 2;
/**
 * The fingerprint section for these texts; nothing of the texts is kept but samples and short codes. `names` are the
 * spellings to be treated as one. Records without words keep their id and match nothing. Deterministic. Throws a
 * RangeError beyond about a hundred million words.
 */
export const buildFingerprints = (texts: readonly RecordText[], names: readonly Name[]): Uint8Array =>
  fingerprintsOfWords(
    texts.map(({ record, parts }) => ({ record, parts: parts.map(stemHashes) })),
    names,
  );

/** The same, byte for byte, of words that were folded when their texts were read, so that no text need be kept. */
export function fingerprintsOfWords(texts: readonly RecordWords[], names: readonly Name[]): Uint8Array {
  const aliases = wordAliases(names);
  const words = joinWords(texts, aliases);
  const ids = texts.map((t) => toUtf8(t.record));
  const bucketBits = bucketBitsFor(words.hashes.length);
  const buckets = wordBuckets(words, bucketBits, aliases.keys());
  const pairs = samplePairs(words, buckets, 32 - bucketBits);
  return laidOut(
    { ids, starts: words.starts, pairs, buckets, bucketBits, aliases, words: words.hashes.length },
    (codes) => writeCodes(words, texts.length, codes),
  );
}

/** What a section is laid out from. */
export interface SectionParts {
  /** Ids of the records in UTF-8. */
  ids: readonly Uint8Array[];
  starts: Uint32Array;
  pairs: SampledPairs;
  buckets: Uint8Array;
  bucketBits: number;
  aliases: ReadonlyMap<number, number>;
  /** Words of all records together. */
  words: number;
  /** Bits that the hashes of the pairs have; 32 unless told otherwise. */
  hashBits?: number;
}

/** The section of these parts; `codesInto` writes the codes of all words. Throws a RangeError where they are too many. */
export function laidOut(
  { ids, starts, pairs, buckets, bucketBits, aliases, words, hashBits = 32 }: SectionParts,
  codesInto: (codes: Uint8Array) => void,
): Uint8Array {
  const entryBits = Math.ceil(Math.log2(pairs.count + 1));
  const slotBits = Math.max(8, entryBits - SLOT_BITS_UNDER_ENTRIES);
  const counts: LayoutCounts = {
    records: ids.length,
    words,
    entries: pairs.count,
    aliases: aliases.size,
    idBytes: ids.reduce((sum, id) => sum + id.length, 0),
    bucketBits,
    slotBits,
    restBits: Math.min(hashBits, Math.max(FEWEST_BITS, entryBits + BITS_OVER_ENTRIES)) - slotBits,
    gateBits: Math.min(hashBits, Math.max(10, entryBits + BITS_OVER_ENTRIES)),
  };
  if (counts.words >= 2 ** (32 - counts.restBits))
    throw new RangeError(`too many words for one corpus: ${counts.words}`);
  const section = new Uint8Array(layoutBytes(counts));
  writeHeader(section, counts);
  const parts = layoutParts(section, counts);
  parts.buckets.set(buckets);
  parts.starts.set(starts);
  writePairs(pairs, counts, parts);
  codesInto(parts.codes);
  [...aliases.entries()]
    .sort(([a], [b]) => a - b)
    .forEach(([from, to], i) => {
      parts.aliasFrom[i] = from;
      parts.aliasTo[i] = to;
    });
  let at = 0;
  ids.forEach((id, i) => {
    parts.idStarts[i] = at;
    parts.ids.set(id, at);
    at += id.length;
  });
  parts.idStarts[ids.length] = at;
  return section;
}

/** Sorts the entries by slot (a counting sort, stable) and sets their bits in the gate. */
function writePairs(
  pairs: SampledPairs,
  { slotBits, restBits, gateBits }: LayoutCounts,
  { slots, entries, gate }: { slots: Uint32Array; entries: Uint32Array; gate: Uint32Array },
): void {
  const slotShift = 32 - slotBits;
  const wordBits = 32 - restBits;
  for (let i = 0; i < pairs.count; i++) {
    const after = ((pairs.hashes[i] ?? 0) >>> slotShift) + 1;
    slots[after] = (slots[after] ?? 0) + 1;
  }
  for (let s = 1; s < slots.length; s++) slots[s] = (slots[s] ?? 0) + (slots[s - 1] ?? 0);
  const next = slots.slice();
  for (let i = 0; i < pairs.count; i++) {
    const hash = pairs.hashes[i] ?? 0;
    const slot = hash >>> slotShift;
    const at = next[slot] ?? 0;
    next[slot] = at + 1;
    const rest = (hash << slotBits) >>> wordBits;
    entries[at] = ((rest << wordBits) | (pairs.words[i] ?? 0)) >>> 0;
    const bit = hash >>> (32 - gateBits);
    gate[bit >>> 5] = (gate[bit >>> 5] ?? 0) | (1 << (bit & 31));
  }
}

/** Writes the 4-bit code of every word, masking stock runs. */
function writeCodes(words: CorpusWords, records: number, codes: Uint8Array): void {
  const stock = repeatedPhrases(words, records);
  const { hashes } = words;
  for (let i = 0; i < hashes.length; i++) putCode(codes, i, stock[i] ? MASKED : wordCode(hashes[i] ?? 0));
}
