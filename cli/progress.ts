import type { Surroundings } from './surroundings';

/** How far a command is, told as it goes on. */
export interface Progress {
  /** What is done, and how much of it, 0 to 1; null where nobody knows. */
  at(what: string, share: number | null): void;
  /** Leaves the line free for what is said next. */
  clear(): void;
}

/** Milliseconds between two lines on a terminal, and elsewhere, where every line stays. */
const OFTEN = 100;
const SELDOM = 10_000;
const WIDTH = 24;

/** Progress on the error stream: one line that changes on a terminal, a line now and then elsewhere; none where `quiet`. */
export function progressOn({ status }: Surroundings, quiet: boolean, now: () => number = Date.now): Progress {
  if (!status || quiet) return { at: () => undefined, clear: () => undefined };
  let told = now();
  let last = '';
  let shown = 0;
  const every = status.terminal ? OFTEN : SELDOM;
  return {
    at(what, share) {
      const fresh = status.terminal && what !== last;
      if (!fresh && now() - told < every) return;
      told = now();
      last = what;
      const percent = share === null ? '' : ` ${Math.floor(share * 100)} %`;
      if (!status.terminal) return status.write(`whence: ${what}${percent}\n`);
      const filled = Math.round((share ?? 0) * WIDTH);
      const bar = share === null ? '' : `[${'#'.repeat(filled)}${'.'.repeat(WIDTH - filled)}] `;
      const line = `${bar}${what}${percent}`.slice(0, status.width - 1);
      status.write(`\r${line.padEnd(shown)}`);
      shown = line.length;
    },
    clear() {
      if (shown > 0) status.write(`\r${' '.repeat(shown)}\r`);
      shown = 0;
    },
  };
}
