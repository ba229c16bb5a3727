import * as v from 'valibot';
import { Clipping, withoutAnyTexts, withoutTexts } from '../../model/clipping';
import { firstFault } from '../../model/first-fault';
import { ok } from '../../model/problem';
import type { DataPart } from './data-part';
import { compareAgain, type KeepNeeds } from './keep-clipping';
import { readSettings } from './read-settings';
import { type RowOrUnreadable, readEntry, sortedEntries, unreadableEntry } from './unreadable-entry';

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
      const rest = [
        ...listed.value.clippings.map((row) => ({ key: row.id, entry: row as unknown })),
        ...listed.value.unreadable.map((row) => ({ key: row.key, entry: unreadableEntry(row) as unknown })),
      ]
        .filter(({ key }) => key > after)
        .sort((a, b) => (a.key < b.key ? -1 : 1));
      const entries: unknown[] = [];
      let length = 0;
      for (const { entry } of rest) {
        if (entries.length === PIECE || length > PIECE_LENGTH) break;
        entries.push(entry);
        length += JSON.stringify(entry).length;
      }
      return ok({ entries, next: entries.length < rest.length ? (rest[entries.length - 1]?.key ?? null) : null });
    },
    read: (entry) => readEntry(entry, readClipping),
    async bringIn(values, name) {
      const set = await readSettings(settings);
      if (!set.ok) return set;
      // What `read` gave.
      const { rows, unreadable } = sortedEntries(values as readonly RowOrUnreadable<Clipping>[]);
      const { keepText } = set.value;
      const merged = await clippings.merge(
        keepText ? rows : rows.map(withoutTexts),
        name,
        keepText ? unreadable : unreadable.map(({ key, value }) => ({ key, value: withoutAnyTexts(value) })),
      );
      if (!merged.ok) return merged;
      await compareAgain(pages);
      return ok(merged.value);
    },
    async undo(name) {
      const undone = await clippings.undoMerge(name);
      if (undone.ok && undone.value) await compareAgain(pages);
      return undone;
    },
  };
}

function readClipping(raw: unknown): { ok: true; row: Clipping } | { ok: false; why: string } {
  const read = v.safeParse(Clipping, raw, { abortEarly: true });
  return read.success ? { ok: true, row: read.output } : { ok: false, why: firstFault(read.issues) };
}
