import { describe, expect, it } from 'vitest';
import { byPublication, type DayRange, dayRange, daysApart, notAfter, publishedRange } from '../../../matching/dates';
import type { Published } from '../../../model/record';

const on = (date: string | null, precision: Published['precision'] = 'day', instant?: string): Published => ({
  date,
  precision,
  asCited: null,
  ...(instant === undefined ? {} : { instant }),
});
const range = (date: string): DayRange => dayRange(date) ?? { from: Number.NaN, to: Number.NaN };

describe('what a date may mean', () => {
  it('a day, a month, a year, a range of them', () => {
    expect(daysApart(range('2011-08-26'), range('2011-08-28'))).toBe(2);
    expect(range('2012-02').to - range('2012-02').from).toBe(28);
    expect(range('2011').to - range('2011').from).toBe(364);
    expect(daysApart(range('2010-12/2011-09'), range('2011-03-05'))).toBe(0);
    expect(range('2011-08-26T20:28:00Z')).toEqual(range('2011-08-26'));
  });
  it('nothing where it is no date', () => {
    for (const none of [null, '', 'yesterday', '26/08/2011', '2011-08-26/2011-08-27/2011-08-28'])
      expect(dayRange(none)).toBeNull();
  });
  it('«about then» reaches a fortnight either way', () => {
    const about = publishedRange(on('2011-05-28', 'circa'));
    expect(about && about.to - about.from).toBe(30);
  });
});

describe('which came first', () => {
  it('by day, then by the time of day; vague dates before exact ones, unknown ones last', () => {
    const morning = on('2009-02-18', 'minute', '2009-02-18T01:05:00Z');
    const night = on('2009-02-18', 'minute', '2009-02-18T21:32:00Z');
    const all = [on(null, 'unknown'), night, on('2009-02-19'), morning, on('2009-02', 'month')];
    expect(all.sort(byPublication)).toEqual([
      on('2009-02', 'month'),
      morning,
      night,
      on('2009-02-19'),
      on(null, 'unknown'),
    ]);
  });
  it('is not said of a day within a month that may be earlier or later', () => {
    expect(notAfter(on('2010-09', 'month'), on('2010-09-26'))).toBe(false);
    expect(notAfter(on('2010-09-26'), on('2010-09', 'month'))).toBe(false);
    expect(notAfter(on('2010-08', 'month'), on('2010-09-26'))).toBe(true);
  });
  it('is shared by two reports of one day, unless both have a time', () => {
    expect(notAfter(on('2011-08-26'), on('2011-08-26'))).toBe(true);
    const [early, late] = ['T01:00:00Z', 'T02:00:00Z'].map((t) => on('2011-08-26', 'minute', `2011-08-26${t}`));
    expect(late && early && notAfter(late, early)).toBe(false);
    expect(late && notAfter(late, on('2011-08-26'))).toBe(true);
  });
});
