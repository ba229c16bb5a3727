import { sha256 } from '../../cli/digest';
import { createCorpora } from '../../entrypoints/background/corpora';
import { ownCorpora } from '../../entrypoints/background/own-corpora';
import { openSealedPack, packHash, writePack } from '../../formats/pack';
import { createMatcher } from '../../matching/matcher';
import { type ClippingsStoreNeeds, createClippingsStore } from '../../storage/clippings-store';
import { createOwnPacksStore } from '../../storage/own-packs-store';
import { fakeCorpus } from './fake-corpus';

/** The background's corpora over real packs: the fake corpus as the bundled one, and the reader's own in their real stores. */
export async function realCorpora({ now, newId }: Pick<ClippingsStoreNeeds, 'now' | 'newId'>) {
  const clippings = createClippingsStore({ now, newId });
  const packs = createOwnPacksStore({ now });
  const bundled = await writePack(fakeCorpus(), sha256);
  const corpora = createCorpora({
    packs: ['harbour.pack'],
    fetchPack: async () => bundled.buffer,
    own: ownCorpora({ clippings, packs, clippingsTitle: () => 'My clippings', digest: sha256 }),
    openPack: (bytes) => openSealedPack(bytes, sha256),
    hashOf: packHash,
    createMatcher,
  });
  return { corpora, clippings, packs };
}
