import { negations } from '../../../matching/negation';
import { stem } from '../../../matching/stem';
import { STOP_WORDS } from '../../../matching/stop-words';
import { type Baseline, type Hit, inEach, plainWords } from './baseline';

/** Sentences of fewer keywords say nothing by themselves. */
const LEAST_KEYWORDS = 3;

interface Statement {
  record: string;
  keywords: readonly string[];
  denies: boolean;
}

/**
 * The rule of Dispute Finder: all stemmed keywords of one of the record's sentences stand in one sentence of the page,
 * and both affirm or both deny. Score: how many keywords those are.
 */
export const keywords: Baseline = {
  name: 'all keywords in a sentence',
  holdsText: true,
  rule: LEAST_KEYWORDS,
  build(records) {
    const statements: Statement[] = records.flatMap(({ record, searched }) =>
      sentences(searched).flatMap((sentence) => {
        const found = keywordsOf(sentence);
        return found.size < LEAST_KEYWORDS
          ? []
          : [{ record: record.id, keywords: [...found], denies: denies(sentence) }];
      }),
    );
    const frequency = new Map<string, number>();
    for (const s of statements) for (const word of s.keywords) frequency.set(word, (frequency.get(word) ?? 0) + 1);
    const byRarest = new Map<string, Statement[]>();
    for (const s of statements) {
      const [rarest = ''] = [...s.keywords].sort((a, b) => (frequency.get(a) ?? 0) - (frequency.get(b) ?? 0));
      byRarest.set(rarest, [...(byRarest.get(rarest) ?? []), s]);
    }
    const find = (text: string): Omit<Hit, 'piece'>[] =>
      sentences(text).flatMap((sentence) => {
        const here = keywordsOf(sentence);
        const denied = denies(sentence);
        return [...here].flatMap((word) =>
          (byRarest.get(word) ?? [])
            .filter((s) => s.denies === denied && s.keywords.every((k) => here.has(k)))
            .map((s) => ({ record: s.record, score: s.keywords.length })),
        );
      });
    return { check: inEach(find), bytes: JSON.stringify(statements).length };
  },
};

const sentences = (text: string) => text.split(/(?<=[.!?])\s+|\n/);
const keywordsOf = (sentence: string) =>
  new Set(plainWords(sentence).flatMap((word) => (STOP_WORDS.has(word) ? [] : [stem(word)])));
const denies = (sentence: string) => negations(plainWords(sentence.replaceAll(/['’]/g, ''))) % 2 === 1;
