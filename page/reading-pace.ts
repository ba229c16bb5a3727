/** When a page that changes may be read again. */
export interface ReadingPace {
  /** It changed: milliseconds from now after which it is read again, unless it changes before. */
  changed(): number;
  /** It was read, which took so many milliseconds of work. */
  read(took: number): void;
}

/** Reading again may take this share of the time at most, so a page that never rests costs no more. */
const SHARE = 1 / 25;
/** And never oftener than this (milliseconds). */
const LEAST = 1_000;
/** A page that never rests is read less and less often, down to once in so many milliseconds. */
const MOST = 8_000;
/** After so long without a change (milliseconds) a page begins anew. */
const RESTED = 5_000;
/** A page that stands still for this share of the pause need not wait for its end. */
const STILL = 1 / 4;

/**
 * The pace for one page; `now` in milliseconds. The pause between two readings doubles while changes go on, and is cut short
 * where they stop: what has come to rest is right at once, and what never does is read eight times a minute.
 */
export function createReadingPace(now: () => number = () => performance.now()): ReadingPace {
  let pause = LEAST;
  let notBefore = 0;
  let dueAt = 0;
  let last = 0;
  return {
    changed() {
      const at = now();
      if (at - last > RESTED) pause = LEAST;
      last = at;
      return Math.max(0, notBefore - at, Math.min(dueAt - at, pause * STILL));
    },
    read(took) {
      const at = now();
      notBefore = at + Math.max(LEAST, took / SHARE);
      dueAt = at + pause;
      pause = Math.min(2 * pause, MOST);
    },
  };
}
