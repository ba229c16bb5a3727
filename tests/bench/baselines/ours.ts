import { buildFingerprints } from '../../../matching/build-fingerprints';
import { createMatcher } from '../../../matching/matcher';
import type { MatchKind } from '../../../model/finding';
import { fakeCorpus } from '../../fakes/fake-record';
import type { Baseline, GivenRecord } from './baseline';

/** Above every score of a match that gets no badge. */
const BADGE = 1;

/**
 * This project's matcher as it is shipped; of its matches those of the given `kinds`. The score is the match's own, and 1
 * more where it gets a badge.
 */
export const ours = (kinds: readonly MatchKind[]): Baseline => ({
  name: 'ours',
  holdsText: false,
  build(records) {
    const fingerprints = fingerprintsOf(records);
    const all = records.map(({ record }) => record);
    const matcher = createMatcher([fakeCorpus({ records: all, fingerprints })]);
    return {
      check: ({ page }) =>
        matcher
          .check(page)
          .flatMap((finding) => finding.matches)
          .filter((match) => kinds.includes(match.kind))
          .map(({ record, block, score, grade }) => ({
            record,
            piece: block,
            score: score + (grade === 'strong' ? BADGE : 0),
          })),
      bytes: fingerprints?.length ?? new TextEncoder().encode(JSON.stringify(all)).length,
    };
  },
});

function fingerprintsOf(records: readonly GivenRecord[]): Uint8Array | null {
  const texts = records.flatMap(({ record, text }) => (text === null ? [] : [{ record: record.id, parts: [text] }]));
  return texts.length > 0 ? buildFingerprints(texts, []) : null;
}
