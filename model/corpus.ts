import type { CorpusInfo, Name, Outlet, PressEvent, PressRecord } from './record';

/**
 * A corpus as it is held in memory after a pack was opened: facts as objects, text only as fingerprint bytes.
 * `formats/` opens and writes it, `matching/` reads it, neither knows the other.
 */
export interface Corpus {
  info: CorpusInfo;
  outlets: readonly Outlet[];
  events: readonly PressEvent[];
  /** Spellings that hold across the whole corpus, beside those each record carries. */
  names: readonly Name[];
  records: RecordList;
  /**
   * The fingerprint section (see `corpus/FORMAT.md`), opened by `matching/fingerprint-index`; null where no record has
   * text. It carries its own table of record ids, so it can be made once and combined with edited records later.
   */
  fingerprints: Uint8Array | null;
}

/** Records by place and by id. A pack parses one record when it is asked for, never all of them. */
export interface RecordList {
  readonly length: number;
  /** The record at place `i` (0 to length − 1). Throws a RangeError outside. */
  at(i: number): PressRecord;
  /** The record with this id, or undefined. */
  find(id: string): PressRecord | undefined;
  [Symbol.iterator](): Iterator<PressRecord>;
}

/** A record list over objects that are already in memory. */
export function recordList(records: readonly PressRecord[]): RecordList {
  const byId = new Map(records.map((r) => [r.id, r]));
  return {
    length: records.length,
    at: (i) => {
      const record = records[i];
      if (!record) throw new RangeError(`no record at ${i}`);
      return record;
    },
    find: (id) => byId.get(id),
    [Symbol.iterator]: () => records[Symbol.iterator](),
  };
}

/**
 * How a fingerprint section begins: the letters «WHFP» and the version, which goes up with any change of its layout, of
 * folding or of hashing. `matching/` writes and reads the section, `formats/` only looks whether it is one.
 */
export const FINGERPRINT_MAGIC = 0x50464857;
export const FINGERPRINT_VERSION = 2;
