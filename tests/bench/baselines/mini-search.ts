import MiniSearch from 'minisearch';
import { type Baseline, contentWords, inEach, MOST_HITS } from './baseline';

/** What is told from a search: its own score, or how many of the words asked the record holds, less those it lacks. */
type Scoring = 'score' | 'words held';

/** MiniSearch (BM25+) asked for any of the piece's words; the first {@link MOST_HITS} by BM25 are scored. */
export const miniSearch = (scoring: Scoring): Baseline => ({
  name: scoring === 'score' ? 'MiniSearch, BM25' : 'MiniSearch, words held less lacking',
  holdsText: true,
  build(records) {
    const index = new MiniSearch<{ id: string; searched: string }>({ fields: ['searched'], tokenize: contentWords });
    index.addAll(records.map(({ record, searched }) => ({ id: record.id, searched })));
    return {
      check: inEach((text) => {
        const asked = new Set(contentWords(text)).size;
        return index
          .search(text)
          .slice(0, MOST_HITS)
          .map(({ id, score, queryTerms }) => ({
            record: String(id),
            score: scoring === 'score' ? score : 2 * queryTerms.length - asked,
          }));
      }),
      bytes: JSON.stringify(index).length,
    };
  },
});
