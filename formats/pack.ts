import * as v from 'valibot';
import {
  type Catalogue,
  type Corpus,
  FINGERPRINT_MAGIC,
  FINGERPRINT_VERSION,
  LOOKUP_MAGIC,
  LOOKUP_VERSION,
} from '../model/corpus';
import { failed, ok, type Result } from '../model/problem';
import { CorpusInfo, Name, Outlet, PressEvent } from '../model/record';
import { packCatalogue, writeCatalogue } from './pack-catalogue';
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
import { readSparse, sparse } from './sparse-record';

/**
 * A pack: one corpus in one file that is used as it is loaded. Facts lie in it as JSON, each record by itself, text only
 * as fingerprints. `corpus/FORMAT.md` describes the bytes.
 */

/** SHA-256 of bytes; given by the caller, because browsers and Node reach it in different ways. */
export type Digest = (bytes: Uint8Array<ArrayBuffer>) => Promise<Uint8Array>;

/** The pack of a corpus. The same corpus gives the same bytes. Throws a RangeError beyond 4 GiB. */
export async function writePack(corpus: Corpus, digest: Digest): Promise<Uint8Array<ArrayBuffer>> {
  const records = writeCatalogue(corpus.records, sparse);
  const events = writeCatalogue(corpus.events);
  const sections: [SectionName, Uint8Array][] = [
    [SECTIONS.info, toJsonBytes(corpus.info)],
    [SECTIONS.outlets, toJsonBytes(corpus.outlets)],
    [SECTIONS.names, toJsonBytes(corpus.names)],
    [SECTIONS.eventStarts, events.starts],
    [SECTIONS.eventIds, events.ids],
    [SECTIONS.events, events.entries],
    [SECTIONS.recordStarts, records.starts],
    [SECTIONS.recordIds, records.ids],
    [SECTIONS.records, records.entries],
    [SECTIONS.lookups, corpus.lookups],
  ];
  if (corpus.fingerprints) sections.push([SECTIONS.fingerprints, corpus.fingerprints]);
  const pack = writeFrame(sections, {
    records: corpus.records.length,
    events: corpus.events.length,
    outlets: corpus.outlets.length,
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
 * Opens a pack whose bytes are to be those that were written: checks the content hash as well. A pack that another
 * program wrote wrongly passes; reading a damaged entry of it throws a `DamagedEntry`.
 */
export async function openSealedPack(buffer: ArrayBuffer, digest: Digest): Promise<Result<Corpus>> {
  const opened = openPack(buffer);
  return opened.ok && !(await isSealed(buffer, digest)) ? damaged('content hash') : opened;
}

/** True where the content hash of a pack is that of its bytes. */
export async function isSealed(buffer: ArrayBuffer, digest: Digest): Promise<boolean> {
  const bytes = new Uint8Array(buffer);
  const hash = await digest(bytes.subarray(HASHED_FROM));
  return hash.every((byte, i) => byte === bytes[HASH_AT + i]);
}

/** The problem of a pack that is not what was written, and where. */
export const damaged = (where: string) => failed('pack-damaged', { where });

/** The content hash that stands in a pack, in hexadecimal; what it covers is not compared with it here. */
export function packHash(buffer: ArrayBuffer): string {
  return [...new Uint8Array(buffer, HASH_AT, HASHED_FROM - HASH_AT)]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
}

/**
 * Opens a pack that comes from outside: checks the content hash as well, and reads all facts once; after it no record,
 * event, outlet or name can fail. Fingerprints and look-ups are `matching/`'s to open, and are not looked into here. A hundred
 * thousand records take a second.
 */
export async function verifyPack(buffer: ArrayBuffer, digest: Digest): Promise<Result<Corpus>> {
  const opened = await openSealedPack(buffer, digest);
  if (!opened.ok) return opened;
  const frame = readFrame(buffer);
  const unreadable = frame.ok ? firstUnreadable(opened.value, frame.value.counts) : 'header';
  return unreadable ? failed('pack-damaged', { where: unreadable }) : opened;
}

function openFrame(frame: PackFrame): Result<Corpus> {
  const { section, counts } = frame;
  const needed = (name: SectionName) => section(name) ?? new Uint8Array(0);
  const facts = openFacts(frame);
  if (!facts.ok) return facts;
  const events = packCatalogue(
    counts.events,
    { starts: needed(SECTIONS.eventStarts), entries: needed(SECTIONS.events), ids: needed(SECTIONS.eventIds) },
    readEvent,
  );
  if (!events) return damaged('events');
  const lookups = needed(SECTIONS.lookups);
  const wrong = sectionFault('look-ups', lookups, LOOKUP_MAGIC, LOOKUP_VERSION);
  // Added to it, not copied: what is read when it is first wanted must not be read now.
  return wrong ?? ok(Object.assign(facts.value, { events, lookups }));
}

/** What lies in packs of every version alike: what a corpus says of itself, outlets, names, records, fingerprints. */
export function openFacts({ section, counts }: PackFrame): Result<Omit<Corpus, 'events' | 'lookups'>> {
  const needed = (name: SectionName) => section(name) ?? new Uint8Array(0);
  const info = v.safeParse(CorpusInfo, fromJsonBytes(needed(SECTIONS.info)));
  if (!info.success) return damaged('info');
  const records = packCatalogue(
    counts.records,
    {
      starts: needed(SECTIONS.recordStarts),
      entries: needed(SECTIONS.records),
      ids: needed(SECTIONS.recordIds),
    },
    readSparse,
  );
  if (!records) return damaged('records');
  const fingerprints = section(SECTIONS.fingerprints) ?? null;
  const wrong = fingerprints && sectionFault('fingerprints', fingerprints, FINGERPRINT_MAGIC, FINGERPRINT_VERSION);
  if (wrong) return wrong;
  const outlets = lazily('outlets', v.array(Outlet), needed(SECTIONS.outlets));
  const names = lazily('names', v.array(Name), needed(SECTIONS.names));
  return ok({
    info: info.output,
    get outlets() {
      return outlets();
    },
    get names() {
      return names();
    },
    records,
    fingerprints,
  });
}

/** What is wrong with the outside of a section that `matching/` opens, or null. */
function sectionFault(where: string, section: Uint8Array, magic: number, expected: number): Result<never> | null {
  if (section.length < 64) return failed('pack-damaged', { where });
  const [first, version = 0] = new Uint32Array(section.buffer, section.byteOffset, 2);
  if (first !== magic) return failed('pack-damaged', { where });
  return version === expected ? null : failed('pack-other-version', { version, expected });
}

function readEvent(bytes: Uint8Array): PressEvent | null {
  const read = v.safeParse(PressEvent, fromJsonBytes(bytes));
  return read.success ? read.output : null;
}

/** Reads a section when it is first wanted. Throws where it is damaged. */
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
    if (!Array.isArray(corpus.names)) return 'names';
    if (!inOrder(corpus.events)) return 'event ids';
    return inOrder(corpus.records) ? null : 'record ids';
  } catch (error) {
    return error instanceof Error ? error.message : 'records';
  }
}

/** Whether every entry can be read, is found by its id, and stands behind those with lower ones. */
function inOrder(entries: Catalogue<{ id: string }>): boolean {
  let before: string | undefined;
  let place = 0;
  for (const { id } of entries) {
    if (entries.placeOf(id) !== place++ || (before !== undefined && before >= id)) return false;
    before = id;
  }
  return true;
}
