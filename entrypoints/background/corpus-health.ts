import type { Corpus } from '../../model/corpus';
import type { CorpusHealth } from '../../model/corpus-health';
import type { OpenedCorpus } from './corpora';

type Read = Pick<CorpusHealth, 'from' | 'to' | 'withLink' | 'removed'>;

/** Records that are read before pages that ask meanwhile get their turn: some ten milliseconds. */
const RECORDS_A_TURN = 500;

/**
 * What a reader should know of corpora. Every record of a corpus is read once, which takes about two seconds at 100,000, and
 * remembered as long as the corpus is held; `turn` lets others work meanwhile.
 */
export function createCorpusHealth(turn: () => Promise<void>) {
  const read = new WeakMap<Corpus['records'], Promise<Read>>();

  async function datesAndLinks({ records }: Corpus): Promise<Read> {
    const all: Read = { from: null, to: null, withLink: 0, removed: 0 };
    let place = 0;
    for (const { published, url, removal } of records) {
      const { date } = published;
      if (date !== null && (all.from === null || date < all.from)) all.from = date;
      if (date !== null && (all.to === null || date > all.to)) all.to = date;
      if (url !== null) all.withLink++;
      if (removal !== null) all.removed++;
      if (++place % RECORDS_A_TURN === 0) await turn();
    }
    return all;
  }

  return async ({ corpus, bytes, hash, origin }: OpenedCorpus, on: boolean): Promise<CorpusHealth> => {
    const { info, records, events, outlets } = corpus;
    const reading = read.get(records) ?? datesAndLinks(corpus);
    read.set(records, reading);
    return {
      id: info.id,
      title: info.title,
      version: info.version,
      licence: info.licence,
      author: info.author,
      coverage: info.coverage,
      records: records.length,
      events: events.length,
      outlets: outlets.length,
      bytes,
      hash,
      on,
      origin,
      ...(await reading),
    };
  };
}
