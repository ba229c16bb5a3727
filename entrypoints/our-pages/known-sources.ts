import { signal } from '@preact/signals';
import { sourceKey } from '../../matching/source-key';
import type { BackgroundCalls } from '../../messages/protocol';
import type { Caller } from '../../messages/rpc';
import { type KnownSource, type ReaderRemoval, type SourceCheck, saysNothing } from '../../model/known-source';
import type { Problem, Result } from '../../model/problem';
import { answered } from './answered';

/** What the reader knows of addresses, as a page of ours holds it. */
export type KnownSources = ReturnType<typeof createKnownSources>;

/** Makes what a page of ours knows of addresses; `load` fills it. Each call gives what failed, or null. */
export function createKnownSources(background: Caller<BackgroundCalls>) {
  /** By cleaned address; an address of which nothing is known is not in it. */
  const known = signal<ReadonlyMap<string, KnownSource>>(new Map());
  /** Rows that could not be read. */
  const unreadable = signal(0);

  const take = (result: Result<KnownSource>): Problem | null => {
    if (!result.ok) return result.problem;
    const next = new Map(known.value);
    if (saysNothing(result.value)) next.delete(result.value.id);
    else next.set(result.value.id, result.value);
    known.value = next;
    return null;
  };

  return {
    known,
    unreadable,
    async load(): Promise<Problem | null> {
      const rows: KnownSource[] = [];
      for (let next: string | null = ''; next !== null; ) {
        // The type is named because the next part depends on the answer, and the answer on it.
        const part: Awaited<ReturnType<typeof background.listSources>> = await answered(background.listSources(next));
        if (!part.ok) return part.problem;
        rows.push(...part.value.sources);
        next = part.value.next;
        unreadable.value = part.value.unreadable;
      }
      known.value = new Map(rows.map((row) => [row.id, row]));
      return null;
    },
    /** What is known of an address; null where that is nothing. */
    of: (address: string | null): KnownSource | null => known.value.get(sourceKey(address ?? '') ?? '') ?? null,
    /** Notes that the source at an address was removed, or takes the note `was` back with null. */
    mark: async (address: string, was: ReaderRemoval | null, removed: ReaderRemoval | null): Promise<Problem | null> =>
      take(await answered(background.markSource({ address, was, removed }))),
    /** Keeps what a check gave; null forgets what checks have given. */
    note: async (address: string, check: SourceCheck | null): Promise<Problem | null> =>
      take(await answered(background.noteCheck({ address, check }))),
  };
}
