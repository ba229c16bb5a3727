import * as fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { files } from './fuzz-files';
import { folding } from './fuzz-folding';
import { matching } from './fuzz-matcher';
import { messages } from './fuzz-messages';
import { packs } from './fuzz-packs';
import { reading } from './fuzz-reader';
import type { FuzzTarget } from './target';

/** Minutes for all targets together (`npm run fuzz -- --minutes N`); none in `npm test`, where their runs are counted. */
const MINUTES = Number(process.env.WHENCE_FUZZ_MINUTES ?? 0);
/** A part of the names of those that are tried alone. */
const ONLY = process.env.WHENCE_FUZZ_ONLY ?? '';
const SEED = Number(process.env.WHENCE_FUZZ_SEED ?? Date.now() % 2 ** 31);
/** Milliseconds all targets together may take in `npm test`, however slow the machine, and any of them at least. */
const MOST_TIME = 60_000;
const LEAST_TIME = 500;

/** The quick ones first: where time runs out, what has been done counts. */
const ALL: readonly FuzzTarget[] = [folding, ...files, ...packs, messages, matching, ...reading];
const TARGETS = ALL.filter(({ name }) => name.includes(ONLY));
/** Generated inputs in `npm test`: 11,000 where there is time, and on a machine many times slower still so many. */
const LEAST = 5_000;

let total = 0;
let spent = 0;

/** What went wrong with which input, cut: `npm run fuzz -- --seed N` gives it again. */
function failure({ errorInstance, counterexample, seed, counterexamplePath }: fc.RunDetails<[unknown]>): string {
  const error = errorInstance instanceof Error ? (errorInstance.stack ?? errorInstance.message) : String(errorInstance);
  return `${error.slice(0, 1_500)}\nseed ${seed}, path ${counterexamplePath}, with ${fc.stringify(counterexample).slice(0, 1_500)}`;
}

describe(`generated input, seed ${SEED}`, { timeout: (MINUTES + 2) * 60_000 }, () => {
  it.each(TARGETS.map((target) => [target.name, target] as const))('%s', async (name, { property, runs }) => {
    const began = performance.now();
    const left = Math.max(LEAST_TIME, MOST_TIME - spent);
    const details = await fc.check(property as fc.IRawProperty<[unknown]>, {
      seed: SEED,
      numRuns: MINUTES > 0 ? Number.MAX_SAFE_INTEGER : runs,
      interruptAfterTimeLimit: MINUTES > 0 ? (MINUTES * 60_000) / TARGETS.length : left,
    });
    total += details.numRuns;
    const took = Math.round(performance.now() - began);
    spent += took;
    console.log(`fuzz: ${name}: ${details.numRuns} inputs in ${took} ms, seed ${SEED}`);
    if (details.failed && details.counterexample !== null) throw new Error(failure(details));
    expect(details.numRuns).toBeGreaterThan(0);
  });

  afterAll(() => {
    console.log(`fuzz: ${total} inputs together in ${Math.round(spent / 1000)} s, seed ${SEED}`);
    if (TARGETS.length === ALL.length) expect(total).toBeGreaterThan(LEAST);
  });
});
