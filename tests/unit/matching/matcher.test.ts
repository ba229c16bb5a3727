import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildFingerprints } from '../../../matching/build-fingerprints';
import { createMatcher } from '../../../matching/matcher';
import type { Corpus } from '../../../model/corpus';
import type { Finding } from '../../../model/finding';
import type { PressRecord } from '../../../model/record';
import { bundledCorpus } from '../../fakes/bundled-corpus';
import { fakeArticle, fakeCorpus, fakeEvent, fakeOutlet, fakePage, fakeRecord, onDay } from '../../fakes/fake-record';
import { edited, FERRY, FERRY_ELSEWHERE, ORCHARD, wordsFrom } from '../../fakes/sample-articles';
import { REPORTS } from '../../fixtures/event-pages';

const ferry = fakeRecord({
  id: 'ferry',
  headline: 'Night ferry to Port Halden turned back by a leak',
  outlet: 'gazette',
  published: onDay('2019-03-05'),
  url: 'https://gazette.example/news/48151/ferry',
  events: ['ev-ferry'],
});
const ferryReprint = fakeRecord({
  id: 'ferry-reprint',
  headline: 'Ferry returns to harbour with water in its engine room',
  published: onDay('2019-03-06'),
  removal: { status: 'reported-removed', saidBy: 'a reader', noticed: null, note: 'not there any more' },
  related: [{ record: 'ferry', relation: 'same-text' }],
});
const orchard = fakeRecord({
  id: 'orchard',
  headline: 'Frost leaves the upper valley with few apples',
  published: onDay('2019-06-01'),
});
const TEXTS = [
  { record: 'ferry', parts: [FERRY] },
  { record: 'ferry-reprint', parts: [FERRY] },
  { record: 'orchard', parts: [ORCHARD] },
];
const corpusOf = (records: PressRecord[], id = 'test'): Corpus =>
  fakeCorpus({
    id,
    records,
    outlets: [fakeOutlet({ id: 'gazette' })],
    events: [fakeEvent({ id: 'ev-ferry', label: 'Ferry turned back', date: '2019-03-05' })],
    fingerprints: buildFingerprints(
      TEXTS.filter((t) => records.some((r) => r.id === t.record)),
      [],
    ),
  });
const records = [ferry, ferryReprint, orchard];
const matcher = createMatcher([corpusOf(records)]);
const passage = wordsFrom(FERRY, 10, 60);

describe('a page that copies a known text', () => {
  const found = matcher.check(fakePage(['Something of our own stands here.', `They write: ${edited(passage, 9)}`]));
  it('has one finding on the block, with both percentages', () => {
    expect(found.map((f) => [f.block, f.kind, f.grade])).toEqual([[1, 'same-text', 'strong']]);
    const [reason] = found[0]?.matches[0]?.because ?? [];
    if (reason?.type !== 'shared-text') throw new Error('no shared text');
    expect(reason.blockShare).toBeGreaterThan(0.7);
    expect(reason.sourceShare).toBeGreaterThan(0.2);
    expect(reason.sourceShare).toBeLessThan(reason.blockShare);
  });
  it('names copies once, as sources, first to last, with the removal', () => {
    expect(found[0]?.matches).toHaveLength(1);
    expect(found[0]?.sources.map((s) => [s.record, s.firstReport, s.removed])).toEqual([
      ['ferry', true, false],
      ['ferry-reprint', false, true],
    ]);
    expect(found[0]?.removals.map((r) => [r.record, r.survivingCopies.map((c) => c.record)])).toEqual([
      ['ferry-reprint', ['ferry']],
    ]);
  });
});

it('a front page is compared by its links alone', () => {
  const teaser = { text: `${ferry.headline}. ${passage}`, links: [{ url: ferry.url ?? '', start: 0, end: 9 }] };
  const page = { ...fakePage([passage, teaser]), linksOnly: true };
  expect(matcher.check(page).map((f) => [f.block, f.kind])).toEqual([[1, 'link']]);
});

it('a link to a record with a removed copy brings the note', () => {
  const page = fakePage([{ text: 'See there.', links: [{ url: ferry.url ?? '', start: 0, end: 9 }] }]);
  expect(matcher.check(page)[0]?.removals).toHaveLength(1);
});

it('the page of a record is no copy of itself, nor of its reprints', () => {
  const page = fakePage([{ kind: 'headline', text: ferry.headline ?? '' }, passage, ORCHARD], {
    address: 'https://www.gazette.example/news/48151/ferry?ref=home',
  });
  expect(matcher.check(page).map((f) => [f.block, f.kind, f.matches.map((m) => m.record)])).toEqual([
    [0, 'this-page', ['ferry']],
    [2, 'same-text', ['orchard']],
  ]);
});

it('gives only what gets a badge when asked, and nothing that was dismissed', () => {
  const page = fakePage([passage, ORCHARD]);
  const dismissed = [{ scope: 'record' as const, corpus: 'test', record: 'orchard' }];
  expect(matcher.check(page, { dismissed }).map((f) => f.block)).toEqual([0]);
  expect(matcher.check(page, { minGrade: 'strong' }).every((f) => f.grade === 'strong')).toBe(true);
});

it('says what it holds', () => {
  expect(matcher.records).toBe(3);
  expect(matcher.corpora).toEqual([{ id: 'test', title: 'test', coverage: 'test', records: 3 }]);
  expect(createMatcher([]).check(fakePage([passage]))).toEqual([]);
});

it('two corpora with the same records are both named, and neither is lost', () => {
  const both = createMatcher([corpusOf(records, 'two'), corpusOf(records, 'one')]);
  const [finding] = both.check(fakePage([passage]));
  expect(finding?.matches.map((m) => [m.corpus, m.kind])).toEqual([
    ['one', 'same-text'],
    ['two', 'same-text'],
  ]);
});

/** Milliseconds a busy machine may need for a property test. */
const SLOW = 60_000;

/** Everything a page may hold of this corpus. */
const PAGES = [
  fakePage([{ kind: 'headline', text: ferry.headline ?? '' }, passage, edited(ORCHARD, 7), FERRY_ELSEWHERE]),
  fakeArticle('Ferry to Port Halden turned back', FERRY_ELSEWHERE, '2019-03-06'),
  fakePage([{ text: 'See there.', links: [{ url: ferry.url ?? '', start: 0, end: 9 }] }]),
];
const withoutNumbers = (found: Finding[]) =>
  found.flatMap((f) => f.matches.map((m) => `${m.block} ${m.kind} ${m.record}`));

describe('whatever the corpus', () => {
  it(
    'the order of the records changes nothing',
    () => {
      const expected = PAGES.map((p) => matcher.check(p));
      fc.assert(
        fc.property(fc.shuffledSubarray(records, { minLength: records.length }), (shuffled) => {
          const other = createMatcher([corpusOf(shuffled)]);
          expect(PAGES.map((p) => other.check(p))).toEqual(expected);
        }),
        { numRuns: 6 },
      );
    },
    SLOW,
  );
  it(
    'nor does it for the bundled one',
    () => {
      const bundled = bundledCorpus();
      const turned = fakeCorpus({ ...bundled, id: bundled.info.id, records: [...bundled.records].reverse() });
      const [forward, backward] = [bundled, turned].map((c) => createMatcher([c]));
      for (const { title, text, date } of REPORTS)
        expect(backward?.check(fakeArticle(title, text, date))).toEqual(forward?.check(fakeArticle(title, text, date)));
    },
    SLOW,
  );
  it(
    'an unrelated record takes no match away',
    () => {
      const word = fc.constantFrom(...'quartz violin glacier tulip mosaic pepper comet zinc parrot velvet'.split(' '));
      const sentence = fc.array(word, { minLength: 4, maxLength: 9 }).map((ws) => ws.join(' '));
      fc.assert(
        fc.property(fc.array(sentence, { minLength: 1, maxLength: 12 }), (headlines) => {
          const strangers = headlines.map((headline, i) => fakeRecord({ id: `stranger-${i}`, headline }));
          const more = createMatcher([corpusOf([...records, ...strangers])]);
          for (const page of PAGES)
            expect(withoutNumbers(more.check(page))).toEqual(
              expect.arrayContaining(withoutNumbers(matcher.check(page))),
            );
        }),
        { numRuns: 10 },
      );
    },
    SLOW,
  );
});

it(
  'any page at all is read without throwing, and spans lie inside their blocks',
  () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(passage, ORCHARD, ferry.headline ?? '', `“${passage}”`, edited(FERRY, 5)),
      fc.tuple(fc.string(), fc.constant(passage), fc.string({ unit: 'grapheme' })).map((parts) => parts.join(' ')),
    );
    const link = fc.record({
      url: fc.oneof(fc.webUrl(), fc.constant(ferry.url ?? '')),
      start: fc.nat(50),
      end: fc.nat(50),
    });
    const block = fc.record({
      text,
      links: fc.array(link, { maxLength: 2 }),
      kind: fc.constantFrom('headline' as const, 'paragraph' as const, 'item' as const),
    });
    const date = fc.constantFrom(null, '2019-03-06', 'no date', '');
    fc.assert(
      fc.property(fc.array(block, { maxLength: 5 }), date, (blocks, on) => {
        const page = fakePage(blocks, { date: on });
        for (const finding of matcher.check(page))
          for (const m of finding.matches) {
            expect(m.block).toBe(finding.block);
            const spans = [m.span, ...m.because.flatMap((e) => (e.type === 'shared-text' ? e.spans : []))];
            for (const { start, end } of spans) {
              expect(start).toBeGreaterThanOrEqual(0);
              expect(end).toBeGreaterThanOrEqual(start);
              expect(end).toBeLessThanOrEqual(page.blocks[m.block]?.text.length ?? -1);
            }
            expect(m.score).toBeGreaterThanOrEqual(0);
            expect(m.score).toBeLessThanOrEqual(1);
          }
      }),
      { numRuns: 60 },
    );
  },
  SLOW,
);
