import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assembleCorpus } from '../../formats/corpus-folder';
import { withLookups } from '../../matching/build-lookups';
import { type Corpus, catalogue } from '../../model/corpus';

const folder = join(import.meta.dirname, '../../corpus');

/** The bundled corpus as its files say it, without fingerprints. */
export function bundledCorpus(): Corpus {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.json'))
    .map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') }));
  const { parts } = assembleCorpus(files);
  const { records, events, ...rest } = parts;
  return withLookups({ ...rest, events: catalogue(events), records: catalogue(records), fingerprints: null });
}
