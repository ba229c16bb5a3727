import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { openFingerprints } from '../matching/fingerprint-index';
import type { Corpus } from '../model/corpus';
import { columns } from './columns';
import { loadCorpus } from './load-corpus';
import { onlyOne, readOptions } from './options';
import type { Surroundings } from './surroundings';
import { withFile } from './trouble';

/** `whence corpus info`: what a corpus says of itself, and its counts. */
export async function corpusInfo(args: readonly string[], around: Surroundings): Promise<number> {
  const { values, positionals } = readOptions(args, { json: { type: 'boolean' } });
  const path = onlyOne(positionals, 'PACK_OR_FOLDER');
  const corpus = await loadCorpus(path);
  const facts = { ...corpus.info, ...counts(corpus), ...fileFacts(path, corpus.records.length) };
  if (values.json) around.out(`${JSON.stringify(facts, null, 2)}\n`);
  else
    around.out(columns(Object.entries(facts).map(([name, value]) => [LABELS[name] ?? name, String(value ?? 'none')])));
  return 0;
}

const LABELS: Readonly<Record<string, string>> = {
  fingerprinted: 'records with fingerprints',
  withAddress: 'records with an address',
  firstDate: 'first date',
  lastDate: 'last date',
  bytesPerRecord: 'bytes per record',
};

function counts(corpus: Corpus) {
  const dates: string[] = [];
  let withAddress = 0;
  let removals = 0;
  for (const record of corpus.records) {
    if (record.published.date !== null) dates.push(record.published.date);
    if (record.url !== null) withAddress++;
    if (record.removal) removals++;
  }
  dates.sort();
  return {
    records: corpus.records.length,
    events: corpus.events.length,
    outlets: corpus.outlets.length,
    fingerprinted: corpus.fingerprints === null ? 0 : openFingerprints(corpus.fingerprints).records,
    withAddress,
    removals,
    firstDate: dates[0] ?? null,
    lastDate: dates.at(-1) ?? null,
  };
}

/** Size and hash, of a pack only: a folder has no bytes of its own. */
function fileFacts(path: string, records: number) {
  const stat = withFile(path, () => statSync(path));
  if (stat.isDirectory()) return {};
  const sha256 = createHash('sha256')
    .update(withFile(path, () => readFileSync(path)))
    .digest('hex');
  return { bytes: stat.size, bytesPerRecord: records > 0 ? Math.round(stat.size / records) : null, sha256 };
}
