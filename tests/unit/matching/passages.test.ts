import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { buildFingerprints } from '../../../matching/build-fingerprints';
import { openFingerprints } from '../../../matching/fingerprint-index';
import { createMatcher } from '../../../matching/matcher';
import { findSameText } from '../../../matching/same-text';
import type { Block } from '../../../model/page-text';
import { fakeCorpus, fakeRecord } from '../../fakes/fake-corpus';
import { fakePage } from '../../fakes/fake-record';
import { fullCorpus, HARBOUR } from '../../fakes/full-corpus';
import { FERRY, ORCHARD, wordsFrom } from '../../fakes/sample-articles';

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

it('a caption between two copied paragraphs earns no badge by the words it happens to share', () => {
  const texts = readFileSync(join(import.meta.dirname, '../../../demo/texts.jsonl'), 'utf8')
    .split('\n')
    .filter(Boolean);
  const gazette = texts
    .map((line): { id: string; text: string } => JSON.parse(line))
    .find((t) => t.id.startsWith('gazette'));
  const sentences = gazette?.text.split(/(?<=\.)\s+/) ?? [];
  const half = Math.ceil(sentences.length / 2);
  const records = [fakeRecord({ id: 'bridge' })];
  const demo = {
    ...fakeCorpus({ records }),
    fingerprints: buildFingerprints([{ record: 'bridge', parts: [gazette?.text ?? ''] }], []),
  };
  const blocks = blocksOf(
    sentences.slice(0, half - 1).join(' '),
    'The crossing, drawn from the coal steps on the east bank.',
    sentences.slice(half).join(' '),
  );
  const page = { address: 'https://x.example/a', canonical: null, headline: null, date: null, language: 'en', blocks };
  const strong = createMatcher([demo]).check(page, { minGrade: 'strong' });
  expect(strong.map((finding) => finding.block)).toEqual([0, 2]);
});

it('a copied paragraph does not run on into another text by a few chance words', () => {
  const [ferry, orchard] = [HARBOUR[0], HARBOUR[2]].map((one, i) =>
    fullCorpus(one ? [one] : [], { id: `corpus-${i}` }),
  );
  const page = fakePage([wordsFrom(FERRY, 0, 50), wordsFrom(ORCHARD, 20, 70)]);
  const found = createMatcher([ferry, orchard].filter((c) => c !== undefined)).check(page);
  expect(found.map(({ block, matches }) => [block, matches.map((m) => m.record)])).toEqual([
    [0, ['ferry']],
    [1, ['orchard']],
  ]);
});

it('a page that repeats a passage has a badge at each of them, however near they stand', () => {
  const once = FERRY.split(' ').slice(0, 60).join(' ');
  const changed = once.split(' ').with(20, 'lantern').join(' ');
  const index = { ...corpus, fingerprints: buildFingerprints([{ record: 'ledgers', parts: [FERRY] }], []) };
  for (const between of [[], ['Nothing else was said at the quay that morning.']]) {
    const blocks = blocksOf(once, ...between, changed);
    const page = {
      address: 'https://x.example/a',
      canonical: null,
      headline: null,
      date: null,
      language: 'en',
      blocks,
    };
    const badges = createMatcher([index]).check(page, { minGrade: 'strong' });
    expect(badges.map((finding) => finding.block)).toEqual([0, blocks.length - 1]);
  }
});
