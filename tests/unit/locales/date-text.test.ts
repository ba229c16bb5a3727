import { describe, expect, it, vi } from 'vitest';
import { badgeTranslator } from '../../../locales/badge-text';
import { outletText } from '../../../locales/certainty-text';
import { dateText, eventDateText, partialDateText } from '../../../locales/date-text';
import { listText, percentText } from '../../../locales/number-text';
import { translator } from '../../../locales/text';
import type { Published } from '../../../model/record';

const en = translator('en');
const ur = translator('ur');
const published = (date: string | null, precision: Published['precision'], instant?: string): Published => ({
  date,
  precision,
  asCited: null,
  ...(instant && { instant }),
});

describe('a date is told as exactly as it is known', () => {
  it.each([
    ['to the minute', published('2010-09-26', 'minute', '2010-09-26T19:28:00Z'), '26 Sep 2010, 19:28 UTC'],
    [
      'to the minute, across midnight',
      published('2010-09-26', 'minute', '2010-09-27T00:05Z'),
      '27 Sep 2010, 00:05 UTC',
    ],
    ['to the minute, but without the instant', published('2010-09-26', 'minute'), '26 Sep 2010'],
    ['to the day', published('2011-08-26', 'day'), '26 Aug 2011'],
    ['to the month', published('2009-04', 'month'), 'April 2009'],
    ['to the month, though a day stands there', published('2009-04-01', 'month'), 'April 2009'],
    ['to the year', published('2009', 'year'), '2009'],
    ['about', published('2011-05-28', 'circa'), 'about 28 May 2011'],
    ['about a month', published('2011-05', 'circa'), 'about May 2011'],
    ['not at all', published(null, 'unknown'), 'date not known'],
    ['to the day, but only a year stands there', published('2009', 'day'), '2009'],
  ])('%s', (_, date, text) => {
    expect(dateText(en, date)).toBe(text);
  });
  it('in Urdu', () => {
    expect(dateText(ur, published('2011-05-28', 'circa'))).toBe('لگ بھگ 28 مئی، 2011');
  });
  it('whatever the time zone of the machine', () => {
    expect(partialDateText(en, '2011-01-01')).toBe('1 Jan 2011');
  });
  it('and is given back where it is none', () => {
    expect(partialDateText(en, 'last spring')).toBe('last spring');
  });
  it('for a range of days', () => {
    expect(eventDateText(en, '2011-07/2011-08-30')).toBe('July 2011 to 30 Aug 2011');
    expect(eventDateText(en, '2007-05-12')).toBe('12 May 2007');
  });
});

describe('an outlet', () => {
  it.each([
    ['confirmed', 'Dawn', 'Dawn'],
    ['cited', 'Dawn', 'Dawn'],
    ['inferred', 'The Guardian', 'The Guardian (worked out, not named in the citation)'],
    ['guess', 'The Guardian', 'The Guardian (a guess, not named in the citation)'],
    ['unknown', null, 'Outlet not known'],
  ] as const)('that is %s reads «%s» → «%s»', (outletCertainty, outletName, text) => {
    expect(outletText(en, { outletName, outletCertainty })).toBe(text);
  });
  it('tells also the plain certainties where all is told', () => {
    expect(outletText(en, { outletName: 'Dawn', outletCertainty: 'cited' }, true)).toBe('Dawn (named in the citation)');
  });
});

describe('a share', () => {
  it.each([
    [0, '0%'],
    [0.0004, '1%'],
    [0.906, '91%'],
    [0.9999, '99%'],
    [1, '100%'],
  ])('of %d reads %s', (share, text) => {
    expect(percentText(en, share)).toBe(text);
  });
});

it('a list in Urdu runs right to left though its words do not', () => {
  expect(listText(ur, ['Dawn', 'BBC'])).toBe('\u2068Dawn\u2069 اور \u2068BBC\u2069');
  expect(listText(en, ['a', 'b', 'c'])).toBe('a, b and c');
});

it('badges are labelled without Intl, whose first use holds a page up', () => {
  const asked = (['DateTimeFormat', 'NumberFormat', 'PluralRules'] as const).map((name) => vi.spyOn(Intl, name));
  for (const t of [badgeTranslator('en'), badgeTranslator('ur')]) {
    dateText(t, published('2010-09-26', 'minute', '2010-09-26T19:28:00Z'));
    dateText(t, published('2009-04', 'month'));
    t('badge.reports', { count: 4 });
  }
  expect(asked.flatMap((spy) => spy.mock.calls)).toEqual([]);
  vi.restoreAllMocks();
});

it('counts of a thousand and more are grouped', () => {
  expect(badgeTranslator('en')('badge.reports', { count: 1200 })).toBe('1,200 reports');
  expect(badgeTranslator('en')('badge.reports', { count: 1 })).toBe('1 report');
});
