import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMatcher, type Matcher } from '../../../matching/matcher';
import type { PageText } from '../../../model/page-text';
import { fakePage, fakeRecord, onDay } from '../../fakes/fake-record';
import { fullCorpus, HARBOUR, HARBOUR_NAMES, HARBOUR_PAGES, type RecordWithText } from '../../fakes/full-corpus';
import { CLINIC, edited, FERRY, LONG, ORCHARD, wordsFrom } from '../../fakes/sample-articles';
import { spanFaults } from '../../fakes/span-faults';

/** Milliseconds a busy machine may need for a property test. */
const SLOW = 120_000;
const PAGES = Object.values(HARBOUR_PAGES);
const matcher = createMatcher([fullCorpus(HARBOUR)]);
const told = (asked: Matcher, page: PageText) =>
  asked.check(page).flatMap((f) => f.matches.map((m) => `${m.block} ${m.kind} ${m.record} ${m.grade}`));

/** Words of no language, so that a record made of them has nothing to do with any other. */
const letters = fc.constantFrom(...'bdfgklmnprstvz').chain((c) => fc.constantFrom(...'aeiou').map((v) => c + v));
const word = fc.array(letters, { minLength: 2, maxLength: 4 }).map((parts) => parts.join(''));
const words = (minLength: number, maxLength: number) =>
  fc.array(word, { minLength, maxLength }).map((list) => list.join(' '));
const name = fc.tuple(word, word).map((pair) => pair.map((w) => w.charAt(0).toUpperCase() + w.slice(1)).join(' '));
const stranger = fc.record({
  headline: words(4, 9),
  claim: words(6, 14),
  text: words(1, 120),
  names: fc.array(name, { maxLength: 3 }),
});
const strangers = fc.array(stranger, { minLength: 1, maxLength: 30 }).map((list) =>
  list.map(
    ({ headline, claim, text, names }, i): RecordWithText => ({
      record: fakeRecord({
        id: `stranger-${i}`,
        headline,
        published: onDay('2011-11-11'),
        url: `https://gazette.example/other/${90_000 + i}/page`,
        names: names.map((n) => ({ name: n, variants: [] })),
        claims: [{ saidBy: 'somebody', text: claim }],
      }),
      text,
    }),
  ),
);

it('the pages of these tests are recognised, in every way there is', () => {
  const kinds = new Set(PAGES.flatMap((page) => matcher.check(page)).map((f) => f.kind));
  expect([...kinds].sort()).toEqual(['link', 'quotes', 'same-event', 'same-headline', 'same-text', 'this-page']);
});

it(
  'records on other matters take no match away, nor its badge',
  () => {
    fc.assert(
      fc.property(strangers, fc.boolean(), (others, first) => {
        const all = first ? [...others, ...HARBOUR] : [...HARBOUR, ...others];
        const more = createMatcher([fullCorpus(all)]);
        for (const page of PAGES) expect(told(more, page)).toEqual(expect.arrayContaining(told(matcher, page)));
      }),
      { numRuns: 15 },
    );
  },
  SLOW,
);

it(
  'a corpus on other matters changes no match',
  () => {
    fc.assert(
      fc.property(strangers, (others) => {
        const more = createMatcher([fullCorpus(others, { id: 'a-stranger', names: [] }), fullCorpus(HARBOUR)]);
        for (const page of PAGES) expect(told(more, page)).toEqual(told(matcher, page));
      }),
      { numRuns: 10 },
    );
  },
  SLOW,
);

it(
  'the order of records, corpora and names changes nothing',
  () => {
    const whole = { minLength: HARBOUR.length, maxLength: HARBOUR.length };
    const second = fullCorpus(HARBOUR, { id: 'second' });
    const expected = PAGES.map((page) => createMatcher([fullCorpus(HARBOUR), second]).check(page));
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...HARBOUR], whole),
        fc.shuffledSubarray([...HARBOUR_NAMES], { minLength: HARBOUR_NAMES.length }),
        fc.boolean(),
        (records, names, turned) => {
          const corpora = [fullCorpus(records, { names }), second];
          const other = createMatcher(turned ? corpora.reverse() : corpora);
          expect(PAGES.map((page) => other.check(page))).toEqual(expected);
        },
      ),
      { numRuns: 8 },
    );
  },
  SLOW,
);

describe('any page', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'grapheme' }),
    fc
      .tuple(fc.constantFrom(FERRY, ORCHARD, CLINIC, LONG), fc.nat(120), fc.integer({ min: 1, max: 60 }))
      .map(([article, from, count]) => wordsFrom(article, from, from + count)),
    fc.constantFrom(edited(FERRY, 4), `“${wordsFrom(FERRY, 30, 62)}”`, ...HARBOUR.map((r) => r.record.headline ?? '')),
  );
  const kind = fc.constantFrom('headline' as const, 'paragraph' as const, 'quote' as const, 'item' as const);
  const mixed = fc.array(text, { minLength: 1, maxLength: 3 }).map((pieces) => pieces.join(' '));
  const page = fc
    .array(fc.record({ text: mixed, kind }), { maxLength: 6 })
    .map((blocks) => fakePage(blocks, { date: '2019-03-06' }));

  it(
    'has spans inside its blocks, in order, and words of sources that they have',
    () => {
      fc.assert(
        fc.property(page, (one) => {
          expect(spanFaults(matcher.check(one), one)).toEqual([]);
        }),
        { numRuns: 100 },
      );
    },
    SLOW,
  );

  it(
    'gets the same answer again, whatever was checked before it',
    () => {
      fc.assert(
        fc.property(page, page, (one, other) => {
          const fresh = createMatcher([fullCorpus(HARBOUR)]).check(one);
          matcher.check(other);
          expect(matcher.check(one)).toEqual(fresh);
        }),
        { numRuns: 25 },
      );
    },
    SLOW,
  );
});
