import { failed, ok, type Result } from '../model/problem';

/**
 * The outside of a pack: header and section table, for writer and reader alike. Described for others in
 * `corpus/FORMAT.md`. All numbers are unsigned 32-bit, little-endian; sections begin at multiples of 8.
 */

/** Goes up when a reader of the version before could not read the pack. */
const PACK_VERSION = 2;
/** «WHENCE» and the line ends that a transfer as text would change. */
const MAGIC = [0x57, 0x48, 0x45, 0x4e, 0x43, 0x45, 0x0d, 0x0a];
const HEADER_BYTES = 64;
const TABLE_ROW_BYTES = 16;
/** Where the content hash stands, and where what it covers begins. */
export const HASH_AT = 16;
export const HASHED_FROM = 48;

/** Section names, four letters each. Readers pass over names they do not know. */
export const SECTIONS = {
  info: 'INFO',
  outlets: 'OUTL',
  events: 'EVNT',
  eventStarts: 'EPOS',
  eventIds: 'EIDS',
  names: 'NAME',
  recordStarts: 'RPOS',
  records: 'RECS',
  recordIds: 'RIDS',
  fingerprints: 'FING',
  lookups: 'LOOK',
} as const;
export type SectionName = (typeof SECTIONS)[keyof typeof SECTIONS];

/** How many of each a pack holds. */
export interface PackCounts {
  records: number;
  events: number;
  outlets: number;
}

/** A pack whose outside is in order: counts and sections, the contents not yet looked at. */
export interface PackFrame {
  counts: PackCounts;
  /** The bytes of a section, as a view; undefined where the pack has none of that name. */
  section(name: SectionName): Uint8Array<ArrayBuffer> | undefined;
}

const aligned = (bytes: number) => Math.ceil(bytes / 8) * 8;
const nameCode = (name: string) => [...name].reduce((code, c, i) => code | (c.charCodeAt(0) << (8 * i)), 0) >>> 0;

/** The bytes of a pack with these sections; the content hash is still zero. Throws a RangeError beyond 4 GiB. */
export function writeFrame(
  sections: readonly [SectionName, Uint8Array][],
  counts: PackCounts,
): Uint8Array<ArrayBuffer> {
  let length = aligned(HEADER_BYTES + sections.length * TABLE_ROW_BYTES);
  const offsets = sections.map(([, bytes]) => {
    const at = length;
    length += aligned(bytes.length);
    return at;
  });
  if (length > 0xffffffff) throw new RangeError(`a pack ends at 4 GiB; this would take ${length} bytes`);
  const pack = new Uint8Array(length);
  const view = new DataView(pack.buffer);
  pack.set(MAGIC);
  [PACK_VERSION, length].forEach((n, i) => void view.setUint32(8 + 4 * i, n, true));
  [counts.records, counts.events, counts.outlets, sections.length].forEach(
    (n, i) => void view.setUint32(HASHED_FROM + 4 * i, n, true),
  );
  sections.forEach(([name, bytes], i) => {
    const at = offsets[i] ?? 0;
    const row = HEADER_BYTES + i * TABLE_ROW_BYTES;
    [nameCode(name), at, bytes.length].forEach((n, k) => void view.setUint32(row + 4 * k, n, true));
    pack.set(bytes, at);
  });
  return pack;
}

/** Reads header and section table of a pack of that version. Looks at no content, so its cost does not grow with the pack. */
export function readFrame(buffer: ArrayBuffer, expected = PACK_VERSION): Result<PackFrame> {
  const bytes = new Uint8Array(buffer);
  if (bytes.length === 0 || MAGIC.some((m, i) => i < bytes.length && bytes[i] !== m)) return failed('pack-not-a-pack');
  if (bytes.length < HEADER_BYTES) return failed('pack-truncated', { have: bytes.length, want: HEADER_BYTES });
  const view = new DataView(buffer);
  const number = (at: number) => view.getUint32(at, true);
  const version = number(8);
  if (version !== expected) return failed('pack-other-version', { version, expected });
  const length = number(12);
  if (bytes.length < length) return failed('pack-truncated', { have: bytes.length, want: length });
  if (bytes.length > length) return failed('pack-damaged', { where: 'length' });
  const rows = number(HASHED_FROM + 12);
  const tableEnd = HEADER_BYTES + rows * TABLE_ROW_BYTES;
  if (tableEnd > length) return failed('pack-damaged', { where: 'section table' });
  const sections = new Map<number, Uint8Array<ArrayBuffer>>();
  for (let row = HEADER_BYTES; row < tableEnd; row += TABLE_ROW_BYTES) {
    const at = number(row + 4);
    const size = number(row + 8);
    if (at < tableEnd || at % 8 !== 0 || at + size > length) return failed('pack-damaged', { where: 'section table' });
    sections.set(number(row), new Uint8Array(buffer, at, size));
  }
  return ok({
    counts: {
      records: number(HASHED_FROM),
      events: number(HASHED_FROM + 4),
      outlets: number(HASHED_FROM + 8),
    },
    section: (name) => sections.get(nameCode(name)),
  });
}
