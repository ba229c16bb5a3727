import type { CorpusInfo, Name, Outlet, PressEvent, PressRecord } from './record';

/**
 * A corpus as it is held in memory after a pack was opened: facts as objects, text only as fingerprint bytes.
 * `formats/` opens and writes it, `matching/` reads it, neither knows the other.
 */
export interface Corpus {
  info: CorpusInfo;
  outlets: readonly Outlet[];
  events: Catalogue<PressEvent>;
  /** Spellings that hold across the whole corpus, beside those each record carries. */
  names: readonly Name[];
  records: Catalogue<PressRecord>;
  /**
   * The fingerprint section (see `corpus/FORMAT.md`), opened by `matching/fingerprint-index`; null where no record has
   * text. It carries its own table of record ids, so it can be made once and combined with edited records later.
   */
  fingerprints: Uint8Array | null;
  /** The look-up section, opened by `matching/lookup-layout`: made from everything above, and valid for just that. */
  lookups: Uint8Array;
}

/** Entries by place and by id. A pack parses one entry when it is asked for, never all of them. */
export interface Catalogue<T> {
  readonly length: number;
  /** The entry at place `i` (0 to length − 1). Throws a RangeError outside. */
  at(i: number): T;
  /** The place of the entry with this id, or −1. */
  placeOf(id: string): number;
  /** The entry with this id, or undefined. */
  find(id: string): T | undefined;
  [Symbol.iterator](): Iterator<T>;
}

/** A catalogue of objects that are already in memory, in the order of their ids; of two with one id the last counts. */
export function catalogue<T extends { id: string }>(entries: Iterable<T>): Catalogue<T> {
  const sorted = inOrder([...new Map([...entries].map((entry) => [entry.id, entry])).values()]);
  const places = new Map(sorted.map(({ id }, place) => [id, place]));
  const at = (i: number) => {
    const entry = sorted[i];
    if (!entry) throw new RangeError(`no entry at ${i}`);
    return entry;
  };
  const placeOf = (id: string) => places.get(id) ?? -1;
  return {
    length: sorted.length,
    at,
    placeOf,
    find: (id) => sorted[placeOf(id)],
    [Symbol.iterator]: () => sorted[Symbol.iterator](),
  };
}

/** Entries in the order of their ids, by UTF-16 units: the order of places, so that no result depends on another one. */
export function inOrder<T extends { id: string }>(entries: readonly T[]): T[] {
  return [...entries].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

/**
 * How a fingerprint section begins: the letters «WHFP» and the version, which goes up with any change of its layout, of
 * folding or of hashing. `matching/` writes and reads the section, `formats/` only looks whether it is one.
 */
export const FINGERPRINT_MAGIC = 0x50464857;
export const FINGERPRINT_VERSION = 2;

/** How a look-up section begins: «WHLU», and the version, which goes up with its layout and with what is looked up. */
export const LOOKUP_MAGIC = 0x554c4857;
export const LOOKUP_VERSION = 1;
