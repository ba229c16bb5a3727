import { signal } from '@preact/signals';
import { type FactsByRecord, recordKey } from '../../components/popup/filter-saved';
import type { BackgroundCalls } from '../../messages/protocol';
import type { RecordFacts } from '../../messages/replies';
import type { Caller } from '../../messages/rpc';
import type { Problem } from '../../model/problem';
import { newestFirst, type SavedMatch } from '../../model/saved-match';
import { answered } from '../our-pages/answered';

/** Listings that are begun again where the list changes while its parts are read. */
const TRIES = 3;
/** Records asked for at once. */
const KEYS_AT_ONCE = 2_000;

/** The saved matches as the popup holds them. */
export type SavedRows = ReturnType<typeof createSavedRows>;

/** Makes the list of rows; `load` fills it, first with what a window shows, then with the rest. */
export function createSavedRows(background: Caller<BackgroundCalls>) {
  /** Newest first; null until the first are there. */
  const rows = signal<readonly SavedMatch[] | null>(null);
  /** How many there are, also while only the first are here. */
  const total = signal(0);
  const unreadable = signal(0);
  const facts = signal<FactsByRecord>(new Map());

  /** Reads the list anew; with `all` false only its first part, which tells how many there are. */
  async function load(all = true): Promise<Problem | null> {
    for (let tried = 0; tried < TRIES; tried++) {
      const first = await answered(background.listSaved(null));
      if (!first.ok) return first.problem;
      const { listing } = first.value;
      let { next } = first.value;
      total.value = first.value.total;
      // Where there are rows already, they stay until all of the new ones are here.
      if (rows.value === null) rows.value = first.value.rows;
      if (!all) return null;
      // The first part is the whole, or the others have its rows again.
      let read = first.value.rows;
      let lost = first.value.unreadable;
      if (next !== null) read = [];
      let same = true;
      while (next !== null && same) {
        const part = await answered(background.listSaved({ listing, next }));
        if (!part.ok) return part.problem;
        same = part.value.listing === listing;
        for (const row of part.value.rows) read.push(row);
        lost += part.value.unreadable;
        next = part.value.next;
      }
      if (!same) continue;
      rows.value = read.sort(newestFirst);
      total.value = read.length;
      unreadable.value = lost;
      return null;
    }
    return { code: 'no-answer' };
  }

  return {
    rows,
    total,
    unreadable,
    facts,
    load,

    /** Asks what the corpora say of the records that are listed. Without an answer nothing is said of them. */
    async lookUp(): Promise<void> {
      const keys = new Map(
        (rows.value ?? []).map((row) => [recordKey(row), { corpus: row.corpus, record: row.record }]),
      );
      const known = new Map<string, RecordFacts | null>();
      const asked = [...keys];
      for (let from = 0; from < asked.length; from += KEYS_AT_ONCE) {
        const some = asked.slice(from, from + KEYS_AT_ONCE);
        const told = await answered(background.recordFacts(some.map(([, key]) => key)));
        if (!told.ok) return;
        for (const [i, [key]] of some.entries()) known.set(key, told.value[i] ?? null);
      }
      facts.value = known;
    },

    /** Rows by id, for looking up many. */
    byId: () => new Map((rows.value ?? []).map((row) => [row.id, row])),

    /** Puts changed rows in the places of those they were, and takes away those that are gone. */
    replace(changed: readonly SavedMatch[], gone: readonly string[] = []): void {
      const now = new Map(changed.map((row) => [row.id, row]));
      const away = new Set(gone);
      rows.value = rows.value?.filter(({ id }) => !away.has(id)).map((row) => now.get(row.id) ?? row) ?? null;
      total.value = rows.value?.length ?? 0;
    },
  };
}
