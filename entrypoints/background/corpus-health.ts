import type { Corpus } from '../../model/corpus';
import type { CorpusHealth } from '../../model/corpus-health';
import type { OpenedCorpus } from './corpora';

/** What a reader should know of a corpus: reads every record once, which takes about a second at 100,000. */
export function corpusHealth({ corpus, bytes, hash, origin }: OpenedCorpus, on: boolean): CorpusHealth {
  const { info, records, events, outlets } = corpus;
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
    ...datesAndLinks(corpus),
  };
}

function datesAndLinks({ records }: Corpus): Pick<CorpusHealth, 'from' | 'to' | 'withLink' | 'removed'> {
  let from: string | null = null;
  let to: string | null = null;
  let withLink = 0;
  let removed = 0;
  for (const { published, url, removal } of records) {
    const { date } = published;
    if (date !== null && (from === null || date < from)) from = date;
    if (date !== null && (to === null || date > to)) to = date;
    if (url !== null) withLink++;
    if (removal !== null) removed++;
  }
  return { from, to, withLink, removed };
}
