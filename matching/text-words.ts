import type { FingerprintIndex } from './fingerprint-index';
import { IS_STOP, WEIGHT } from './fingerprint-layout';
import type { Words } from './fold';
import { wordCode } from './word-codes';

/** A text as the index sees it: spellings replaced, and per word what alignment needs. */
export interface TextWords {
  words: Words;
  /** Word hashes with the corpus's preferred spellings. */
  hash: Uint32Array;
  /** 4-bit codes. */
  code: Uint8Array;
  /** Worth of a shared word in eighths of a bit. */
  weight: Uint8Array;
  /** Numbers of the content words, ascending; only the first `contentCount` count. */
  content: Uint32Array;
  contentCount: number;
}

/** Looks every word up in the index's buckets, once. */
export function textWords(words: Words, index: FingerprintIndex): TextWords {
  const { buckets } = index.parts;
  const { count } = words;
  const hash = new Uint32Array(count);
  const code = new Uint8Array(count);
  const weight = new Uint8Array(count);
  const content = new Uint32Array(count);
  let contentCount = 0;
  for (let i = 0; i < count; i++) {
    const h = index.preferred(words.hash[i] ?? 0);
    const bucket = buckets[h >>> index.bucketShift] ?? 0;
    hash[i] = h;
    code[i] = wordCode(h);
    weight[i] = bucket & WEIGHT;
    if (!(bucket & IS_STOP)) content[contentCount++] = i;
  }
  return { words, hash, code, weight, content, contentCount };
}
