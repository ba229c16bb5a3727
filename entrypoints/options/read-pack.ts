import { verifyPack } from '../../formats/pack';
import { openFingerprints } from '../../matching/fingerprint-index';
import { openLookups } from '../../matching/lookup-layout';
import { CLIPPINGS_ID } from '../../model/clipping';
import { failed, ok, type Result } from '../../model/problem';
import type { CorpusInfo } from '../../model/record';

/** Reads a pack from outside whole: version, checksum, every fact, what matching opens. Gives what it says of itself. */
export async function readPack(bytes: ArrayBuffer): Promise<Result<CorpusInfo>> {
  const opened = await verifyPack(bytes, async (of) => new Uint8Array(await crypto.subtle.digest('SHA-256', of)));
  if (!opened.ok) return opened;
  const { info, fingerprints, lookups } = opened.value;
  try {
    openLookups(lookups);
    if (fingerprints) openFingerprints(fingerprints);
  } catch {
    return failed('pack-damaged');
  }
  // The reader's own clippings have that id here, whoever's they were.
  return info.id === CLIPPINGS_ID ? failed('corpus-same-id') : ok(info);
}
