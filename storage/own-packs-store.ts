import * as v from 'valibot';
import { failed, ok, type Result } from '../model/problem';
import type { UseStore } from './open-database';
import { allRows, planRows } from './plan-rows';
import { smallDatabase } from './small-database';
import { freeKey } from './unreadable-rows';

/** A corpus the reader has brought: its pack as it came, and what the reader calls it. Whether it is on is a setting. */
const OwnPack = v.object({
  schema: v.literal(1),
  /** The id the pack gives itself; key of the row. */
  id: v.pipe(v.string(), v.nonEmpty()),
  title: v.pipe(v.string(), v.nonEmpty()),
  /** ISO 8601, UTC. */
  added: v.string(),
  /** Taken out by the reader, and kept until it cannot be undone any more. */
  removed: v.boolean(),
  pack: v.blob(),
});
export type OwnPack = v.InferOutput<typeof OwnPack>;

/** Longest title a pack can be given, in characters. */
export const MAX_PACK_TITLE = 200;

/**
 * The corpora the reader has brought, in a database of their own, key = id. Every change is one transaction. A pack that is
 * removed is put aside and can be put back until {@link createOwnPacksStore} is told to `purge`. Every call may fail with
 * a problem of the storage, and then nothing was written.
 */
export function createOwnPacksStore({ now, use = ownPacksDatabase() }: { now(): string; use?: UseStore }) {
  const changeOne = async (id: string, to: (pack: OwnPack) => OwnPack): Promise<Result<null>> => {
    const changed = await planRows<Result<null>>(use, [id], (stored) => {
      const pack = readable(id, stored.get(id));
      return pack ? { put: [[id, to(pack)]], result: ok(null) } : { result: failed('corpus-not-found') };
    });
    return changed.ok ? changed.value : changed;
  };

  return {
    /** The packs that are not removed, first added first; rows that cannot be read are told by their key. */
    async list(): Promise<Result<{ packs: OwnPack[]; unreadable: string[] }>> {
      const stored = await allRows(use);
      if (!stored.ok) return stored;
      const packs = [...stored.value].flatMap(([key, row]) => readable(key, row) ?? []);
      packs.sort((a, b) => (a.added === b.added ? (a.id < b.id ? -1 : 1) : a.added < b.added ? -1 : 1));
      const known = new Set(packs.map(({ id }) => id));
      return ok({
        packs: packs.filter(({ removed }) => !removed),
        unreadable: [...stored.value.keys()].filter((key) => !known.has(key)),
      });
    },

    /**
     * Keeps a pack, in the place of the one of that id where there is one; the reader's title for it stays. A row that cannot be
     * read is put aside, under another key.
     */
    put({ id, title, pack }: Pick<OwnPack, 'id' | 'title' | 'pack'>): Promise<Result<null>> {
      return planRows<null>(use, 'all', (stored) => {
        const present = readable(id, stored.get(id));
        const kept = present && !present.removed ? present : { title, added: now() };
        const row: OwnPack = { schema: 1, id, title: kept.title, added: kept.added, removed: false, pack };
        const aside = present || !stored.has(id) ? [] : [[freeKey(id, stored), stored.get(id)] as const];
        return { put: [...aside, [id, row]], result: null };
      });
    },

    /** Gives a pack another title. Fails with `corpus-not-found`. */
    rename: (id: string, title: string) => changeOne(id, (pack) => ({ ...pack, title })),

    /** Takes a pack out, or puts it back. Fails with `corpus-not-found`. */
    remove: (id: string, removed: boolean) => changeOne(id, (pack) => ({ ...pack, removed })),

    /** Deletes what was removed: nobody can put it back any more. */
    purge(): Promise<Result<null>> {
      return planRows<null>(use, 'all', (stored) => ({
        remove: [...stored].filter(([key, row]) => readable(key, row)?.removed).map(([key]) => key),
        result: null,
      }));
    },

    /** Deletes every row, those that cannot be read as well. */
    erase(): Promise<Result<null>> {
      return planRows<null>(use, 'all', (stored) => ({ remove: [...stored.keys()], result: null }));
    },
  };
}

/** What {@link createOwnPacksStore} gives. */
export type OwnPacksStore = ReturnType<typeof createOwnPacksStore>;

/** The database of the reader's packs. */
export function ownPacksDatabase(): UseStore {
  return smallDatabase('whence-own-packs', 'packs');
}

/** A row whose id is not its key was put aside. */
function readable(key: string, row: unknown): OwnPack | undefined {
  const read = v.safeParse(OwnPack, row, { abortEarly: true });
  return read.success && read.output.id === key ? read.output : undefined;
}
