import { statSync } from 'node:fs';
import { checkCorpus } from '../formats/check-corpus';
import { openFingerprints } from '../matching/fingerprint-index';
import { readCorpusFolder } from './corpus-folder';
import { loadCorpus } from './load-corpus';
import { onlyOne, readOptions } from './options';
import type { Surroundings } from './surroundings';
import { withFile } from './trouble';

/** `whence corpus check`: every fault of a pack or a folder, one a line; 1 where there is any. */
export async function corpusCheck(args: readonly string[], around: Surroundings): Promise<number> {
  const { positionals } = readOptions(args, {});
  const path = onlyOne(positionals, 'PACK_OR_FOLDER');
  const isFolder = withFile(path, () => statSync(path)).isDirectory();
  const { faults, fingerprints, parts } = isFolder ? readCorpusFolder(path) : await fromPack(path);
  const all = [...faults, ...checkCorpus(parts), ...fingerprintFaults(fingerprints, parts.records)];
  for (const { where, what } of all) around.out(`${where}: ${what}\n`);
  if (all.length === 0) {
    around.out(`${parts.records.length} records, ${parts.events.length} events: no faults\n`);
    return 0;
  }
  around.problem(`${path}: ${all.length} ${all.length === 1 ? 'fault' : 'faults'}`);
  return 1;
}

async function fromPack(path: string) {
  const corpus = await loadCorpus(path);
  return { faults: [], fingerprints: corpus.fingerprints, parts: { ...corpus, records: [...corpus.records] } };
}

function fingerprintFaults(fingerprints: Uint8Array | null, records: readonly { id: string }[]) {
  if (fingerprints === null) return [];
  const where = 'fingerprints';
  try {
    const index = openFingerprints(fingerprints);
    const known = new Set(records.map((record) => record.id));
    const ids = Array.from({ length: index.records }, (_, place) => index.idAt(place));
    return ids.filter((id) => !known.has(id)).map((id) => ({ where, what: `there is no record ${id}` }));
  } catch (error) {
    // What cannot be opened is the fault; its own words say why.
    return [{ where, what: error instanceof Error ? error.message : String(error) }];
  }
}
