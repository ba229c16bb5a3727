import { beforeEach, expect, it } from 'vitest';
import { createReadingPace, type ReadingPace } from '../../../page/reading-pace';

let at: number;
let pace: ReadingPace;
beforeEach(() => {
  at = 100_000;
  pace = createReadingPace(() => at);
});

/** Lets a page change every `every` ms for `long` ms, read when the pace says so; gives when it was read. */
function run(every: number, long: number, took = 5): number[] {
  const readings: number[] = [];
  let due = Number.POSITIVE_INFINITY;
  for (const end = at + long; at < end; at += 10) {
    if (at % every === 0) due = at + pace.changed();
    if (at < due) continue;
    readings.push(at);
    pace.read(took);
    due = Number.POSITIVE_INFINITY;
  }
  return readings;
}

it('reads a page at once that changes after a rest', () => {
  expect(pace.changed()).toBe(0);
  pace.read(5);
  at += 60_000;
  expect(pace.changed()).toBe(0);
});

it('reads a page that never rests less and less often', () => {
  const readings = run(300, 120_000);
  const pauses = readings.slice(1).map((time, i) => time - (readings[i] ?? 0));
  expect(pauses.slice(0, 3).every((pause, i) => pause > (pauses[i - 1] ?? 0))).toBe(true);
  // At first it is not known that it never rests; from then on eight a minute.
  expect(readings.filter((time) => time < 160_000).length).toBeLessThanOrEqual(11);
  expect(readings.filter((time) => time >= 160_000).length).toBeLessThanOrEqual(8);
});

it('reads a page soon after it has come to rest, however restless it was', () => {
  run(300, 60_000);
  pace.changed();
  expect(pace.changed()).toBeLessThanOrEqual(2_000);
});

it('begins anew after five seconds of rest', () => {
  run(300, 60_000);
  pace.read(5);
  at += 5_100;
  expect(pace.changed()).toBeLessThanOrEqual(3_000);
  pace.read(5);
  at += 1_000;
  expect(pace.changed()).toBe(0);
});

it('never takes more than a twenty-fifth of the time, also where the page stands still in between', () => {
  pace.read(400);
  expect(pace.changed()).toBe(10_000);
  at += 9_000;
  expect(pace.changed()).toBe(1_000);
  const readings = run(300, 60_000, 400);
  expect(readings.length).toBeLessThanOrEqual(6);
});
