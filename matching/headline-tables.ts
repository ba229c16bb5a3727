import type { Catalogue } from '../model/corpus';
import type { PressRecord } from '../model/record';
import { hashText } from './hash-text';
import { headlineFacts, headlinesOf, headOf, partsOfHead, runAt, runStart } from './headline-facts';
import type { LookupParts } from './lookup-layout';
import { PostingBuilder } from './posting-builder';
import { stem } from './stem';

/** The parts of a look-up section that headlines are found by. */
export interface HeadlineParts {
  tables: Pick<LookupParts['tables'], 'wholeHeadlines' | 'headlineStems' | 'headlineRarest'>;
  lists: Pick<LookupParts['lists'], 'telling'>;
  bytes: Pick<LookupParts['bytes'], 'headlineBits'>;
}

/** Bits of the bitmap of telling words for each of them: another word is taken for one once in sixteen times. */
const BITS_PER_WORD = 16;
const FEWEST_BITS = 1024;

/** Headlines by their words. A word or headline that more than `longest` headlines share finds none of them. */
export function headlineTables(records: Catalogue<PressRecord>, longest: number): HeadlineParts {
  const [whole, stems, rarest] = [new PostingBuilder(), new PostingBuilder(), new PostingBuilder()];
  const telling = new Set<number>();
  const bits = new Uint8Array(records.length);
  const holders = new Map<string, number>();
  eachHeadline(records, (_, facts) => {
    if (!facts.generic) for (const s of facts.stems) holders.set(s, (holders.get(s) ?? 0) + 1);
  });
  eachHeadline(records, (head, { words, hashes, stems: own, generic, bits: weighs }) => {
    const { place, number } = partsOfHead(head);
    if (number === 0) bits[place] = Math.min(255, Math.round(weighs));
    whole.add(hashText(words.join(' ')), head);
    words.forEach((word, i) => {
      if (own.has(stem(word))) telling.add(hashes[i] ?? 0);
    });
    if (generic) return;
    for (const s of own) stems.add(hashText(s), head);
    const places = words.map((word, at) => ({ at, among: holders.get(stem(word)) ?? 0 })).filter((p) => p.among > 0);
    const [first] = places.sort((a, b) => a.among - b.among || a.at - b.at);
    if (first) rarest.add(runAt(hashes, runStart(hashes.length, first.at)), head);
  });
  return {
    tables: {
      wholeHeadlines: whole.build(longest),
      headlineStems: stems.build(longest),
      headlineRarest: rarest.build(longest),
    },
    lists: { telling: bitmapOf(telling) },
    bytes: { headlineBits: bits },
  };
}

function eachHeadline(
  records: Catalogue<PressRecord>,
  visit: (head: number, facts: NonNullable<ReturnType<typeof headlineFacts>>) => void,
): void {
  let place = 0;
  for (const record of records) {
    headlinesOf(record).forEach((headline, number) => {
      const facts = headlineFacts(headline);
      if (facts) visit(headOf(place, number), facts);
    });
    place++;
  }
}

function bitmapOf(hashes: ReadonlySet<number>): Uint32Array {
  const bits = 2 ** Math.ceil(Math.log2(Math.max(FEWEST_BITS, hashes.size * BITS_PER_WORD)));
  const map = new Uint32Array(bits / 32);
  for (const hash of hashes) {
    const bit = hash & (bits - 1);
    map[bit >>> 5] = (map[bit >>> 5] ?? 0) | (1 << (bit & 31));
  }
  return map;
}
