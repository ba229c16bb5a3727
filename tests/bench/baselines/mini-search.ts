import MiniSearch from 'minisearch';
import { type Baseline, contentWords, inEach, MOST_HITS } from './baseline';

/** How a score of BM25 is made comparable between long and short questions. */
type Scoring = 'score' | 'score a word';

/** MiniSearch (BM25+) asked for any of the piece's words. Score: its own, or that over the number of words asked. */
export const miniSearch = (scoring: Scoring): Baseline => ({
  name: scoring === 'score' ? 'MiniSearch' : 'MiniSearch, score a word',
  holdsText: true,
  build(records) {
    const index = new MiniSearch<{ id: string; searched: string }>({
      fields: ['searched'],
      tokenize: contentWords,
    });
    index.addAll(records.map(({ record, searched }) => ({ id: record.id, searched })));
    return {
      check: inEach((text) => {
        const words = scoring === 'score' ? 1 : Math.max(1, new Set(contentWords(text)).size);
        return index
          .search(text)
          .slice(0, MOST_HITS)
          .map(({ id, score }) => ({ record: String(id), score: score / words }));
      }),
      bytes: JSON.stringify(index).length,
    };
  },
});
