import { afterAll, describe, expect, it } from 'vitest';
import { dyingStorage } from '../../fakes/dying-storage';
import { prepared, start, state, WORK } from '../../fakes/storage-world';

/**
 * Every piece of work is done once to the end and then once for each of its steps, stopped at that step. After a new start there
 * must be what there was before, or what there is after it: nothing between.
 */
let stops = 0;
afterAll(() => console.info(`${Object.keys(WORK).length} kinds of work, stopped at ${stops} steps in all`));

describe.each(Object.entries(WORK))('%s', (what, { work }) => {
  it('is done, or is not done, wherever it was stopped', async () => {
    const whole = await prepared(what);
    const before = await state(start(whole.area));
    const counting = dyingStorage(whole.area);
    await work(whole.world, whole.name);
    const { steps } = counting;
    counting.restore();
    const after = await state(start(whole.area));
    expect(after).not.toEqual(before);
    expect(steps).toBeGreaterThan(0);

    for (let dieAt = 1; dieAt <= steps; dieAt++) {
      const { area, world, name } = await prepared(what);
      const dying = dyingStorage(area);
      dying.dieAt = dieAt;
      await Promise.resolve()
        .then(() => work(world, name))
        .catch(() => null);
      dying.restore();
      const now = await state(start(area));
      const isOne = [before, after].some((one) => JSON.stringify(one) === JSON.stringify(now));
      expect(isOne, `stopped at step ${dieAt} of ${steps}: ${JSON.stringify(now)}`).toBe(true);
      expect(area.stored.unfinished ?? null).toBeNull();
    }
    stops += steps;
  });
});
