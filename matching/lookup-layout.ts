import { LOOKUP_MAGIC, LOOKUP_VERSION } from '../model/corpus';
import { type PostingParts, PostingTable } from './posting-table';

/**
 * How the look-up section of a pack lies in memory, for its builder and its readers (described for others in
 * `corpus/FORMAT.md`): what a page is asked for in a corpus, found by hashes, so that opening a corpus reads none of its
 * records. Little-endian; every part begins at a multiple of 8.
 */

/** Tables of numbers by hash. A head is place × 16 + number of the headline; see `headlinesOf`. */
export const TABLES = [
  /** Stem of a record's rarest words → place. */
  'words',
  /** Stem → in how many records it stands, where that is two or more. */
  'wordCounts',
  /** Headline, folded, words joined by blanks → head. */
  'wholeHeadlines',
  /** Stem of a specific headline → head. */
  'headlineStems',
  /** Four words around the rarest one of a specific headline → head. */
  'headlineRarest',
  /** Cleaned address → place. */
  'addresses',
  /** Outlet and story number → place. */
  'stories',
  /** Host of an address → 0. */
  'hosts',
  /** Domain of an outlet → number of the group of domains it belongs to. */
  'domains',
  /** First two words of a spelling of a name, or its only one → spelling. */
  'nameFirst',
  /** Sounds of the first two words of a spelling → spelling. */
  'nameSound',
  /** A name's plain words, joined by blanks → name. */
  'namePlain',
] as const;
export type TableName = (typeof TABLES)[number];

/** Lists of 32-bit numbers. Those called `…Starts` have one more than they have entries. */
export const LISTS = [
  /** Bitmap over hashes of words that tell headlines apart. */
  'telling',
  /** Per event, where its places begin in `eventPlaces`. */
  'eventStarts',
  'eventPlaces',
  /** Per record, where its edges begin in `edges`; an edge is place × 8 + relation. */
  'edgeStarts',
  'edges',
  /** Per name, where its key and display stand in `nameText`, and its places in `namePlaces`. */
  'nameTextStarts',
  'namePlaceStarts',
  'namePlaces',
  /** Per name, in how many records it occurs. */
  'nameCounts',
  /** Per spelling, its name, and where it stands in `spellingText`. */
  'spellingNames',
  'spellingTextStarts',
] as const;
export type ListName = (typeof LISTS)[number];

/** Bytes: names and spellings in UTF-8; per record the bits of its first headline's words, whole, at most 255. */
export const BYTES = ['nameText', 'spellingText', 'headlineBits'] as const;
export type BytesName = (typeof BYTES)[number];

/** What a section is made of. */
export interface LookupParts {
  tables: Record<TableName, PostingParts>;
  lists: Record<ListName, Uint32Array>;
  bytes: Record<BytesName, Uint8Array>;
}

/** A section, opened: views and nothing else. */
export interface Lookups {
  tables: Readonly<Record<TableName, PostingTable>>;
  lists: Readonly<Record<ListName, Uint32Array>>;
  bytes: Readonly<Record<BytesName, Uint8Array>>;
}

const PARTS = 3 * TABLES.length + LISTS.length + BYTES.length;
/** Magic, version, 0, 0, then the length in bytes of every part in its order. */
const HEADER_BYTES = aligned(4 * (4 + PARTS));

function aligned(bytes: number): number {
  return Math.ceil(bytes / 8) * 8;
}

/** The bytes of a section. */
export function writeLookups({ tables, lists, bytes }: LookupParts): Uint8Array<ArrayBuffer> {
  const parts = [
    ...TABLES.flatMap((name) => [tables[name].slots, tables[name].rests, tables[name].values]),
    ...LISTS.map((name) => lists[name]),
    ...BYTES.map((name) => bytes[name]),
  ];
  const length = parts.reduce((sum, part) => sum + aligned(part.byteLength), HEADER_BYTES);
  const section = new Uint8Array(length);
  const header = new Uint32Array(section.buffer, 0, HEADER_BYTES / 4);
  header.set([LOOKUP_MAGIC, LOOKUP_VERSION, 0, 0, ...parts.map((part) => part.byteLength)]);
  let at = HEADER_BYTES;
  for (const part of parts) {
    section.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), at);
    at += aligned(part.byteLength);
  }
  return section;
}

/**
 * Opens a section without reading what is in it. The bytes are copied only where they do not begin at a multiple of 8.
 * Throws an Error where they are no section of this version or are damaged.
 */
export function openLookups(bytes: Uint8Array): Lookups {
  const section = bytes.byteOffset % 8 === 0 ? bytes : bytes.slice();
  const header = new Uint32Array(section.buffer, section.byteOffset, Math.min(HEADER_BYTES, section.length) >>> 2);
  if (section.length < HEADER_BYTES || header[0] !== LOOKUP_MAGIC) throw new Error('look-ups: not a look-up section');
  if (header[1] !== LOOKUP_VERSION)
    throw new Error(`look-ups: version ${header[1]}, this is for version ${LOOKUP_VERSION}`);
  let at = HEADER_BYTES;
  let part = 4;
  const next = () => {
    const length = header[part++] ?? 0;
    const from = section.byteOffset + at;
    at += aligned(length);
    if (at > section.length) throw new Error('look-ups: damaged header');
    return { from, length };
  };
  const numbers = () => {
    const { from, length } = next();
    return new Uint32Array(section.buffer, from, length >>> 2);
  };
  const bytesOf = () => {
    const { from, length } = next();
    return new Uint8Array(section.buffer, from, length);
  };
  const table = () => {
    const slots = numbers();
    const { from, length } = next();
    return new PostingTable({ slots, rests: new Uint16Array(section.buffer, from, length >>> 1), values: numbers() });
  };
  const tables = named(TABLES, table);
  const lists = named(LISTS, numbers);
  const opened = named(BYTES, bytesOf);
  if (at !== section.length) throw new Error('look-ups: damaged header');
  return { tables, lists, bytes: opened };
}

function named<N extends string, T>(names: readonly N[], make: () => T): Record<N, T> {
  return Object.fromEntries(names.map((name) => [name, make()])) as Record<N, T>; // every name has its entry
}
