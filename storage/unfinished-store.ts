import * as v from 'valibot';
import { failed, ok, type Result } from '../model/problem';
import type { SettingsArea } from './settings-store';
import { storageFailed, storageUnread } from './storage-failed';

/**
 * Work over several databases that was begun: writing an import or taking it back (by its name), erasing the texts of clippings
 * and keeping none from now on, erasing everything.
 */
export const Unfinished = v.union([
  v.object({ what: v.literal('import'), name: v.string() }),
  v.object({ what: v.literal('texts') }),
  v.object({ what: v.literal('erase') }),
]);
export type Unfinished = v.InferOutput<typeof Unfinished>;

/** Where the note lies. */
export const UNFINISHED_KEY = 'unfinished';

/**
 * A note of what is under way, in `storage.local`. One database changes in one go or not at all; work over several of them can
 * be ended between two by a browser that stops the background, and who starts next must know. There is one note, so such work is
 * done one after the other. Fails with a problem of the storage.
 */
export function createUnfinishedStore(area: SettingsArea) {
  let last: Promise<unknown> = Promise.resolve();
  /** What is still to be done about the note: to take it away, or to bring the work to an end first. */
  let owed: 'end' | 'work' | null = null;
  /** A note of this background's is there. */
  let noted = false;

  const write = async (note: Unfinished | null): Promise<Result<null>> => {
    try {
      await area.set({ [UNFINISHED_KEY]: note });
      owed = null;
      noted = note !== null;
      return ok(null);
    } catch (error) {
      if (note === null) owed = 'end';
      return storageFailed(error);
    }
  };
  async function read(): Promise<Result<Unfinished | null>> {
    try {
      const stored = v.safeParse(Unfinished, (await area.get(UNFINISHED_KEY))[UNFINISHED_KEY]);
      if (!stored.success) [owed, noted] = [null, false];
      return ok(stored.success ? stored.output : null);
    } catch (error) {
      return storageUnread(error);
    }
  }
  return {
    /** What was begun and not ended; null where nothing was. */
    read,

    /**
     * Does work that begins and ends here when all such work before it is done. Where it leaves its note behind, because it could
     * not be brought to an end or broke, it is gone on with at the next call.
     */
    alone<T>(work: () => Promise<T>): Promise<T> {
      const done = last.then(work).finally(() => {
        if (noted) owed ??= 'work';
      });
      // A bug in one is its caller's to hear.
      last = done.catch(() => {});
      return done;
    },

    /** Notes what is begun. Where other work is noted that could not be brought to an end nothing is begun, but to erase everything. */
    async begin(work: Unfinished): Promise<Result<null>> {
      const there = await read();
      if (!there.ok) return there;
      const isOther = there.value !== null && JSON.stringify(there.value) !== JSON.stringify(work);
      return isOther && work.what !== 'erase' ? failed('storage-failed', { why: 'unfinished' }) : write(work);
    },

    end: () => write(null),

    /** The work has not come to an end after all: it is gone on with at the next call, and its note not only taken away. */
    leave: (): void => {
      owed = 'work';
    },

    /** What is to be done before anything else: work to be brought to an end, or only the note of it to be taken away. */
    owed: () => owed,
  };
}

/** What {@link createUnfinishedStore} gives. */
export type UnfinishedStore = ReturnType<typeof createUnfinishedStore>;
