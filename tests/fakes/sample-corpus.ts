import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assembleCorpus } from '../../formats/corpus-folder';
import { buildFingerprints } from '../../matching/build-fingerprints';
import { withLookups } from '../../matching/build-lookups';
import { type Corpus, catalogue } from '../../model/corpus';

const demo = join(import.meta.dirname, '../../demo');

/** The invented town's corpus with the fingerprints of its texts, as its pack has them. */
export function sampleCorpus(): Corpus {
  const folder = join(demo, 'corpus');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.json'))
    .map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') }));
  const { parts } = assembleCorpus(files);
  const { records, events, names, ...rest } = parts;
  const texts = readFileSync(join(demo, 'texts.jsonl'), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line): { id: string; text: string } => JSON.parse(line))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ id, text }) => ({ record: id, parts: [text] }));
  const fingerprints = buildFingerprints(texts, [...names, ...records.flatMap((record) => record.names)]);
  return withLookups({ ...rest, names, events: catalogue(events), records: catalogue(records), fingerprints });
}
