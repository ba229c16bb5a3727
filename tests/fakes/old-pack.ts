import { sha256 } from '../../cli/digest';
import { writeCatalogue } from '../../formats/pack-catalogue';
import { toJsonBytes } from '../../formats/pack-json';
import { HASH_AT, HASHED_FROM, SECTIONS, writeFrame } from '../../formats/pack-layout';
import type { Corpus } from '../../model/corpus';

/** A pack with fingerprints as version 1 wrote it: records with all their fields, events as one list, no look-ups. */
export async function oldPack(corpus: Omit<Corpus, 'lookups'>): Promise<Uint8Array<ArrayBuffer>> {
  const records = writeCatalogue(corpus.records);
  const bytes = writeFrame(
    [
      [SECTIONS.info, toJsonBytes(corpus.info)],
      [SECTIONS.outlets, toJsonBytes(corpus.outlets)],
      [SECTIONS.events, toJsonBytes([...corpus.events])],
      [SECTIONS.names, toJsonBytes(corpus.names)],
      [SECTIONS.recordStarts, records.starts],
      [SECTIONS.recordIds, records.ids],
      [SECTIONS.records, records.entries],
      [SECTIONS.fingerprints, corpus.fingerprints ?? new Uint8Array(0)],
    ],
    { records: corpus.records.length, events: corpus.events.length, outlets: corpus.outlets.length },
  );
  bytes[8] = 1;
  bytes.set(await sha256(bytes.subarray(HASHED_FROM)), HASH_AT);
  return bytes;
}
