import { FINGERPRINT_MAGIC, FINGERPRINT_VERSION } from '../model/corpus';

/**
 * How a fingerprint section lies in memory, for the builder and the index alike (described for others in
 * `corpus/FORMAT.md`). Little-endian; each part begins at a multiple of 8, so that a section that does so too is used
 * as it is, through typed-array views.
 */

const HEADER_BYTES = 64;

/** In a word bucket's byte: the bits that hold the weight, in eighths of a bit. */
export const WEIGHT = 31;
/** In a word bucket's byte: some word of the bucket is a variant spelling. */
export const HAS_ALIAS = 64;
/** In a word bucket's byte: its words are function words. */
export const IS_STOP = 128;

/** The numbers that fix every part's length. */
export interface LayoutCounts {
  records: number;
  /** Words of all records together. */
  words: number;
  /** Sampled word pairs. */
  entries: number;
  aliases: number;
  idBytes: number;
  /** log₂ of the number of word buckets. */
  bucketBits: number;
  /** log₂ of the number of directory slots: the first bits of a fingerprint. */
  slotBits: number;
  /** Bits of a fingerprint that are kept in the entry, after those of the slot. */
  restBits: number;
  /** Bits of a fingerprint that the gate looks at. */
  gateBits: number;
}

const ORDER: readonly (keyof LayoutCounts)[] = [
  'records',
  'words',
  'entries',
  'aliases',
  'idBytes',
  'bucketBits',
  'slotBits',
  'restBits',
  'gateBits',
];

/** The parts of a section as views. */
export interface LayoutParts {
  /** Per word bucket: weight and flags. */
  buckets: Uint8Array;
  /** One bit per possible fingerprint beginning: is any entry there? */
  gate: Uint32Array;
  /** Per slot, its first entry; one more at the end. */
  slots: Uint32Array;
  /** Rest of the fingerprint in the high bits, number of the pair's first word in the low bits. */
  entries: Uint32Array;
  /** Per record, the number of its first word; one more at the end. */
  starts: Uint32Array;
  /** 4-bit word codes, two a byte, low half first. */
  codes: Uint8Array;
  /** Hashes of variant spellings, ascending. */
  aliasFrom: Uint32Array;
  /** The hash each stands for. */
  aliasTo: Uint32Array;
  /** Per record, where its id begins in `ids`; one more at the end. */
  idStarts: Uint32Array;
  /** Record ids in UTF-8. */
  ids: Uint8Array;
}

const aligned = (bytes: number) => Math.ceil(bytes / 8) * 8;

function sizes(c: LayoutCounts): Record<keyof LayoutParts, number> {
  return {
    buckets: 2 ** c.bucketBits,
    gate: 2 ** c.gateBits / 8,
    slots: (2 ** c.slotBits + 1) * 4,
    entries: c.entries * 4,
    starts: (c.records + 1) * 4,
    codes: Math.ceil(c.words / 2),
    aliasFrom: c.aliases * 4,
    aliasTo: c.aliases * 4,
    idStarts: (c.records + 1) * 4,
    ids: c.idBytes,
  };
}

/** Length in bytes of a section with these counts. */
export function layoutBytes(counts: LayoutCounts): number {
  return Object.values(sizes(counts)).reduce((sum, bytes) => sum + aligned(bytes), HEADER_BYTES);
}

/** Writes the header of a section that begins at `bytes`. */
export function writeHeader(bytes: Uint8Array, counts: LayoutCounts): void {
  const header = new Uint32Array(bytes.buffer, bytes.byteOffset, HEADER_BYTES / 4);
  header.set([FINGERPRINT_MAGIC, FINGERPRINT_VERSION, ...ORDER.map((key) => counts[key])]);
}

/** Reads the header. Throws an Error where the bytes are no section of this version or of another length. */
export function readHeader(bytes: Uint8Array): LayoutCounts {
  if (bytes.length < HEADER_BYTES) throw new Error('fingerprints: too short');
  const header = new Uint32Array(bytes.buffer, bytes.byteOffset, HEADER_BYTES / 4);
  if (header[0] !== FINGERPRINT_MAGIC) throw new Error('fingerprints: not a fingerprint section');
  if (header[1] !== FINGERPRINT_VERSION)
    throw new Error(`fingerprints: version ${header[1]}, this is for version ${FINGERPRINT_VERSION}`);
  const counts = Object.fromEntries(ORDER.map((key, i) => [key, header[i + 2] ?? 0])) as unknown as LayoutCounts; // ORDER names every key
  const bits = [counts.bucketBits, counts.slotBits, counts.gateBits, counts.slotBits + counts.restBits];
  if (bits.some((b) => b < 5 || b > 32) || counts.restBits > 24 || layoutBytes(counts) !== bytes.length)
    throw new Error('fingerprints: damaged header');
  return counts;
}

/** Views of all parts of a section, which must begin at a multiple of 8. */
export function layoutParts(bytes: Uint8Array, counts: LayoutCounts): LayoutParts {
  const size = sizes(counts);
  let at = bytes.byteOffset + HEADER_BYTES;
  const next = (key: keyof LayoutParts) => {
    const from = at;
    at += aligned(size[key]);
    return from;
  };
  const small = (key: keyof LayoutParts) => new Uint8Array(bytes.buffer, next(key), size[key]);
  const wide = (key: keyof LayoutParts) => new Uint32Array(bytes.buffer, next(key), size[key] / 4);
  return {
    buckets: small('buckets'),
    gate: wide('gate'),
    slots: wide('slots'),
    entries: wide('entries'),
    starts: wide('starts'),
    codes: small('codes'),
    aliasFrom: wide('aliasFrom'),
    aliasTo: wide('aliasTo'),
    idStarts: wide('idStarts'),
    ids: small('ids'),
  };
}
