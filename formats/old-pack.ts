import * as v from 'valibot';
import { type Corpus, catalogue } from '../model/corpus';
import { ok, type Result } from '../model/problem';
import { PressEvent } from '../model/record';
import { type Digest, damaged, isSealed, openFacts } from './pack';
import { fromJsonBytes } from './pack-json';
import { readFrame, SECTIONS } from './pack-layout';

/** The version of packs before this one. */
const OLD_VERSION = 1;

/**
 * What a pack of version 1 holds: it has no look-ups, and its events are one list. Null where the bytes are no such pack, which
 * says nothing of what else they are. The hash is compared; records are read as they are asked for. Who opens it makes the look-ups
 * anew (`matching/build-lookups`) and writes it as a pack of this version.
 */
export async function readOldPack(
  buffer: ArrayBuffer,
  digest: Digest,
): Promise<Result<Omit<Corpus, 'lookups'>> | null> {
  const frame = readFrame(buffer, OLD_VERSION);
  if (!frame.ok) return frame.problem.code === 'pack-other-version' ? null : frame;
  if (!(await isSealed(buffer, digest))) return damaged('content hash');
  const events = v.safeParse(
    v.array(PressEvent),
    fromJsonBytes(frame.value.section(SECTIONS.events) ?? new Uint8Array(0)),
  );
  if (!events.success) return damaged('events');
  const facts = openFacts(frame.value);
  return facts.ok ? ok(Object.assign(facts.value, { events: catalogue(events.output) })) : facts;
}
