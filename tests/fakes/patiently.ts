import { vi } from 'vitest';

/** Asks again until what is asserted holds; long enough for a machine that is busy with other things. */
export const patiently = <T>(assertion: () => T | Promise<T>): Promise<T> =>
  vi.waitFor(assertion, { timeout: 30_000, interval: 20 });
