import { describe, expect, it } from 'vitest';
import { findDates, hijriDates } from '../../../../formats/clippings/find-dates';
import { dayOrderOf } from '../../../../formats/clippings/numeric-dates';

const read = (text: string, baseDate: string | null = null) => findDates(text, { baseDate, order: null });

describe('dates in citations', () => {
  it.each([
    ['Sunday 26 September 2010 20.28 BST', '2010-09-26', 'minute', '2010-09-26T19:28:00Z'],
    ['Wednesday, 18 February, 2009, 21:32 GMT 02:32 PST', '2009-02-18', 'minute', '2009-02-18T21:32:00Z'],
    ['Fri. Mar. 1, 2019 at 7:45 p.m. GMT', '2019-03-01', 'minute', '2019-03-01T19:45:00Z'],
    ['Updated at: 2311 PST, Monday, September 27, 2010', '2010-09-27', 'day', undefined],
    ['Wednesday February 18, 2009 (0605 PST)', '2009-02-18', 'day', undefined],
    ['May 15, 2007 Tuesday', '2007-05-15', 'day', undefined],
    ['Date: 20100727', '2010-07-27', 'day', undefined],
    ['3rd. December 2001', '2001-12-03', 'day', undefined],
    ['24th September 2010', '2010-09-24', 'day', undefined],
    ['(2019, March 4)', '2019-03-04', 'day', undefined],
    ['21-Aug-2011', '2011-08-21', 'day', undefined],
    ['13/6/2011', '2011-06-13', 'day', undefined],
    ['6/13/2011', '2011-06-13', 'day', undefined],
    ['2011-06-05', '2011-06-05', 'day', undefined],
    ['12 mars 2010', '2010-03-12', 'day', undefined],
    ['4. Oktober 2010', '2010-10-04', 'day', undefined],
    ['منگل 30 اگست 2011', '2011-08-30', 'day', undefined],
    ['۱۲ مارچ ۲۰۱۹ء', '2019-03-12', 'day', undefined],
    ['March 2019', '2019-03', 'month', undefined],
    ['Spring 2019', '2019', 'year', undefined],
    ['5-7 May 2011', '2011-05-05', 'circa', undefined],
    ['12 December 2011 issue 3', '2011-12-12', 'day', undefined],
    ['4 March 2019 12', '2019-03-04', 'day', undefined],
  ])('reads «%s»', (text, date, precision, instant) => {
    expect(read(text).map(({ published }) => [published.date, published.precision, published.instant])).toEqual([
      [date, precision, instant],
    ]);
  });

  it.each([
    ['5/6/2011', 'date-order', ['2011-06-05', '2011-05-06']],
    ['5.6.2011', 'date-order', ['2011-06-05', '2011-05-06']],
    ['31 February 2011', 'no-such-date', []],
    ['Feb. 30, 2011', 'no-such-date', []],
    ['31/2/2011', 'no-such-date', []],
  ])('leaves the day of «%s» open', (text, kind, alternatives) => {
    const [found] = read(text);
    expect(found?.published.date?.length ?? 0).toBeLessThan(10);
    expect(found?.trouble).toEqual({ kind, reading: null, alternatives });
  });

  it('takes the day of the week to settle day and month', () => {
    expect(read('Sunday 5/6/2011')[0]).toMatchObject({ published: { date: '2011-06-05' }, trouble: null });
    expect(read('Friday 5/6/2011')[0]).toMatchObject({ published: { date: '2011-05-06' }, trouble: null });
  });

  it('asks about a century, and a day of the week that does not fit', () => {
    expect(read("4 March '19")[0]).toMatchObject({ known: 'inferred', trouble: { kind: 'two-digit-year' } });
    expect(read('Monday, 18 February 2009')[0]).toMatchObject({ trouble: { kind: 'weekday', reading: '2009-02-18' } });
  });

  it.each(['UK paper on May 12 carnage', 'Schools reopen today', 'Monday 4 March, 6.30am', 'page 5 of 11', '2 May'])(
    'makes no date of «%s»',
    (text) => expect(read(text)).toEqual([]),
  );

  it('counts «yesterday» from the day given, and from none otherwise', () => {
    expect(read('From the Newspaper Yesterday')[0]).toMatchObject({ role: 'relative', published: { date: null } });
    expect(read('From the Newspaper Yesterday', '2011-08-27')[0]?.published.date).toBe('2011-08-26');
    expect(read('(14 hours ago) Today', '2011-08-27').map(({ published }) => published.precision)).toEqual([
      'circa',
      'day',
    ]);
  });

  it('knows a day on which somebody looked', () => {
    expect(read('Retrieved 5 May 2020')[0]?.role).toBe('looked');
  });

  it.each([
    'Rabi-us-Sani 27, 1428',
    'Ramazan 26, 1428',
    'Ramzan Al Mubarak 22, 1432 A.H',
    '10 Jumadi-ul-Awwal 1432',
    "5 Sha'ban 1440 AH",
    '5 جمادی الثانی 1434ھ',
  ])('finds «%s» as a date of another calendar and does not convert it', (text) => {
    expect(hijriDates(text)).toEqual([{ start: 0, end: text.length }]);
    expect(read(text)).toEqual([]);
  });

  it('learns the order of day and month only where a document writes one way', () => {
    expect(dayOrderOf('23/8/2011 and 5/6/2011')).toBe('day-first');
    expect(dayOrderOf('8/23/2011')).toBe('month-first');
    expect(dayOrderOf('8/23/2011 and 23/8/2011')).toBeNull();
  });
});
