import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LEAST_WIDTH, layOutTimeline, stretchOf } from '../../../components/timeline/lay-out-timeline';
import type { Published } from '../../../model/record';

const on = (date: string | null, precision: Published['precision'] = 'day') => ({
  published: { date, precision, asCited: null },
});
const wide = { width: 600, rtl: false, locale: 'en-GB' };
const days = (published: Published) => {
  const stretch = stretchOf(published);
  return stretch && (stretch.to - stretch.from) / 86_400_000;
};

describe('the time a date may mean', () => {
  it.each([
    ['day', '2011-08-26', 1],
    ['month', '2011-08-26', 31],
    ['month', '2012-02', 29],
    ['year', '2011-08-26', 365],
    ['year', '2012', 366],
    ['circa', '2011-05-28', 15],
    ['unknown', null, null],
  ] as const)('%s %s', (precision, date, expected) => {
    expect(days({ date, precision, asCited: null })).toBe(expected);
  });

  it('is a minute where the instant is known, and the day where it is not', () => {
    const instant = {
      date: '2010-09-26',
      precision: 'minute',
      asCited: null,
      instant: '2010-09-26T19:28:00Z',
    } as const;
    expect(stretchOf(instant)?.from).toBe(Date.UTC(2010, 8, 26, 19, 28));
    expect(days({ date: '2010-09-26', precision: 'minute', asCited: null })).toBe(1);
  });
});

describe('a time line', () => {
  it('is to scale: twice the time is twice the way', () => {
    const { marks } = layOutTimeline([on('2011-01-01'), on('2011-04-11'), on('2011-10-28')], null, wide);
    const [a = 0, b = 0, c = 0] = marks.map((mark) => mark.x + mark.width / 2);
    expect((c - b) / (b - a)).toBeCloseTo(2, 1);
  });

  it('draws a month wider than a day, and every day wide enough to press', () => {
    const { marks } = layOutTimeline([on('2011-01-01'), on('2011-06', 'month'), on('2011-12-01')], null, wide);
    expect(marks.map((mark) => mark.width > LEAST_WIDTH)).toEqual([false, true, false]);
    expect(Math.min(...marks.map((mark) => mark.width))).toBe(LEAST_WIDTH);
  });

  it('runs to the left in right-to-left languages', () => {
    const reports = [on('2011-01-01'), on('2011-12-01')];
    const ltr = layOutTimeline(reports, null, wide);
    const rtl = layOutTimeline(reports, null, { ...wide, rtl: true });
    const xOf = (layout: typeof ltr, i: number) => layout.marks.find((m) => m.report === reports[i])?.x ?? 0;
    expect(xOf(ltr, 0)).toBeLessThan(xOf(ltr, 1));
    expect(xOf(rtl, 0)).toBeGreaterThan(xOf(rtl, 1));
  });

  it('has the page’s own date on it', () => {
    const { page, marks } = layOutTimeline([on('2011-01-01')], '2021-01-01', wide);
    expect(page).toBeGreaterThan(marks[0]?.x ?? 600);
    expect(layOutTimeline([on('2011-01-01')], null, wide).page).toBeNull();
  });

  it('keeps the labels under it apart, whatever the time it spans', () => {
    const days = fc.integer({ min: 0, max: 9_000 });
    fc.assert(
      fc.property(days, days, fc.integer({ min: 240, max: 1_200 }), fc.boolean(), (a, b, width, rtl) => {
        const reports = [a, b].map((day) => on(new Date(day * 86_400_000).toISOString().slice(0, 10)));
        const at = layOutTimeline(reports, null, { width, rtl, locale: 'en-GB' }).ticks.map(({ x }) => x);
        at.sort((x, y) => x - y);
        expect(at.length).toBeGreaterThan(0);
        for (const [i, x] of at.entries()) if (i > 0) expect(x - (at[i - 1] ?? 0)).toBeGreaterThanOrEqual(80);
      }),
    );
    const august = [on('2011-08-03'), on('2011-08-31')];
    expect(layOutTimeline(august, '2011-08-27', { ...wide, width: 688 }).ticks.length).toBeGreaterThan(3);
  });

  it('gives one report alone some days around it', () => {
    const { marks, ticks } = layOutTimeline([on('2011-01-01')], null, wide);
    expect(marks[0]?.x).toBeGreaterThan(100);
    expect(ticks.length).toBeGreaterThan(1);
  });

  it('keeps reports without a date apart, and draws nothing of them', () => {
    const { marks, undated } = layOutTimeline([on(null, 'unknown')], null, wide);
    expect([marks.length, undated.length]).toEqual([0, 1]);
  });

  it('names its ticks apart', () => {
    for (const reports of [
      [on('1992'), on('2024')],
      [on('2011-01-01'), on('2011-12-31')],
      [on('2011-01-01'), on('2011-01-09')],
    ]) {
      const labels = layOutTimeline(reports, null, wide).ticks.map((tick) => tick.label);
      expect(new Set(labels).size).toBe(labels.length);
    }
  });

  const dates = fc
    .date({ min: new Date('1900-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
    .map((at) => at.toISOString().slice(0, 10));
  const report = fc
    .tuple(dates, fc.constantFrom('day', 'month', 'year', 'circa' as const))
    .map(([date, p]) => on(date, p));
  it('never lets marks touch or leave the drawing', () => {
    fc.assert(
      fc.property(
        fc.array(report, { maxLength: 40 }),
        fc.option(dates),
        fc.integer({ min: 200, max: 1200 }),
        fc.boolean(),
        (reports, pageDate, width, rtl) => {
          const { marks, lanes } = layOutTimeline(reports, pageDate, { width, rtl, locale: 'en-GB' });
          expect(marks).toHaveLength(reports.length);
          for (const { x, width: own, lane } of marks) {
            expect(x).toBeGreaterThanOrEqual(-1e-6);
            expect(x + own).toBeLessThanOrEqual(width + 1e-6);
            expect(lane).toBeLessThan(lanes);
          }
          for (const a of marks)
            for (const b of marks)
              if (a !== b && a.lane === b.lane && a.x <= b.x) expect(a.x + a.width).toBeLessThan(b.x);
        },
      ),
    );
  });
});
