import type { FingerprintIndex } from './fingerprint-index';
import { IS_STOP, WEIGHT } from './fingerprint-layout';
import { copyInto, foldInto, type Words, wordRoom } from './fold';
import { stemWords } from './stem-words';
import { wordCode } from './word-codes';

/** A text as an index sees it; of each array the first `words.count` elements count. */
export interface TextWords {
  /** Offsets and hashes, with the spellings the corpus prefers. */
  words: Words;
  /** 4-bit codes. */
  code: Uint8Array;
  /** Worth of a shared word in eighths of a bit. */
  weight: Uint8Array;
  /** Numbers of the content words, ascending; the first `contentCount` count. */
  content: Uint32Array;
  contentCount: number;
}

const room: TextWords = {
  words: wordRoom(),
  code: new Uint8Array(1024),
  weight: new Uint8Array(1024),
  content: new Uint32Array(1024),
  contentCount: 0,
};

/**
 * Folds `text`, unless its words are `folded` already, and looks every word up in the index's buckets. The result is overwritten by the next call: making new
 * arrays for every paragraph took twice the time of the work itself.
 */
export function textWords(text: string, index: FingerprintIndex, folded?: Words): TextWords {
  const words = folded ? copyInto(folded, room.words) : foldInto(text, room.words);
  stemWords(text, words);
  const { count, hash } = words;
  if (count > room.code.length) {
    room.code = new Uint8Array(hash.length);
    room.weight = new Uint8Array(hash.length);
    room.content = new Uint32Array(hash.length);
  }
  const { buckets } = index.parts;
  const { bucketShift } = index;
  const { code, weight, content } = room;
  let contentCount = 0;
  for (let i = 0; i < count; i++) {
    let h = hash[i] ?? 0;
    let bucket = buckets[h >>> bucketShift] ?? 0;
    const preferred = index.preferred(h, bucket);
    if (preferred !== h) {
      h = preferred;
      hash[i] = h;
      bucket = buckets[h >>> bucketShift] ?? 0;
    }
    code[i] = wordCode(h);
    weight[i] = bucket & WEIGHT;
    if (!(bucket & IS_STOP)) content[contentCount++] = i;
  }
  room.contentCount = contentCount;
  return room;
}
