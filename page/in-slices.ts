/** Milliseconds of work after which the page gets its turn: half a frame, so that one slow step more fits into it. */
const SLICE = 8;

/** What work in slices came to: `value` is undefined where it was given up; `took` is milliseconds of work. */
export interface Sliced<T> {
  value: T | undefined;
  took: number;
}

/**
 * Does the steps without holding up the page: after every {@link SLICE} milliseconds of work (or as many as `slice` says) other
 * tasks get their turn, and then `goesOn` is asked whether the rest is still wanted.
 */
export async function inSlices<T>(steps: Generator<void, T>, goesOn: () => boolean, slice = SLICE): Promise<Sliced<T>> {
  let took = 0;
  for (let began = performance.now(); ; ) {
    const step = steps.next();
    const worked = performance.now() - began;
    if (step.done) return { value: step.value, took: took + worked };
    if (worked < slice) continue;
    took += worked;
    await nextTask();
    if (!goesOn()) return { value: undefined, took };
    began = performance.now();
  }
}

/** Does all steps in one go; gives what they come to. */
export function atOnce<T>(steps: Generator<void, T>): T {
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}

/** Resolves in a task of its own. */
export const nextTask = () => new Promise<void>((resolve) => setTimeout(resolve));
