import type { Catalogue } from '../model/corpus';
import { toJsonBytes } from './pack-json';

/** The three sections that hold the entries of a catalogue. */
export interface CatalogueSections {
  /** Per entry where its JSON begins in `entries`; one more at the end. */
  starts: Uint8Array;
  entries: Uint8Array;
  /** Rows (hash of id, place), ascending by hash. */
  ids: Uint8Array;
}

/** Thrown where an entry of a pack that was not verified cannot be read. */
export class DamagedEntry extends Error {
  constructor(place: number) {
    super(`entry ${place} of the pack is damaged`);
  }
}

/** Entries read last, kept as objects; a page needs some dozens. */
const MOST_KEPT = 1000;

/** Writes the sections of these entries, in their order; `shorten` gives what is written of one. */
export function writeCatalogue<T extends { id: string }>(
  entries: Iterable<T>,
  shorten: (entry: T) => unknown = (entry) => entry,
): CatalogueSections {
  const pieces: Uint8Array[] = [];
  const ids: { hash: number; place: number }[] = [];
  for (const entry of entries) {
    ids.push({ hash: hashId(entry.id), place: pieces.length });
    pieces.push(toJsonBytes(shorten(entry)));
  }
  const starts = new Uint32Array(pieces.length + 1);
  pieces.forEach((piece, i) => {
    starts[i + 1] = (starts[i] ?? 0) + piece.length;
  });
  const bytes = new Uint8Array(starts[pieces.length] ?? 0);
  pieces.forEach((piece, i) => {
    bytes.set(piece, starts[i]);
  });
  ids.sort((a, b) => a.hash - b.hash || a.place - b.place);
  const rows = new Uint32Array(2 * ids.length);
  ids.forEach(({ hash, place }, i) => {
    rows.set([hash, place], 2 * i);
  });
  return { starts: new Uint8Array(starts.buffer), entries: bytes, ids: new Uint8Array(rows.buffer) };
}

/**
 * The entries of a pack as a catalogue that reads one when it is asked for. Null where the sections do not fit together.
 * `read` gives null for an entry that is not what it should be; then `at` throws a {@link DamagedEntry}. In a verified pack
 * there is none.
 */
export function packCatalogue<T extends { id: string }>(
  length: number,
  sections: CatalogueSections,
  read: (bytes: Uint8Array) => T | null,
): Catalogue<T> | null {
  if (sections.starts.length !== (length + 1) * 4 || sections.ids.length !== length * 8) return null;
  const starts = numbers(sections.starts);
  const rows = numbers(sections.ids);
  if (starts[0] !== 0 || (starts[length] ?? 0) > sections.entries.length) return null;
  let kept = new Map<number, T>();
  const at = (place: number): T => {
    if (!Number.isInteger(place) || place < 0 || place >= length) throw new RangeError(`no entry at ${place}`);
    const known = kept.get(place);
    if (known) return known;
    const entry = read(sections.entries.subarray(starts[place], starts[place + 1]));
    if (!entry) throw new DamagedEntry(place);
    if (kept.size >= MOST_KEPT) kept = new Map();
    kept.set(place, entry);
    return entry;
  };
  const placeOf = (id: string): number => {
    const hash = hashId(id);
    for (let row = firstRow(rows, hash); row < length && rows[row * 2] === hash; row++) {
      const place = rows[row * 2 + 1] ?? 0;
      if (at(place).id === id) return place;
    }
    return -1;
  };
  return {
    length,
    at,
    placeOf,
    find(id) {
      const place = placeOf(id);
      return place < 0 ? undefined : at(place);
    },
    *[Symbol.iterator]() {
      for (let i = 0; i < length; i++) yield at(i);
    },
  };
}

/** Sections begin at multiples of 8, so that their numbers can be viewed in place. */
const numbers = (bytes: Uint8Array) => new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);

/** The first row whose hash is not below `hash`. */
function firstRow(rows: Uint32Array, hash: number): number {
  let low = 0;
  let high = rows.length / 2;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((rows[middle * 2] ?? 0) < hash) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** FNV-1a over the id's UTF-16 units. */
function hashId(id: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}
