import { expect, it } from 'vitest';
import { buildFingerprints } from '../../../matching/build-fingerprints';
import { openFingerprints } from '../../../matching/fingerprint-index';
import { createMatcher } from '../../../matching/matcher';
import { findSameText } from '../../../matching/same-text';
import type { Block } from '../../../model/page-text';
import { fakeCorpus, fakeRecord } from '../../fakes/fake-corpus';

const SOURCE =
  'The harbour master kept two ledgers, one for the boats that came in and one for the boats that were said to have come in, and the difference between them paid for the new roof of the chapel on the hill. Related papers were found under the stairs.';

const fingerprints = buildFingerprints([{ record: 'ledgers', parts: [SOURCE] }], []);
const corpus = { ...fakeCorpus({ records: [fakeRecord({ id: 'ledgers' })] }), fingerprints };
const blocksOf = (...texts: string[]): Block[] =>
  texts.map((text, index) => ({ index, kind: 'paragraph', text, links: [] }));

it('a word that the next block happens to share with the source is no finding of its own', () => {
  const blocks = blocksOf(
    SOURCE.slice(0, SOURCE.indexOf(' Related')),
    'Related',
    'More news from the coast follows below.',
  );
  // The fingerprints see the word; the passage ends with its block all the same.
  const joined = blocks.map((block) => block.text).join('\n');
  const [hit] = findSameText(joined, openFingerprints(fingerprints));
  expect(hit?.spans.at(-1)?.end).toBeGreaterThan(joined.indexOf('Related'));
  const page = { address: 'https://x.example/a', canonical: null, headline: null, date: null, language: 'en', blocks };
  expect(
    createMatcher([corpus])
      .check(page)
      .map((finding) => finding.block),
  ).toEqual([0]);
});
