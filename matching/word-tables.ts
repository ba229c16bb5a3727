import { worldBits } from './common-words';
import { contentStems } from './content-words';
import type { CorpusFacts } from './corpus-facts';
import { wordsOf } from './fold';
import { hashText } from './hash-text';
import type { LookupParts } from './lookup-layout';
import { PostingBuilder } from './posting-builder';
import { recordText } from './record-text';
import { LONGEST_EVENT_POSTING, POSTINGS_PER_RECORD } from './thresholds';
import { stemBits } from './word-bits';

/** Tables by which records are found by their words. */
export type WordParts = Pick<LookupParts['tables'], 'words' | 'wordCounts'>;

/** The rarest stems of every record, and how many records hold each stem. Stems of more than `longest`, or `LONGEST_EVENT_POSTING`, find nothing. */
export function wordTables({ records, events }: CorpusFacts, longest: number): WordParts {
  const counts = new Map<string, number>();
  const stems: string[][] = [];
  for (const record of records) {
    const own = [...contentStems(wordsOf(recordText(record, events)).map((w) => w.word))];
    for (const s of own) counts.set(s, (counts.get(s) ?? 0) + 1);
    stems.push(own);
  }
  const bits = (s: string) => stemBits(worldBits(s), records.length, counts.get(s) ?? 1);
  const words = new PostingBuilder();
  stems.forEach((own, place) => {
    const weighed = own.map((s) => ({ s, bits: bits(s) }));
    weighed.sort((a, b) => b.bits - a.bits || (a.s < b.s ? -1 : 1));
    for (const { s } of weighed.slice(0, POSTINGS_PER_RECORD)) words.add(hashText(s), place);
  });
  const wordCounts = new PostingBuilder();
  for (const [s, count] of counts) if (count > 1) wordCounts.add(hashText(s), count);
  return { words: words.build(Math.max(longest, LONGEST_EVENT_POSTING)), wordCounts: wordCounts.build() };
}
