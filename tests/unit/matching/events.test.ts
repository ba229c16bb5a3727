import { describe, expect, it } from 'vitest';
import { createMatcher } from '../../../matching/matcher';
import { bundledCorpus } from '../../fakes/bundled-corpus';
import { fakeArticle, fakeCorpus, fakeEvent, fakePage, fakeRecord, onDay } from '../../fakes/fake-record';
import { OTHER_STORIES, REPORTS } from '../../fixtures/event-pages';

const bundled = bundledCorpus();
const matcher = createMatcher([bundled]);
const eventsOf = (record: string) => bundled.records.find(record)?.events ?? [];

describe('reports of bundled events, told in other words', () => {
  it.each(REPORTS)('$title', ({ title, text, date, event }) => {
    const [finding] = matcher.check(fakeArticle(title, text, date));
    expect(finding).toMatchObject({ block: 0, kind: 'same-event', grade: 'strong' });
    expect(eventsOf(finding?.matches[0]?.record ?? '')).toContain(event);
    expect(finding?.matches[0]?.because.length).toBeGreaterThan(1);
  });
  it('most of them without a date', () => {
    const found = REPORTS.filter(({ title, text, event }) =>
      matcher
        .check(fakeArticle(title, text), { minGrade: 'strong' })
        .some((f) => eventsOf(f.matches[0]?.record ?? '').includes(event ?? '')),
    );
    expect(found.length).toBeGreaterThanOrEqual(9);
  });
  it.each(REPORTS)('once its records are gone, nothing else claims it: $title', ({ title, text, date, event }) => {
    const others = [...bundled.records].filter((r) => !r.events.includes(event ?? ''));
    const rest = createMatcher([fakeCorpus({ ...bundled, records: others })]);
    for (const dated of [date, null])
      expect(rest.check(fakeArticle(title, text, dated), { minGrade: 'strong' })).toEqual([]);
  });
});

describe('other stories of the same people, parties and places get no badge', () => {
  it.each(OTHER_STORIES)('$title', ({ title, text, date }) => {
    for (const dated of [date, null])
      expect(matcher.check(fakeArticle(title, text, dated), { minGrade: 'strong' })).toEqual([]);
  });
});

const storm = fakeRecord({
  id: 'storm',
  headline: 'Storm tears the roof off Harrowmere lighthouse',
  published: onDay('2019-02-10'),
  events: ['ev-storm'],
  names: [{ name: 'Tobias Quillfeather', variants: [] }],
  figures: ['gusts of 118 miles an hour'],
  claims: [
    { saidBy: 'the Gazette', text: 'The Gazette said the keeper, Tobias Quillfeather, was rescued by a trawler.' },
  ],
});
const events = [fakeEvent({ id: 'ev-storm', label: 'Storm at Harrowmere', date: '2019-02-09' })];
const small = createMatcher([fakeCorpus({ records: [storm], events })]);
const TITLE = 'Lighthouse roof lost as storm hits Harrowmere';
const TEXT = 'Tobias Quillfeather, who keeps the light, was taken off by a trawler after gusts of 118 miles an hour.';
const gradeOn = (date: string | null, title = TITLE, text = TEXT) =>
  small.check(fakeArticle(title, text, date))[0]?.grade;

describe('dates', () => {
  it('near the event: a badge', () => expect(gradeOn('2019-02-11')).toBe('strong'));
  it('half a year on: listed, not badged', () => expect(gradeOn('2019-08-01')).toBe('weak'));
  it('years on: at most listed', () => expect(gradeOn('2025-08-01')).not.toBe('strong'));
  it('a page without a date that knows a later year gets no badge', () => {
    expect(gradeOn(null)).toBe('strong');
    expect(gradeOn(null, TITLE, `In December 2023 ${TEXT}`)).not.toBe('strong');
    expect(gradeOn(null, TITLE, `In February 2019 ${TEXT}`)).toBe('strong');
  });
  it('a record of the first of January belongs to the year that begins', () => {
    const records = [{ ...storm, published: onDay('2020-01-01'), events: [] }];
    const asked = createMatcher([fakeCorpus({ records })]);
    const [found] = asked.check(fakeArticle(TITLE, `${TEXT} The light will be mended in 2021.`));
    expect(found?.grade).toBe('strong');
  });
});

it('a headline that denies the record’s is no badge', () => {
  expect(gradeOn('2019-02-11', 'Storm did not tear roof off Harrowmere lighthouse')).toBe('weak');
  expect(gradeOn('2019-02-11', 'Storm did tear roof off Harrowmere lighthouse')).toBe('strong');
});

it('says why: words, names as spelt, figures, days', () => {
  const because = small.check(fakeArticle(TITLE, TEXT.replace('Tobias', 'Tobyas'), '2019-02-11'))[0]?.matches[0]
    ?.because;
  expect(because).toContainEqual({ type: 'figure', figure: '118' });
  expect(because).toContainEqual({ type: 'date', page: '2019-02-11', record: '2019-02-10', days: 1 });
  expect(because).toContainEqual({ type: 'name', name: 'Tobias Quillfeather', seen: 'Tobyas Quillfeather' });
  expect(because?.find((e) => e.type === 'shared-words')).toMatchObject({ words: expect.arrayContaining(['trawler']) });
});

it('a paragraph that retells the event on a page about something else is noticed', () => {
  const page = fakePage([
    { kind: 'headline', text: 'Council debates the price of bread' },
    'Bakers asked the council on Monday to look at the price of flour, which has doubled since the summer.',
    'A loaf costs a third more than it did a year ago, and two of the four mills on the river have closed their doors.',
    `It also thanked the crew of the trawler: when the storm tore the roof off Harrowmere lighthouse, ${TEXT}`,
  ]);
  expect(small.check(page).map((f) => [f.block, f.kind])).toEqual([[3, 'same-event']]);
});

it('a page without words, or without blocks, has no events', () => {
  expect(small.check(fakePage([]))).toEqual([]);
  expect(small.check(fakePage(['…', { kind: 'headline', text: '!!!' }]))).toEqual([]);
});

describe('a sentence by itself', () => {
  const claim = (id: string, headline: string, text: string) =>
    fakeRecord({ id, headline, claims: [{ saidBy: 'a post', text }] });
  const claims = createMatcher([
    fakeCorpus({
      records: [
        claim('gulls', 'Do gulls open car doors?', 'Gulls at Harrowmere have learnt to open the doors of parked cars.'),
        claim('lamp', 'Harrowmere lamp oil recall', 'The lamp oil sold at Harrowmere market was recalled for sulphur.'),
        claim('tide', 'Tide tables withdrawn', 'The tide tables of the harbour office were withdrawn as forged.'),
      ],
    }),
  ]);
  it('lists the record that states it, first', () => {
    const found = claims.check(
      fakePage(['Unbelievable: a gull opened the door of my parked car at Harrowmere today!']),
    );
    expect(found[0]?.matches[0]?.record).toBe('gulls');
  });
  it('gets no badge from a record that knows neither day nor name', () => {
    const found = claims.check(
      fakePage(['Gulls at Harrowmere have learnt to open the doors of parked cars, we hear.']),
    );
    expect(found.map((f) => [f.kind, f.grade])).toEqual([['same-event', 'weak']]);
  });
  it('about something else lists nothing', () => {
    expect(claims.check(fakePage(['My neighbour sold a bicycle to the baker and was paid in warm bread.']))).toEqual(
      [],
    );
  });
});

it('words that a page comes back to count more than words said once', () => {
  const score = (text: string) =>
    small.check(fakeArticle('Harrowmere looks back', text), {}).flatMap((f) => f.matches)[0]?.score ?? 0;
  const once = 'The storm tore the roof off the lighthouse and a trawler took the keeper off the rocks that night.';
  const again = `${once}\nThe lighthouse stood without its roof until the storm was over, and the trawler waited by the lighthouse.`;
  expect(score(again)).toBeGreaterThan(score(once));
});

it('a page whose first blocks are empty carries the event where its words begin', () => {
  const page = fakePage(['', '  ', `${TITLE}. ${TEXT}`], { date: '2019-02-11' });
  const found = small.check(page);
  expect(found.map((f) => f.block)).toEqual([2]);
});

describe('an event that rows name by a code', () => {
  it('is told by its records as if it had no name', () => {
    const scoreWith = (id: string, label: string) => {
      const named = { ...storm, events: [id] };
      const other = createMatcher([fakeCorpus({ records: [named], events: [fakeEvent({ id, label })] })]);
      const [finding] = other.check(fakeArticle('Trawler saves keeper as storm takes lighthouse roof', KEEPER));
      return finding?.score ?? 0;
    };
    const KEEPER =
      'Tobias Quillfeather, the keeper at Harrowmere, was taken off by a trawler when gusts tore at the lamp.';
    const plain = scoreWith('a', '');
    expect(plain).toBeGreaterThan(0);
    expect(scoreWith('0c6f-4fbb-87c2', '0c6f-4fbb-87c2')).toBe(plain);
    expect(scoreWith('b', 'Keeper rescued by trawler at Harrowmere')).not.toBe(plain);
  });
});
