import { readFileSync, statSync } from 'node:fs';
import { checkCorpus } from '../formats/check-corpus';
import { verifyPack } from '../formats/pack';
import { buildLookups } from '../matching/build-lookups';
import { openFingerprints } from '../matching/fingerprint-index';
import { readCorpusFolder } from './corpus-folder';
import { loadCorpus } from './load-corpus';
import { onlyOne, readOptions } from './options';
import type { Surroundings } from './surroundings';
import { withFile } from './trouble';

/**
 * `whence corpus check`: every fault of a pack or a folder, one a line; 1 where there is any. The look-ups of a pack must be
 * those that would be made of its records. A folder is held to the rules of wording too, and with `--against FILE` to not
 * repeating the text it was made from.
 */
export async function corpusCheck(args: readonly string[], around: Surroundings): Promise<number> {
  const { values, positionals } = readOptions(args, { against: { type: 'string' } });
  const { against } = values;
  const path = onlyOne(positionals, 'PACK_OR_FOLDER');
  const isFolder = withFile(path, () => statSync(path)).isDirectory();
  const { faults, fingerprints, parts, privateNames } = isFolder ? readCorpusFolder(path) : await fromPack(path);
  const source = against === undefined ? {} : { against: withFile(against, () => readFileSync(against, 'utf8')) };
  const options = { houseRules: isFolder || against !== undefined, privateNames, ...source };
  const all = [...faults, ...checkCorpus(parts, options), ...fingerprintFaults(fingerprints, parts.records)];
  for (const { where, what } of all) around.out(`${where}: ${what}\n`);
  if (all.length === 0) {
    around.out(`${parts.records.length} records, ${parts.events.length} events: no faults\n`);
    return 0;
  }
  around.problem(`${path}: ${all.length} ${all.length === 1 ? 'fault' : 'faults'}`);
  return 1;
}

/** Of a pack made by another program, or by another version of this one. */
const LOOKUP_FAULT = { where: 'look-ups', what: 'they are not those of these records; build the pack again' };

async function fromPack(path: string) {
  const corpus = await loadCorpus(path, verifyPack);
  const { info, outlets, events, names, records, fingerprints, lookups } = corpus;
  const parts = { info, outlets, events: [...events], names, records: [...records] };
  const faults = Buffer.compare(lookups, buildLookups(corpus)) === 0 ? [] : [LOOKUP_FAULT];
  return { faults, privateNames: null, fingerprints, parts };
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
