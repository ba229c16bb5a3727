import * as v from 'valibot';
import { Clipping, withoutTexts } from '../../model/clipping';
import { firstFault } from '../../model/first-fault';
import { ok } from '../../model/problem';
import { DEFAULT_SETTINGS } from '../../model/settings';
import type { DataPart } from './data-part';
import { compareAgain, type KeepNeeds } from './keep-clipping';

/** Clippings in one piece at most, and characters after which no further one comes into it. */
const PIECE = 200;
const PIECE_LENGTH = 2_000_000;

/**
 * The clippings as a part of everything, with their fingerprints, notes and kept texts. Texts come in only where the reader
 * has them kept here.
 */
export function clippingsPart({ clippings, settings, ...pages }: KeepNeeds): DataPart {
  return {
    name: 'clippings',
    version: 1,
    state: clippings.state,
    count: clippings.count,
    async takeOut(after) {
      const listed = await clippings.list();
      if (!listed.ok) return listed;
      const rest = listed.value.clippings.filter(({ id }) => id > after).sort((a, b) => (a.id < b.id ? -1 : 1));
      const entries: Clipping[] = [];
      let length = 0;
      for (const row of rest) {
        if (entries.length === PIECE || length > PIECE_LENGTH) break;
        entries.push(row);
        length += JSON.stringify(row).length;
      }
      return ok({ entries, next: entries.length < rest.length ? (entries.at(-1)?.id ?? null) : null });
    },
    read(entry) {
      const read = v.safeParse(Clipping, entry, { abortEarly: true });
      return read.success ? { ok: true, value: read.output } : { ok: false, why: firstFault(read.issues) };
    },
    async bringIn(values, name) {
      const { keepText } = await settings.read().catch(() => DEFAULT_SETTINGS);
      // What `read` gave.
      const rows = values as readonly Clipping[];
      const merged = await clippings.merge(keepText ? rows : rows.map(withoutTexts), name);
      if (!merged.ok) return merged;
      await compareAgain(pages);
      return ok({ ...merged.value, unreadable: 0 });
    },
    async undo(name) {
      const undone = await clippings.undoMerge(name);
      if (undone.ok && undone.value) await compareAgain(pages);
      return undone;
    },
  };
}
