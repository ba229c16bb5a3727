import type { CorpusWords } from './corpus-words';
import { IS_STOP } from './fingerprint-layout';
import { type GramCounts, gramCounts } from './gram-counts';
import { mixedWith, pairHash } from './word-codes';

/**
 * Which pairs of content words stand for a text in the index. Pages are probed at every position, so the corpus side
 * may choose freely: of each stride it keeps the rarest pair, which finds more and collides less than winnowing's
 * arbitrary minimum (measured in the design laboratory: recall .98 against .86 at 20 % edited words).
 */

/** Of so many consecutive pairs one is kept. Stride 3 costs one point of recall and saves a third of the entries. */
const STRIDE = 2;
/**
 * A pair that stands in more places is a phrase of the beat; it would call up every record of it. It may also be part of a
 * text that many records hold. Then its first places stand for all: a page finds that many of the copies, not none.
 */
export const MOST_PLACES = 8;
/** So many content words in a row, about a sentence, make a copy where more than {@link MOST_PLACES} places have them. */
const COPIED = 8;

/** Fingerprints with the number of their first word. */
export interface SampledPairs {
  count: number;
  hashes: Uint32Array;
  words: Uint32Array;
}

/** The sampled pairs of all records, in text order. */
export function samplePairs(words: CorpusWords, buckets: Uint8Array, bucketShift: number): SampledPairs {
  const counts = gramCounts(words.hashes.length);
  eachPart(words, buckets, bucketShift, (content, length) => {
    for (let i = 0; i + 1 < length; i++) counts.add(hashAt(words.hashes, content, i));
  });
  const copies = copiedRuns(words, buckets, bucketShift, counts);
  const kept = gramCounts(words.hashes.length);
  const most = Math.ceil(words.hashes.length / STRIDE) + words.breaks.length;
  const sampled: SampledPairs = { count: 0, hashes: new Uint32Array(most), words: new Uint32Array(most) };
  eachPart(words, buckets, bucketShift, (content, length) => {
    const copied = copies(content, length);
    for (let from = 0; from + 1 < length; from += STRIDE) {
      let rarest = MOST_PLACES + 2;
      let chosen = -1;
      let chosenHash = 0;
      for (let i = from; i < from + STRIDE && i + 1 < length; i++) {
        const hash = hashAt(words.hashes, content, i);
        const places = Math.min(counts.of(hash), MOST_PLACES + 1);
        if (places > MOST_PLACES && !(copied[i] && copied[i + 1] && kept.of(hash) < MOST_PLACES)) continue;
        if (places >= rarest) continue;
        rarest = places;
        chosen = i;
        chosenHash = hash;
      }
      if (chosen < 0) continue;
      if (rarest > MOST_PLACES) kept.add(chosenHash);
      sampled.hashes[sampled.count] = chosenHash;
      sampled.words[sampled.count++] = content[chosen] ?? 0;
    }
  });
  return sampled;
}

const hashAt = (hashes: Uint32Array, content: Uint32Array, i: number) =>
  pairHash(hashes[content[i] ?? 0] ?? 0, hashes[content[i + 1] ?? 0] ?? 0);

/**
 * Finds text that more than {@link MOST_PLACES} places have: the function given marks, of the content words of a part, those
 * that stand in such a run. The marks are overwritten by the next call.
 */
function copiedRuns(words: CorpusWords, buckets: Uint8Array, bucketShift: number, pairs: GramCounts) {
  const { hashes } = words;
  const runs = gramCounts(hashes.length);
  const eachRun = (content: Uint32Array, length: number, visit: (from: number, hash: number) => void) => {
    let frequent = 0;
    for (let i = 0; i + 1 < length; i++) {
      frequent = pairs.of(hashAt(hashes, content, i)) > MOST_PLACES ? frequent + 1 : 0;
      if (frequent < COPIED - 1) continue;
      const from = i + 2 - COPIED;
      let hash = 0;
      for (let k = from; k < from + COPIED; k++) hash = mixedWith(hash, hashes[content[k] ?? 0] ?? 0);
      visit(from, hash);
    }
  };
  eachPart(words, buckets, bucketShift, (content, length) => eachRun(content, length, (_, hash) => runs.add(hash)));
  let marks = new Uint8Array(1024);
  return (content: Uint32Array, length: number): Uint8Array => {
    if (length > marks.length) marks = new Uint8Array(length * 2);
    marks.fill(0, 0, length);
    eachRun(content, length, (from, hash) => {
      if (runs.of(hash) > MOST_PLACES) marks.fill(1, from, from + COPIED);
    });
    return marks;
  };
}

/** Calls `visit` with the numbers of the content words of each part; the array is reused. */
function eachPart(
  { hashes, breaks }: CorpusWords,
  buckets: Uint8Array,
  bucketShift: number,
  visit: (content: Uint32Array, length: number) => void,
): void {
  let content = new Uint32Array(1024);
  for (let p = 0; p + 1 < breaks.length; p++) {
    const from = breaks[p] ?? 0;
    const to = breaks[p + 1] ?? 0;
    if (to - from > content.length) content = new Uint32Array((to - from) * 2);
    let length = 0;
    for (let i = from; i < to; i++)
      if (!((buckets[(hashes[i] ?? 0) >>> bucketShift] ?? 0) & IS_STOP)) content[length++] = i;
    visit(content, length);
  }
}
