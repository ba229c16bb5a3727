import * as v from 'valibot';
import { ok, type Result } from '../model/problem';
import { storageFailed } from './rows';
import type { SettingsArea } from './settings-store';

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
 * be ended between two by a browser that stops the background, and who starts next must know. Fails with `storage-failed`.
 */
export function createUnfinishedStore(area: SettingsArea) {
  const write = async (note: Unfinished | null): Promise<Result<null>> => {
    try {
      await area.set({ [UNFINISHED_KEY]: note });
      return ok(null);
    } catch (error) {
      return storageFailed(error);
    }
  };
  return {
    /** What was begun and not ended; null where nothing was. */
    async read(): Promise<Result<Unfinished | null>> {
      try {
        const stored = v.safeParse(Unfinished, (await area.get(UNFINISHED_KEY))[UNFINISHED_KEY]);
        return ok(stored.success ? stored.output : null);
      } catch (error) {
        return storageFailed(error);
      }
    },
    begin: (work: Unfinished) => write(work),
    end: () => write(null),
  };
}

/** What {@link createUnfinishedStore} gives. */
export type UnfinishedStore = ReturnType<typeof createUnfinishedStore>;
