import * as v from 'valibot';
import { ok, type Result } from '../../model/problem';
import { MAX_PACK_TITLE, type OwnPacksStore } from '../../storage/own-packs-store';
import { compareAgain, type KeepNeeds } from './keep-clipping';
import { readArgument } from './read-argument';

const Title = v.object({
  id: v.string(),
  title: v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(MAX_PACK_TITLE)),
});
const Removal = v.object({ id: v.string(), removed: v.boolean() });

/** The calls on corpora the reader has brought; only our own pages may make them. */
export function ownPackCalls(needs: Pick<KeepNeeds, 'corpora' | 'tabs'> & { packs: OwnPacksStore }) {
  const { packs } = needs;
  const thenCompare = async (done: Result<null>): Promise<Result<null>> => {
    if (done.ok) await compareAgain(needs);
    return done;
  };
  return {
    async renameCorpus(arg: unknown): Promise<Result<null>> {
      const read = readArgument(Title, arg);
      return read.ok ? thenCompare(await packs.rename(read.value.id, read.value.title)) : read;
    },

    async removeCorpus(arg: unknown): Promise<Result<null>> {
      const read = readArgument(Removal, arg);
      return read.ok ? thenCompare(await packs.remove(read.value.id, read.value.removed)) : read;
    },

    /** A page of ours has put packs into the store. */
    corporaChanged: () => thenCompare(ok(null)),
  };
}
