import { type ScaleTime, scaleUtc } from 'd3-scale';
import type { Published } from '../../model/record';

/** A stretch of time, milliseconds since 1970 in UTC; `to` is exclusive. */
export interface Stretch {
  from: number;
  to: number;
}

/** A report's place in the drawing; pixels from the left and from the top of the lanes. */
export interface Mark<R> {
  report: R;
  x: number;
  /** At least {@link LEAST_WIDTH}; wider where the date is known less exactly. */
  width: number;
  /** 0 is the lane nearest to the axis. */
  lane: number;
}

/** A time line, laid out. */
export interface Layout<R> {
  marks: Mark<R>[];
  lanes: number;
  ticks: { x: number; label: string }[];
  /** Where the page's own date stands, or null. */
  page: number | null;
  /** Reports whose date is not known. */
  undated: R[];
}

const DAY = 86_400_000;
/** «About then» is drawn a week to either side: our convention, said in the legend. */
const ABOUT = 7 * DAY;
/** Pixels. Marks are pressed with a finger: WCAG 2.2 asks for 24, which their lane's height and the gap make up. */
export const LEAST_WIDTH = 12;
const GAP = 4;
const TICK_EVERY = 84;

/** The time a date may mean, by how exactly it is known; null where it is not known. */
export function stretchOf({ date, precision, instant }: Published): Stretch | null {
  if (!date || precision === 'unknown') return null;
  if (precision === 'minute' && instant) {
    const at = Date.parse(instant);
    if (!Number.isNaN(at)) return { from: at, to: at + 60_000 };
  }
  const parts = date.split('-').map(Number);
  const wanted = { year: 1, month: 2, day: 3, minute: 3, circa: 3 }[precision];
  const [year = 0, month, day] = parts.slice(0, wanted);
  const from = Date.UTC(year, (month ?? 1) - 1, day ?? 1);
  const to = month === undefined ? Date.UTC(year + 1, 0) : day === undefined ? Date.UTC(year, month) : from + DAY;
  return precision === 'circa' ? { from: from - ABOUT, to: to + ABOUT } : { from, to };
}

/**
 * Lays reports out along a time line `width` pixels long: to scale, marks that would touch in lanes above each other.
 * `pageDate` (YYYY-MM-DD or null) lies within the scale, so that the reader sees how long ago it all was. In
 * right-to-left languages time runs to the left.
 */
export function layOutTimeline<R extends { published: Published }>(
  reports: readonly R[],
  pageDate: string | null,
  { width, rtl, locale }: { width: number; rtl: boolean; locale: string },
): Layout<R> {
  const dated = reports.flatMap((report) => {
    const stretch = stretchOf(report.published);
    return stretch ? [{ report, ...stretch }] : [];
  });
  const page = stretchOf({ date: pageDate, precision: pageDate ? 'day' : 'unknown', asCited: null });
  const all: Stretch[] = page ? [...dated, page] : dated;
  const undated = reports.filter(({ published }) => stretchOf(published) === null);
  if (all.length === 0) return { marks: [], lanes: 0, ticks: [], page: null, undated };

  const from = Math.min(...all.map((s) => s.from));
  const to = Math.max(...all.map((s) => s.to));
  // One report alone gets some days around it; a scale of a single day would say nothing.
  const room = Math.max((to - from) * 0.04, from + 3 * DAY > to ? 2 * DAY : 0);
  const scale = scaleUtc()
    .domain([from - room, to + room])
    .range([0, width]);
  // Laid out from left to right, and turned round at the end where the language runs to the left.
  const turned = (x: number, wide = 0) => (rtl ? width - x - wide : x);

  const ends: number[] = [];
  const marks = dated
    .map(({ report, from: a, to: b }) => {
      const [x1, x2] = [scale(a), scale(b)];
      const wide = Math.max(LEAST_WIDTH, x2 - x1);
      return { report, x: Math.min(Math.max(0, (x1 + x2) / 2 - wide / 2), width - wide), width: wide };
    })
    .sort((a, b) => a.x - b.x || a.width - b.width)
    .map((mark): Mark<R> => {
      const free = ends.findIndex((end) => end + GAP <= mark.x);
      const lane = free < 0 ? ends.length : free;
      ends[lane] = mark.x + mark.width;
      return { ...mark, lane, x: turned(mark.x, mark.width) };
    });
  const ticks = spacedTicks(scale, Math.floor(width / TICK_EVERY));
  const label = tickLabel(ticks, locale);
  return {
    marks,
    lanes: ends.length,
    ticks: ticks.map((at) => ({ x: turned(scale(at)), label: label.format(at) })),
    page: page ? turned(scale(page.from)) : null,
    undated,
  };
}

/**
 * Ticks whose labels do not touch, at most `most`. d3 takes a number of ticks for a wish only: it may give twice as many.
 */
function spacedTicks(scale: ScaleTime<number, number>, most: number): Date[] {
  for (let count = most; count > 1; count--) {
    const ticks = scale.ticks(count);
    if (ticks.length > 1 && ticks.every((at, i) => i === 0 || scale(at) - scale(ticks[i - 1] ?? at) >= TICK_EVERY))
      return ticks;
  }
  let last = Number.NEGATIVE_INFINITY;
  return scale.ticks(2).filter((at) => {
    const apart = scale(at) - last >= TICK_EVERY;
    if (apart) last = scale(at);
    return apart;
  });
}

/** As much of a date as tells the ticks apart. */
function tickLabel(ticks: readonly Date[], locale: string): Intl.DateTimeFormat {
  const step = ticks.length > 1 ? Number(ticks[1]) - Number(ticks[0]) : DAY;
  const parts: Intl.DateTimeFormatOptions =
    step >= 360 * DAY
      ? { year: 'numeric' }
      : step >= 27 * DAY
        ? { month: 'short', year: 'numeric' }
        : step >= DAY
          ? { day: 'numeric', month: 'short', year: 'numeric' }
          : { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' };
  return new Intl.DateTimeFormat(locale, { ...parts, timeZone: 'UTC' });
}
