import * as v from 'valibot';
import type { RecordList } from '../model/corpus';
import { PressRecord } from '../model/record';
import { fromJsonBytes, toJsonBytes } from './pack-json';

/** The three sections that hold the records of a pack. */
export interface RecordSections {
  /** Per record where its JSON begins in `records`; one more at the end. */
  starts: Uint8Array;
  records: Uint8Array;
  /** Rows (hash of id, place), ascending by hash. */
  ids: Uint8Array;
}

/** Records read last, kept as objects; a page needs some dozens. */
const MOST_KEPT = 1000;

/** Writes the sections of these records, in their order. */
export function writeRecords(records: readonly PressRecord[]): RecordSections {
  const pieces = records.map((record) => toJsonBytes(record));
  const starts = new Uint32Array(pieces.length + 1);
  pieces.forEach((piece, i) => {
    starts[i + 1] = (starts[i] ?? 0) + piece.length;
  });
  const bytes = new Uint8Array(starts[pieces.length] ?? 0);
  pieces.forEach((piece, i) => {
    bytes.set(piece, starts[i]);
  });
  const ids = records.map((record, place) => ({ hash: hashId(record.id), place }));
  ids.sort((a, b) => a.hash - b.hash || a.place - b.place);
  const rows = Uint32Array.from(ids.flatMap(({ hash, place }) => [hash, place]));
  return { starts: new Uint8Array(starts.buffer), records: bytes, ids: new Uint8Array(rows.buffer) };
}

/**
 * The records of a pack as a list that reads one record when it is asked for. Null where the sections do not fit
 * together. A record that is not what its schema wants makes `at` throw an Error; in a verified pack there is none.
 */
export function packRecords(length: number, sections: RecordSections): RecordList | null {
  if (sections.starts.length !== (length + 1) * 4 || sections.ids.length !== length * 8) return null;
  const starts = numbers(sections.starts);
  const rows = numbers(sections.ids);
  for (let i = 0; i < length; i++) if ((starts[i] ?? 0) > (starts[i + 1] ?? 0)) return null;
  if (starts[0] !== 0 || (starts[length] ?? 0) > sections.records.length) return null;
  let kept = new Map<number, PressRecord>();
  const at = (place: number): PressRecord => {
    if (!Number.isInteger(place) || place < 0 || place >= length) throw new RangeError(`no record at ${place}`);
    const known = kept.get(place);
    if (known) return known;
    const read = readRecord(sections.records.subarray(starts[place], starts[place + 1]));
    if (!read) throw new Error(`record ${place} of the pack is damaged`);
    if (kept.size >= MOST_KEPT) kept = new Map();
    kept.set(place, read);
    return read;
  };
  return {
    length,
    at,
    find(id) {
      const hash = hashId(id);
      for (let row = firstRow(rows, hash); row < length && rows[row * 2] === hash; row++) {
        const record = at(rows[row * 2 + 1] ?? 0);
        if (record.id === id) return record;
      }
      return undefined;
    },
    *[Symbol.iterator]() {
      for (let i = 0; i < length; i++) yield at(i);
    },
  };
}

function readRecord(bytes: Uint8Array): PressRecord | null {
  const read = v.safeParse(PressRecord, fromJsonBytes(bytes));
  return read.success ? read.output : null;
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
