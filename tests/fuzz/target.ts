import type * as fc from 'fast-check';

/** Something that is fed with generated input until it breaks or the time is over. */
export interface FuzzTarget {
  name: string;
  /** Inputs in `npm test`: so many that all targets together take less than half a minute on two cores. */
  runs: number;
  /** Throws at the first input with which something is wrong. */
  property: fc.IRawProperty<unknown>;
}

/** What is wrong with a result; a property throws it. */
export class Wrong extends Error {}

/** Throws where `faults` names any, the first few of them. */
export function faultless(faults: readonly string[]): void {
  if (faults.length > 0) throw new Wrong(faults.slice(0, 5).join('\n'));
}

const CLEAN = new Set([
  ...Object.getOwnPropertyNames(Object.prototype),
  ...Object.getOwnPropertyNames(Array.prototype),
]);

/** Names that were put on what all objects inherit. */
export function pollution(): string[] {
  const names = [...Object.getOwnPropertyNames(Object.prototype), ...Object.getOwnPropertyNames(Array.prototype)];
  return names.filter((name) => !CLEAN.has(name)).map((name) => `all objects have inherited «${name}»`);
}
