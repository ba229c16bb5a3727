import Fuse from 'fuse.js';
import { type Baseline, inEach, MOST_HITS } from './baseline';

/** The loosest search that is still one; the score is what is tuned. */
const THRESHOLD = 0.6;

/** fuse.js over all records for every piece: no candidates before it. Score: 1 less its own, which is 0 for equal. */
export const fuseAlone: Baseline = {
  name: 'fuse.js alone',
  holdsText: true,
  mostRecords: 10,
  build(records) {
    const list = records.map(({ record, searched }) => ({ id: record.id, searched }));
    const fuse = new Fuse(list, {
      keys: ['searched'],
      threshold: THRESHOLD,
      ignoreLocation: true,
      includeScore: true,
    });
    return {
      check: inEach((text) =>
        fuse
          .search(text, { limit: MOST_HITS })
          .map(({ item, score }) => ({ record: item.id, score: 1 - (score ?? 1) })),
      ),
      bytes: JSON.stringify(fuse.getIndex().toJSON()).length,
    };
  },
};
