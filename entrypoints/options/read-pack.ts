import { readOldPack } from '../../formats/old-pack';
import { type Digest, damaged, verifyPack, writePack } from '../../formats/pack';
import { withLookups } from '../../matching/build-lookups';
import { openFingerprints } from '../../matching/fingerprint-index';
import { openLookups } from '../../matching/lookup-layout';
import { CLIPPINGS_ID } from '../../model/clipping';
import { failed, ok, type Result } from '../../model/problem';
import type { CorpusInfo } from '../../model/record';

/** A pack from outside that was found good: what it says of itself, and its bytes, of this version. */
export interface GoodPack {
  info: CorpusInfo;
  bytes: ArrayBuffer;
}

/** The pack of a file that was found good. */
export interface ReadPack {
  info: CorpusInfo;
  pack: Blob;
}

/** Reads a file as {@link readPack} does; one that cannot be read at all is named so. */
export async function readPackFile(file: Blob): Promise<Result<ReadPack>> {
  const bytes = await file.arrayBuffer().catch(() => null);
  if (!bytes) return failed('file-unreadable');
  const read = await readPack(bytes);
  return read.ok ? ok({ info: read.value.info, pack: new Blob([read.value.bytes]) }) : read;
}

/** Reads a pack from outside whole: version, checksum, every fact, what matching opens. One of the version before is made anew. */
export async function readPack(given: ArrayBuffer): Promise<Result<GoodPack>> {
  const upgraded = await upgrade(given);
  if (!upgraded.ok) return upgraded;
  const bytes = upgraded.value;
  const opened = await verifyPack(bytes, sha256);
  if (!opened.ok) return opened;
  const { info, fingerprints, lookups } = opened.value;
  try {
    openLookups(lookups);
    if (fingerprints) openFingerprints(fingerprints);
  } catch {
    return failed('pack-damaged');
  }
  // The reader's own clippings have that id here, whoever's they were.
  return info.id === CLIPPINGS_ID ? failed('corpus-same-id') : ok({ info, bytes });
}

const sha256: Digest = async (bytes) => new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));

/** The bytes of a pack as this version writes it; those of others as they are. */
async function upgrade(bytes: ArrayBuffer): Promise<Result<ArrayBuffer>> {
  const old = await readOldPack(bytes, sha256);
  if (!old) return ok(bytes);
  if (!old.ok) return old;
  try {
    return ok((await writePack(withLookups(old.value), sha256)).buffer);
  } catch {
    // A record, an outlet or a name that cannot be read.
    return damaged('records');
  }
}
