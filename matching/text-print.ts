import type { TextPrint } from '../model/clipping';
import { bytesOf, toBase64 } from './base64';
import { laidOut } from './build-fingerprints';
import { corpusWords } from './corpus-words';
import { MOST_PLACES, type SampledPairs, samplePairs } from './sample-pairs';
import { toUtf8 } from './utf8';
import { wordBuckets } from './word-buckets';
import { codeAt, putCode, wordCode } from './word-codes';

/**
 * Fingerprints of single texts, from which a fingerprint section is put together later without the texts: for corpora that
 * grow by one text at a time. What a section counts over all texts cannot be counted then, and a list of the words of each text
 * would be as good as the text; so words are weighed as in a small corpus, where all but function words weigh the same, and
 * phrases that many texts repeat are not masked, but have few places that are looked up.
 */

/** One size of the word table for print and section, so that both take the same words for function words. */
const BUCKET_BITS = 16;
/**
 * Bits of a pair's hash that are kept. Every further bit would narrow down which words it came from; with these, a section of
 * 130,000 pairs (a thousand articles' first paragraphs, or 300 whole ones) meets a page's pairs by chance as seldom as any
 * other, and a larger one a little oftener, which costs time and finds nothing.
 */
const HASH_BITS = 20;
/** The rest of 32 bits counts the words since the pair before. */
const MOST_BETWEEN = 2 ** (32 - HASH_BITS) - 1;

/** The print of a text; null where it has no words. Nothing of the text is kept but samples and short codes. */
export function printOf(text: string): TextPrint | null {
  const words = corpusWords([{ record: '', parts: [text] }], new Map());
  const { length } = words.hashes;
  if (length === 0) return null;
  const pairs = samplePairs(words, evenBuckets(), 32 - BUCKET_BITS);
  const codes = new Uint8Array(Math.ceil(length / 2));
  words.hashes.forEach((hash, i) => {
    putCode(codes, i, wordCode(hash));
  });
  return { words: length, codes: toBase64(codes), pairs: toBase64(packed(pairs)) };
}

/** The fingerprint section of records whose passages have these prints. Deterministic. Damaged prints match nothing. */
export function joinPrints(records: readonly { record: string; prints: readonly TextPrint[] }[]): Uint8Array {
  const starts = new Uint32Array(records.length + 1);
  let total = 0;
  records.forEach(({ prints }, i) => {
    for (const { words } of prints) total += words;
    starts[i + 1] = total;
  });
  const prints = records.flatMap((record) => record.prints);
  return laidOut(
    {
      ids: records.map(({ record }) => toUtf8(record)),
      starts,
      pairs: joinedPairs(prints),
      buckets: evenBuckets(),
      bucketBits: BUCKET_BITS,
      aliases: new Map(),
      words: total,
      hashBits: HASH_BITS,
    },
    (codes) => {
      let at = 0;
      for (const print of prints) {
        const own = bytesOf(print.codes);
        for (let i = 0; i < print.words; i++) putCode(codes, at + i, codeAt(own, i));
        at += print.words;
      }
    },
  );
}

/** Every word but function words weighs the same. */
const evenBuckets = () =>
  wordBuckets({ hashes: new Uint32Array(0), starts: new Uint32Array(1), breaks: new Uint32Array(1) }, BUCKET_BITS, []);

/** Four bytes a pair: its hash, and the number of words since the pair before. */
function packed({ count, hashes, words }: SampledPairs): Uint8Array {
  const numbers: number[] = [];
  let before = 0;
  for (let i = 0; i < count; i++) {
    const at = words[i] ?? 0;
    // So many function words in a row: a pair that is none leads across them.
    for (; at - before > MOST_BETWEEN; before += MOST_BETWEEN) numbers.push(MOST_BETWEEN);
    numbers.push((((hashes[i] ?? 0) >>> (32 - HASH_BITS)) << (32 - HASH_BITS)) | (at - before));
    before = at;
  }
  return new Uint8Array(Uint32Array.from(numbers).buffer);
}

function joinedPairs(prints: readonly TextPrint[]): SampledPairs {
  const own = prints.map(({ pairs }) => bytesOf(pairs));
  const most = own.reduce((sum, bytes) => sum + (bytes.length >>> 2), 0);
  const joined: SampledPairs = { count: 0, hashes: new Uint32Array(most), words: new Uint32Array(most) };
  const places = new Map<number, number>();
  let first = 0;
  own.forEach((bytes, i) => {
    const { words } = prints[i] ?? { words: 0 };
    let at = 0;
    for (const number of new Uint32Array(bytes.buffer, 0, bytes.length >>> 2)) {
      at += number & MOST_BETWEEN;
      const hash = number >>> (32 - HASH_BITS);
      const seen = places.get(hash) ?? 0;
      if (hash === 0 || at >= words || seen >= MOST_PLACES) continue;
      places.set(hash, seen + 1);
      joined.hashes[joined.count] = hash << (32 - HASH_BITS);
      joined.words[joined.count++] = first + at;
    }
    first += words;
  });
  return joined;
}
