import * as v from 'valibot';
import { firstFault } from '../../model/first-fault';
import { KnownSource } from '../../model/known-source';
import { ok } from '../../model/problem';
import type { DataPart } from './data-part';
import { recheckPages } from './keep-clipping';
import type { SourceNeeds } from './source-calls';

/** Rows in one piece. */
const PIECE = 1_000;

/** What the reader knows of addresses as a part of everything: an entry an address, with the note and the last checks. */
export function sourcesPart({ sources, tabs }: Pick<SourceNeeds, 'sources' | 'tabs'>): DataPart {
  return {
    name: 'sources',
    version: 1,
    state: sources.state,
    async count() {
      const listed = await sources.list();
      return listed.ok ? ok(listed.value.length) : listed;
    },
    async takeOut(after) {
      const listed = await sources.list();
      if (!listed.ok) return listed;
      const rest = listed.value.filter(({ id }) => id > after);
      const entries = rest.slice(0, PIECE);
      return ok({ entries, next: entries.length < rest.length ? (entries.at(-1)?.id ?? null) : null });
    },
    read(entry) {
      const read = v.safeParse(KnownSource, entry, { abortEarly: true });
      return read.success ? { ok: true, value: read.output } : { ok: false, why: firstFault(read.issues) };
    },
    async bringIn(values, name) {
      // What `read` gave.
      const merged = await sources.merge(values as readonly KnownSource[], name);
      if (!merged.ok) return merged;
      await recheckPages(tabs);
      return ok({ ...merged.value, unreadable: 0 });
    },
    async undo(name) {
      const undone = await sources.undoMerge(name);
      if (undone.ok && undone.value) await recheckPages(tabs);
      return undone;
    },
  };
}
