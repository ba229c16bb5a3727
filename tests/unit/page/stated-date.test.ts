import { describe, expect, it } from 'vitest';
import { dayOf } from '../../../page/stated-date';

describe('the day in a date text', () => {
  it.each([
    ['2011-08-26', '2011-08-26'],
    ['2011-08-26T23:30:00-05:00', '2011-08-26'],
    ['20110826T101500Z', '2011-08-26'],
    ['2011/8/6', '2011-08-06'],
    ['2011.08.26 10:15', '2011-08-26'],
    ['2011年8月26日', '2011-08-26'],
    ['Fri, 26 Aug 2011 12:00:00', '2011-08-26'],
    ['Fri, 26 Aug 2011 12:00:00 GMT', '2011-08-26'],
    ['August 26, 2011', '2011-08-26'],
    ['Friday, August 26, 2011,  2:30 PM', '2011-08-26'],
    ['26th of August 2011', '2011-08-26'],
    ['26-Aug-2011', '2011-08-26'],
    ['Sept. 5, 2011', '2011-09-05'],
    ['Fri Aug 26 12:00:00 EST 2011', '2011-08-26'],
    ['2011-02-30', null],
    ['31 April 2011', null],
    // These have two meanings, or words of another language.
    ['05/06/2011', null],
    ['26.08.2011', null],
    ['mar 5 abr 2011', null],
    ['26 août 2011', null],
    ['26 de marzo de 2011', null],
    ['August 2011', null],
    ['yesterday', null],
    ['1314316800', null],
    ['', null],
  ])('%s: %s', (text, day) => {
    expect(dayOf(text)).toBe(day);
  });
});
