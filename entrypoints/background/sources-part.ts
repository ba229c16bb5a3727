import * as v from 'valibot';
import { firstFault } from '../../model/first-fault';
import { KnownSource } from '../../model/known-source';
import { ok } from '../../model/problem';
import type { DataPart } from './data-part';
import { recheckPages } from './keep-clipping';
import type { SourceNeeds } from './source-calls';
import { type RowOrUnreadable, readEntry, sortedEntries, unreadableEntry } from './unreadable-entry';

/** Rows in one piece. */
const PIECE = 1_000;

/** What the reader knows of addresses as a part of everything: an entry an address, with the note and the last checks. */
export function sourcesPart({ sources, tabs }: Pick<SourceNeeds, 'sources' | 'tabs'>): DataPart {
  return {
    name: 'sources',
    version: 1,
    state: sources.state,
    async count() {
      const all = await sources.all();
      return all.ok ? ok(all.value.rows.length + all.value.unreadable.length) : all;
    },
    async takeOut(after) {
      const all = await sources.all();
      if (!all.ok) return all;
      const { rows, unreadable } = all.value;
      const rest = rows.filter(({ id }) => id > after);
      const entries = rest.slice(0, PIECE);
      const next = entries.length < rest.length ? (entries.at(-1)?.id ?? null) : null;
      // With the last piece those that cannot be read: a few, where there are any.
      return ok({ entries: next === null ? [...entries, ...unreadable.map(unreadableEntry)] : entries, next });
    },
    read: (entry) => readEntry(entry, readSource),
    async bringIn(values, name) {
      // What `read` gave.
      const { rows, unreadable } = sortedEntries(values as readonly RowOrUnreadable<KnownSource>[]);
      const merged = await sources.merge(rows, name, unreadable);
      if (!merged.ok) return merged;
      await recheckPages(tabs);
      return ok(merged.value);
    },
    async undo(name) {
      const undone = await sources.undoMerge(name);
      if (undone.ok && undone.value) await recheckPages(tabs);
      return undone;
    },
  };
}

function readSource(raw: unknown): { ok: true; row: KnownSource } | { ok: false; why: string } {
  const read = v.safeParse(KnownSource, raw, { abortEarly: true });
  return read.success ? { ok: true, row: read.output } : { ok: false, why: firstFault(read.issues) };
}
