import { Index } from 'flexsearch';
import { type Baseline, contentWords, inEach, MOST_HITS, plainWords } from './baseline';

/**
 * FlexSearch with suggestions: records with the most words of the piece first. It gives no score; how many of the
 * piece's words the record holds is told in its place, less those it lacks where the piece should be all the record's.
 */
export const flexSearch = (lessLacking: boolean): Baseline => ({
  name: `FlexSearch, words held${lessLacking ? ' less lacking' : ''}`,
  holdsText: true,
  build(records) {
    const index = new Index({ tokenize: 'strict' });
    const words = records.map(({ searched }) => new Set(plainWords(searched)));
    for (const [i, { searched }] of records.entries()) index.add(i, contentWords(searched).join(' '));
    let bytes = 0;
    index.export((_key, data) => {
      bytes += data?.length ?? 0;
    });
    return {
      check: inEach((text) => {
        const asked = [...new Set(contentWords(text))];
        return index.search(asked.join(' '), { limit: MOST_HITS, suggest: true }).map((id) => {
          const met = asked.filter((word) => words[Number(id)]?.has(word)).length;
          return { record: records[Number(id)]?.record.id ?? '', score: lessLacking ? 2 * met - asked.length : met };
        });
      }),
      bytes,
    };
  },
});
