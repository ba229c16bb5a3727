import { assembleCorpus } from '../../formats/corpus-folder';
import { withLookups } from '../../matching/build-lookups';
import { type Corpus, catalogue } from '../../model/corpus';
import { bundledFolder } from './bundled-folder';

/** The bundled corpus as its files say it, without fingerprints. */
export function bundledCorpus(): Corpus {
  const { parts } = assembleCorpus(bundledFolder());
  const { records, events, ...rest } = parts;
  return withLookups({ ...rest, events: catalogue(events), records: catalogue(records), fingerprints: null });
}
