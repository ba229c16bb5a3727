import * as v from 'valibot';
import { type Corpus, FINGERPRINT_MAGIC, FINGERPRINT_VERSION } from '../model/corpus';
import { failed, ok, type Result } from '../model/problem';
import { CorpusInfo, Name, Outlet, PressEvent } from '../model/record';
import type { CorpusParts } from './corpus-parts';
import { fromJsonBytes, toJsonBytes } from './pack-json';
import {
  HASH_AT,
  HASHED_FROM,
  type PackCounts,
  type PackFrame,
  readFrame,
  SECTIONS,
  type SectionName,
  writeFrame,
} from './pack-layout';
import { packRecords, writeRecords } from './pack-records';

/**
 * A pack: one corpus in one file that is used as it is loaded. Facts lie in it as JSON, each record by itself, text only
 * as fingerprints. `corpus/FORMAT.md` describes the bytes.
 */

/** What goes into a pack. */
export interface PackParts extends CorpusParts {
  /** The fingerprint section, or null where no record has text. */
  fingerprints: Uint8Array | null;
}

/** SHA-256 of bytes; given by the caller, because browsers and Node reach it in different ways. */
export type Digest = (bytes: Uint8Array<ArrayBuffer>) => Promise<Uint8Array>;

/** The pack of these parts. The same parts give the same bytes. Throws a RangeError beyond 4 GiB. */
export async function writePack(parts: PackParts, digest: Digest): Promise<Uint8Array<ArrayBuffer>> {
  const records = writeRecords(parts.records);
  const sections: [SectionName, Uint8Array][] = [
    [SECTIONS.info, toJsonBytes(parts.info)],
    [SECTIONS.outlets, toJsonBytes(parts.outlets)],
    [SECTIONS.events, toJsonBytes(parts.events)],
    [SECTIONS.names, toJsonBytes(parts.names)],
    [SECTIONS.recordStarts, records.starts],
    [SECTIONS.recordIds, records.ids],
    [SECTIONS.records, records.records],
  ];
  if (parts.fingerprints) sections.push([SECTIONS.fingerprints, parts.fingerprints]);
  const pack = writeFrame(sections, {
    records: parts.records.length,
    events: parts.events.length,
    outlets: parts.outlets.length,
  });
  pack.set(await digest(pack.subarray(HASHED_FROM)), HASH_AT);
  return pack;
}

/**
 * Opens a pack without reading its records: for packs that were verified before or travel inside the extension. Checks
 * the outside (is it a pack, of this version, complete) and reads what the corpus says of itself. Never throws, but
 * where the bytes were changed since they were verified, reading a record or the events later may.
 */
export function openPack(buffer: ArrayBuffer): Result<Corpus> {
  const frame = readFrame(buffer);
  return frame.ok ? openFrame(frame.value) : frame;
}

/**
 * Opens a pack that comes from outside: checks the content hash as well, and reads everything once. After it nothing in
 * the pack can fail.
 */
export async function verifyPack(buffer: ArrayBuffer, digest: Digest): Promise<Result<Corpus>> {
  const frame = readFrame(buffer);
  if (!frame.ok) return frame;
  const opened = openFrame(frame.value);
  if (!opened.ok) return opened;
  const bytes = new Uint8Array(buffer);
  const hash = await digest(bytes.subarray(HASHED_FROM));
  if (hash.some((byte, i) => byte !== bytes[HASH_AT + i])) return failed('pack-damaged', { where: 'content hash' });
  const unreadable = firstUnreadable(opened.value, frame.value.counts);
  return unreadable ? failed('pack-damaged', { where: unreadable }) : opened;
}

function openFrame({ section, counts }: PackFrame): Result<Corpus> {
  const damaged = (where: string) => failed('pack-damaged', { where });
  const needed = (name: SectionName) => section(name) ?? new Uint8Array(0);
  const info = v.safeParse(CorpusInfo, fromJsonBytes(needed(SECTIONS.info)));
  if (!info.success) return damaged('info');
  const records = packRecords(counts.records, {
    starts: needed(SECTIONS.recordStarts),
    records: needed(SECTIONS.records),
    ids: needed(SECTIONS.recordIds),
  });
  if (!records) return damaged('records');
  const fingerprints = section(SECTIONS.fingerprints) ?? null;
  if (fingerprints) {
    if (fingerprints.length < 64) return damaged('fingerprints');
    const [magic, version = 0] = new Uint32Array(fingerprints.buffer, fingerprints.byteOffset, 2);
    if (magic !== FINGERPRINT_MAGIC) return damaged('fingerprints');
    if (version !== FINGERPRINT_VERSION)
      return failed('pack-other-version', { version, expected: FINGERPRINT_VERSION });
  }
  const outlets = lazily('outlets', v.array(Outlet), needed(SECTIONS.outlets));
  const events = lazily('events', v.array(PressEvent), needed(SECTIONS.events));
  const names = lazily('names', v.array(Name), needed(SECTIONS.names));
  return ok({
    info: info.output,
    get outlets() {
      return outlets();
    },
    get events() {
      return events();
    },
    get names() {
      return names();
    },
    records,
    fingerprints,
  });
}

/** Reads a section when it is first wanted: a large corpus has as many events as records. Throws where it is damaged. */
function lazily<S extends v.GenericSchema>(name: string, schema: S, bytes: Uint8Array): () => v.InferOutput<S> {
  let read: { value: v.InferOutput<S> } | undefined;
  return () => {
    if (!read) {
      const parsed = v.safeParse(schema, fromJsonBytes(bytes));
      if (!parsed.success) throw new Error(`the ${name} of the pack are damaged`);
      read = { value: parsed.output };
    }
    return read.value;
  };
}

/** The part of a corpus that cannot be read or is not as many as the header says, or null: reads everything once. */
function firstUnreadable(corpus: Corpus, counts: PackCounts): string | null {
  try {
    if (corpus.outlets.length !== counts.outlets) return 'outlets';
    if (corpus.events.length !== counts.events) return 'events';
    if (!Array.isArray(corpus.names)) return 'names';
    for (const record of corpus.records) if (corpus.records.find(record.id)?.id !== record.id) return 'record ids';
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : 'records';
  }
}
