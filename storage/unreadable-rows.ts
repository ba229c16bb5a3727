import type { UnreadableRow } from '../model/saved-match';

/** The key itself, or where something has it the first of `key~2`, `key~3`… that is free: always the same one. */
export function freeKey(key: string, taken: { has(key: string): boolean }): string {
  let free = key;
  for (let n = 2; taken.has(free); n++) free = `${key}~${n}`;
  return free;
}

/**
 * Of rows that no schema reads those that are not stored yet, each under the key it had or, where another value stands there, a
 * free one: neither is lost, and the same row twice is one.
 */
export function placed(stored: ReadonlyMap<string, unknown>, rows: readonly UnreadableRow[]): UnreadableRow[] {
  const values = new Map(stored);
  const free: UnreadableRow[] = [];
  for (const { key, value } of rows) {
    let isThere = false;
    const taken = (at: string) => {
      isThere = values.has(at) && isSameValue(values.get(at), value);
      return values.has(at) && !isThere;
    };
    const at = freeKey(key, { has: taken });
    if (isThere) continue;
    values.set(at, value);
    free.push({ key: at, value });
  }
  return free;
}

/** Whether two stored values are one, as they would stand in a file. */
function isSameValue(a: unknown, b: unknown): boolean {
  try {
    return JSON.stringify(a) === JSON.stringify(b);
  } catch {
    // Deeper than can be written, or in a circle: no file has it.
    return false;
  }
}
