import { clippingsCorpus } from '../../formats/clippings-corpus';
import { type Digest, packHash, writePack } from '../../formats/pack';
import { HASHED_FROM } from '../../formats/pack-layout';
import { withLookups } from '../../matching/build-lookups';
import { joinPrints } from '../../matching/text-print';
import { CLIPPINGS_ID, type Clipping } from '../../model/clipping';
import { catalogue } from '../../model/corpus';
import type { UnopenedCorpus } from '../../model/corpus-health';
import type { CorpusInfo } from '../../model/record';
import type { ClippingsStore } from '../../storage/clippings-store';
import type { OwnPacksStore } from '../../storage/own-packs-store';
import type { OwnSource } from './corpora';

/** What the reader's own corpora are found with. */
export interface OwnCorporaNeeds {
  clippings: ClippingsStore;
  packs: OwnPacksStore;
  /** What the corpus of the clippings is called. */
  clippingsTitle(): string;
  digest: Digest;
}

/**
 * The reader's own corpora: the clippings, where there are any, and the packs that were brought. What cannot be read out of
 * the storage is named; the rest is given all the same.
 */
export function ownCorpora({ clippings, packs, clippingsTitle, digest }: OwnCorporaNeeds) {
  return async (): Promise<{ sources: OwnSource[]; unopened: UnopenedCorpus[] }> => {
    const [mine, brought] = await Promise.all([clippings.list(), packs.list()]);
    const title = clippingsTitle();
    const sources: OwnSource[] = [];
    const unopened: UnopenedCorpus[] = [];
    const unreadable = (id: string, title: string | null) =>
      void unopened.push({ id, title, problem: { code: 'own-corpora-unreadable' } });
    if (!mine.ok) unreadable(CLIPPINGS_ID, title);
    else if (mine.value.clippings.length > 0) {
      // Where a reader clips is no place and no time; the title says it all.
      const pack = () => clippingsPack(mine.value.clippings, { title, coverage: '' }, digest);
      sources.push({ id: CLIPPINGS_ID, title: null, origin: 'clippings', pack });
    }
    if (!brought.ok) unreadable('own-packs', null);
    else {
      for (const { id, title, pack } of brought.value.packs)
        sources.push({
          id,
          title,
          origin: 'own',
          pack: () => pack.arrayBuffer(),
          // By its hash alone a damaged copy of it would pass for it.
          key: async () => `${packHash(await pack.slice(0, HASHED_FROM).arrayBuffer())} ${pack.size} ${id}`,
        });
      for (const key of brought.value.unreadable) unreadable(key, null);
    }
    return { sources, unopened };
  };
}

/** The pack of these clippings, made from their facts and fingerprints. A thousand take a tenth of a second. */
export async function clippingsPack(
  clippings: readonly Clipping[],
  about: Partial<CorpusInfo> & Pick<CorpusInfo, 'title'>,
  digest: Digest,
): Promise<ArrayBuffer> {
  const parts = clippingsCorpus(clippings, about);
  const records = catalogue(parts.records);
  const byId = new Map(clippings.map((clipping) => [clipping.id, clipping]));
  const prints = [...records].map(({ id }) => ({
    record: id,
    prints: byId.get(id)?.passages.map(({ print }) => print) ?? [],
  }));
  const corpus = withLookups({
    ...parts,
    events: catalogue(parts.events),
    records,
    fingerprints: joinPrints(prints),
  });
  return (await writePack(corpus, digest)).buffer;
}
