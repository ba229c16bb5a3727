import { signal } from '@preact/signals';
import type { Working } from '../../components/data/WorkBar';
import type { BackgroundCalls } from '../../messages/protocol';
import type { Caller } from '../../messages/rpc';
import { ok, type Problem, type Result } from '../../model/problem';
import { answered } from './answered';
import { type BroughtIn, bringIn, type ChosenFile } from './bring-in';
import { takeOut } from './take-out';

/**
 * Entries, and bytes of a file, from which the reader is told how far it is: half a second on a machine of two cores with
 * much else to do.
 */
const SLOW_ENTRIES = 2_000;
const SLOW_BYTES = 1_000_000;
/** A file is written for so many milliseconds at a time; then the window is drawn. */
const SLICE = 50;
/** Pieces between two looks at the clock, put together to one. */
const AT_ONCE = 100;

/** What bringing in and taking out work with. */
export interface DataWorkDeps {
  background: Caller<BackgroundCalls>;
  now(): Date;
  /** Lets the window be drawn. */
  pause(): Promise<void>;
}

/** What an attempt came to: something, a problem, or nothing because the reader broke it off. */
export type Done<T> = { value: T | null; problem: Problem | null };

/** Bringing a file in and taking everything out, one at a time, with what is told meanwhile. */
export function createDataWork({ background, now, pause }: DataWorkDeps) {
  const working = signal<Working | null>(null);
  let stopped = false;

  async function during<T>(
    what: Working['what'],
    slow: boolean,
    work: (of: { progress(done: number, total: number): void; stopped(): boolean }) => Promise<Result<T | null>>,
  ): Promise<Done<T>> {
    if (working.value) return { value: null, problem: null };
    stopped = false;
    const told = (done: number, total: number) => {
      if (working.value || slow || total > SLOW_ENTRIES) working.value = { what, done, total };
    };
    told(0, 0);
    if (slow) await pause();
    try {
      const result = await work({ progress: told, stopped: () => stopped });
      return result.ok ? { value: result.value, problem: null } : { value: null, problem: result.problem };
    } finally {
      working.value = null;
    }
  }

  return {
    working,
    /** Breaks off what is under way. */
    stop: () => {
      stopped = true;
    },
    /** The pieces of the file: of everything, or of the saved matches alone. Neither value nor problem: broken off. */
    takeOut: (savedOnly: boolean): Promise<Done<string[]>> =>
      during('out', false, (work) => takeOut(background, savedOnly, now().toISOString(), work)),
    /** The pieces of a file about `total` rows, written in slices. Neither value nor problem: broken off. */
    write: (pieces: Iterable<string>, total: number): Promise<Done<string[]>> =>
      during('out', total >= SLOW_ENTRIES, async ({ progress, stopped: isStopped }) => {
        const written: string[] = [];
        let some = '';
        let count = 0;
        let drawn = performance.now();
        for (const piece of pieces) {
          some += piece;
          if (++count % AT_ONCE > 0) continue;
          written.push(some);
          some = '';
          if (performance.now() - drawn < SLICE) continue;
          progress(Math.min(count, total), total);
          await pause();
          if (isStopped()) return ok(null);
          drawn = performance.now();
        }
        return ok([...written, some]);
      }),
    /** Brings in a file, or the parts of it named in `only`. Neither value nor problem: broken off, nothing written. */
    bringIn: async (file: ChosenFile, only: readonly string[] | null): Promise<Done<BroughtIn>> => {
      const done = await during('in', file.size > SLOW_BYTES, (work) => bringIn(background, file, only, work));
      return done.problem ? { ...done, problem: { ...done.problem, detail: { file: file.name } } } : done;
    },
    /** Takes an import back; null where another came after it. */
    undo: (name: string): Promise<Result<{ kept: number } | null>> => answered(background.undoImport(name)),
  };
}

/** What {@link createDataWork} gives. */
export type DataWork = ReturnType<typeof createDataWork>;
