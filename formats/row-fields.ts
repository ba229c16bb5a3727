import * as v from 'valibot';
import { Address, Claim, Copy, Name, Related, Removal } from '../model/record';
import { shortened } from './shortened';

/**
 * Lenient readers of single fields of an input row. What cannot be read is left out and `fault` is told; the row
 * itself lives on. A missing field is no fault.
 */

/** Told of each field that could not be read. */
export type Fault = (what: string) => void;
/** An input row as it was parsed; nothing in it is known yet. */
export type Row = Readonly<Record<string, unknown>>;

const missing = (value: unknown) => value === undefined || value === null;

/** Longest single field, in characters: no headline or note comes near it, and what is shown must have an end. */
const LONGEST_FIELD = 20_000;
/** Control characters but tabs and line ends, and marks that turn the direction of the text around them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const UNSEEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;

/** A string without the blanks around it and without control characters, or null where it is missing, empty or endless. */
export function readString(row: Row, field: string, fault: Fault): string | null {
  const value = row[field];
  if (typeof value === 'string' && value.length > LONGEST_FIELD) {
    fault(`${field} has ${value.length} characters, and may have ${LONGEST_FIELD}; left out`);
    return null;
  }
  if (typeof value === 'string') return value.replace(UNSEEN, '').trim() || null;
  if (!missing(value)) fault(`${field} must be a string; left out`);
  return null;
}

/** One string or a list of them; empty ones are dropped. */
export function readStrings(row: Row, field: string, fault: Fault): string[] {
  const value = row[field];
  if (missing(value)) return [];
  const entries: unknown[] = Array.isArray(value) ? value : [value];
  const strings = entries.filter((entry) => typeof entry === 'string');
  if (strings.length < entries.length) fault(`${field} must hold strings; what is none was left out`);
  // Of a text nothing is shown.
  const clean = (s: string) => (field === 'text' ? s : s.replace(UNSEEN, '')).trim();
  return strings.map(clean).filter((s) => s !== '');
}

/** An http or https address, or null. Other schemes are refused: an address becomes a link. */
export function readAddress(row: Row, field: string, fault: Fault): string | null {
  const text = readString(row, field, fault);
  if (text === null) return null;
  const address = v.safeParse(Address, text);
  if (address.success) return address.output;
  fault(`${field}: «${shortened(text)}» is not an http or https address; left out`);
  return null;
}

/** Spellings: a plain string is a name without variants. */
export function readNames(row: Row, fault: Fault): Name[] {
  return readList(row, 'names', fault, (entry) => {
    if (typeof entry === 'string') return entry.trim() === '' ? null : { name: entry.trim(), variants: [] };
    const found = v.safeParse(v.object({ ...Name.entries, variants: v.optional(v.array(v.string()), []) }), entry);
    return found.success && found.output.name !== '' ? found.output : null;
  });
}

/** Claims; one that does not say whose it is belongs to `saidBy`. */
export function readClaims(row: Row, saidBy: string, fault: Fault): Claim[] {
  return readList(row, 'claims', fault, (entry) => {
    const found = v.safeParse(
      Claim,
      typeof entry === 'string' ? { saidBy, text: entry } : { saidBy, ...spread(entry) },
    );
    return found.success ? found.output : null;
  });
}

/** Copies elsewhere; a plain address is a copy of the same text. */
export function readCopies(row: Row, fault: Fault): Copy[] {
  return readList(row, 'copies', fault, (entry) => {
    const copy = typeof entry === 'string' ? { url: entry } : entry;
    const found = v.safeParse(Copy, { relation: 'same-text', ...spread(copy) });
    return found.success ? found.output : null;
  });
}

/** Relations to other rows; a plain id is `same-event`. */
export function readRelated(row: Row, fault: Fault): Related[] {
  return readList(row, 'related', fault, (entry) => {
    const related = typeof entry === 'string' ? { record: entry } : entry;
    const found = v.safeParse(Related, { relation: 'same-event', ...spread(related) });
    return found.success ? found.output : null;
  });
}

/** A removal note; it must name who says so. */
export function readRemoval(row: Row, fault: Fault): Removal | null {
  if (missing(row.removal)) return null;
  const found = v.safeParse(Removal, { noticed: null, note: '', ...spread(row.removal) });
  if (found.success) return found.output;
  fault(`removal: ${found.issues[0].message}; left out`);
  return null;
}

/** One of the words of a list; null where the field is missing or holds another word. */
export function readWord<T extends string>(row: Row, field: string, words: readonly T[], fault: Fault): T | null {
  const text = readString(row, field, fault);
  if (text === null) return null;
  const word = words.find((w) => w === text);
  if (word === undefined) fault(`${field}: «${shortened(text)}» is none of ${words.join(', ')}`);
  return word ?? null;
}

function readList<T>(row: Row, field: string, fault: Fault, read: (entry: unknown) => T | null): T[] {
  const value = row[field];
  if (missing(value)) return [];
  const entries: unknown[] = Array.isArray(value) ? value : [value];
  return entries.flatMap((entry, i) => {
    const one = read(entry);
    if (one === null) fault(`${field}[${i}] could not be read; left out`);
    return one === null ? [] : [one];
  });
}

const spread = (value: unknown): object => (typeof value === 'object' && value !== null ? value : {});
