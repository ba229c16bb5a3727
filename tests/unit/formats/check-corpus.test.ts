import { describe, expect, it } from 'vitest';
import { checkCorpus } from '../../../formats/check-corpus';
import { type CorpusParts, UNTITLED } from '../../../formats/corpus-parts';
import type { Outlet, PressEvent, PressRecord, Related } from '../../../model/record';

const outlet: Outlet = { id: 'echo', name: 'Lenn Echo', country: 'GB', domains: ['echo.example'] };
const event: PressEvent = {
  id: 'ev-ferry',
  label: 'Ferry aground',
  date: '2019-03-04',
  place: 'Lenn',
  description: '',
};
const record = (id: string, stated: Partial<PressRecord> = {}): PressRecord => ({
  id,
  kind: 'article',
  headline: 'Ferry runs aground',
  altHeadlines: [],
  displayTitle: 'Ferry runs aground',
  outlet: 'echo',
  outletCertainty: 'cited',
  byline: [],
  published: { date: '2019-03-04', precision: 'day', asCited: null },
  language: 'en',
  place: null,
  events: ['ev-ferry'],
  names: [],
  figures: [],
  claims: [{ saidBy: 'Lenn Echo', text: 'The Echo reported that the ferry ran aground.' }],
  url: null,
  copies: [],
  related: [],
  removal: null,
  leaked: false,
  notes: '',
  ...stated,
});
const corpus = (records: PressRecord[], stated: Partial<CorpusParts> = {}): CorpusParts => ({
  info: UNTITLED,
  outlets: [outlet],
  events: [event],
  names: [],
  records,
  ...stated,
});
const whats = (parts: CorpusParts) => checkCorpus(parts).map(({ where, what }) => `${where}: ${what}`);
const to = (id: string, relation: Related['relation']): Partial<PressRecord> => ({
  related: [{ record: id, relation }],
});

it('finds nothing wrong with a sound corpus', () => {
  expect(whats(corpus([record('a', to('b', 'same-text')), record('b', to('a', 'same-text'))]))).toEqual([]);
});

describe('what does not resolve', () => {
  it.each<[string, CorpusParts, string]>([
    ['an outlet', corpus([record('a', { outlet: 'mail' })]), 'record a: there is no outlet «mail»'],
    ['an event', corpus([record('a', { events: ['ev-flood'] })]), 'record a: there is no event «ev-flood»'],
    ['a relation', corpus([record('a', to('b', 'quotes'))]), 'record a: quotes: there is no record «b»'],
    [
      'a relation to itself',
      corpus([record('a', to('a', 'quotes'))]),
      'record a: quotes: a record cannot be related to itself',
    ],
    ['a record id used twice', corpus([record('a'), record('a')]), 'record a: 2 records have this id'],
    ['an outlet id used twice', corpus([], { outlets: [outlet, outlet] }), 'outlet echo: 2 outlets have this id'],
    [
      'the headline of a grouped event',
      corpus([], { events: [{ ...event, grouped: { headlineOf: 'gone' } }] }),
      'event ev-ferry: grouped: there is no record «gone»',
    ],
    ['an event id used twice', corpus([], { events: [event, event] }), 'event ev-ferry: 2 events have this id'],
  ])('%s', (_, parts, fault) => {
    expect(whats(parts)).toEqual([fault]);
  });
});

describe('dates and their precision', () => {
  const dated = (published: PressRecord['published']) => whats(corpus([record('a', { published })]));
  it.each<[string, PressRecord['published']]>([
    ['a day', { date: '2019-03-04', precision: 'day', asCited: null }],
    ['a month', { date: '2019-03', precision: 'month', asCited: null }],
    ['a year', { date: '2019', precision: 'year', asCited: null }],
    ['about a day', { date: '2019-03-04', precision: 'circa', asCited: 'Monday' }],
    [
      'a minute that is the day before in UTC',
      { date: '2019-03-04', precision: 'minute', asCited: null, instant: '2019-03-03T20:30:00Z' },
    ],
    [
      'a minute that is the day after in UTC',
      { date: '2019-03-04', precision: 'minute', asCited: null, instant: '2019-03-05T03:30:00Z' },
    ],
    ['nothing', { date: null, precision: 'unknown', asCited: null }],
  ])('agree: %s', (_, published) => {
    expect(dated(published)).toEqual([]);
  });
  it.each<[PressRecord['published'], RegExp]>([
    [{ date: '2019-02-29', precision: 'day', asCited: null }, /published.date: this date does not exist/],
    [{ date: '2019-03', precision: 'day', asCited: null }, /the date 2019-03 does not have the precision day/],
    [{ date: '2019-03-04', precision: 'month', asCited: null }, /does not have the precision month/],
    [{ date: null, precision: 'day', asCited: null }, /no date, yet precision day/],
    [{ date: '2019', precision: 'unknown', asCited: null }, /a date, yet precision unknown/],
    [
      { date: '2019-03-04', precision: 'day', asCited: null, instant: '2019-03-04T08:00:00Z' },
      /needs precision minute/,
    ],
    [{ date: '2019-03-04', precision: 'minute', asCited: null, instant: '8 o’clock' }, /is not a time in UTC/],
    [
      { date: '2019-03-04', precision: 'minute', asCited: null, instant: '2019-03-09T08:00:00Z' },
      /does not fall on 2019-03-04/,
    ],
  ])('disagree: %j', (published, fault) => {
    expect(dated(published)).toEqual([expect.stringMatching(fault)]);
  });
  it('an event that ends on no day of the calendar', () => {
    expect(whats(corpus([], { events: [{ ...event, date: '2019-03/2019-04-31' }] }))).toEqual([
      'event ev-ferry: date: an event date must be a date or from/to',
    ]);
  });
});

describe('relations, outlets, removals, addresses', () => {
  it.each<[string, CorpusParts, RegExp]>([
    [
      'same-text one way',
      corpus([record('a', to('b', 'same-text')), record('b')]),
      /^record a: same-text must stand both ways; «b» lacks it/,
    ],
    [
      'a primary document nobody points back to',
      corpus([record('a', to('b', 'primary-document-for')), record('b')]),
      /«b» does not point back/,
    ],
    [
      'one relation twice',
      corpus([
        record('a', { related: [...(to('b', 'quotes').related ?? []), ...(to('b', 'quotes').related ?? [])] }),
        record('b'),
      ]),
      /stands twice/,
    ],
    ['no outlet, yet a certainty', corpus([record('a', { outlet: null })]), /outletCertainty must be unknown/],
    ['an outlet of unknown certainty', corpus([record('a', { outletCertainty: 'unknown' })]), /cannot be unknown/],
    [
      'a domain with a scheme',
      corpus([], { outlets: [{ ...outlet, domains: ['https://echo.example'] }] }),
      /bare host name/,
    ],
    ['a domain with www', corpus([], { outlets: [{ ...outlet, domains: ['www.echo.example'] }] }), /bare host name/],
    [
      'a removal by nobody',
      corpus([record('a', { removal: { status: 'reported-removed', saidBy: ' ', noticed: null, note: '' } })]),
      /a removal must name who says so/,
    ],
    ['a script for an address', corpus([record('a', { url: 'javascript:alert(1)' })]), /must begin with http/],
    [
      'a script for a copy',
      corpus([record('a', { copies: [{ url: 'data:text/html,x', relation: 'same-text' }] })]),
      /copies.0.url: an address must begin/,
    ],
  ])('%s', (_, parts, fault) => {
    expect(whats(parts)).toEqual([expect.stringMatching(fault)]);
  });

  it('a primary document may be pointed back to by any relation', () => {
    expect(whats(corpus([record('a', to('b', 'primary-document-for')), record('b', to('a', 'quotes'))]))).toEqual([]);
  });
});

describe('a leaked document', () => {
  const alone = /a leaked document needs a published report beside it/;
  it.each<[string, PressRecord[], boolean]>([
    ['alone', [record('a', { leaked: true })], false],
    [
      'beside a report that names it',
      [record('a', { leaked: true, ...to('b', 'primary-document-for') }), record('b', to('a', 'quotes'))],
      true,
    ],
    [
      'beside a report that does not name it',
      [record('a', { leaked: true, ...to('b', 'background-to') }), record('b')],
      false,
    ],
    [
      'beside another leaked document',
      [
        record('a', { leaked: true, ...to('b', 'same-event') }),
        record('b', { leaked: true, ...to('a', 'same-event') }),
      ],
      false,
    ],
    [
      'beside a report of unknown outlet',
      [
        record('a', { leaked: true, ...to('b', 'same-event') }),
        record('b', { ...to('a', 'same-event'), outlet: null, outletCertainty: 'unknown' }),
      ],
      false,
    ],
  ])('%s', (_, records, sound) => {
    const found = whats(corpus(records)).filter((what) => alone.test(what));
    expect(found.length === 0).toBe(sound);
  });
});
