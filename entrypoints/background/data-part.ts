import type { PartReport } from '../../messages/replies';
import type { Result } from '../../model/problem';

/** Some entries of a part, as they go into the file. */
export interface PartPiece {
  entries: unknown[];
  /** Behind which key the next piece begins; null where this was the last. */
  next: string | null;
}

/** An entry of a file as its part reads it, or why it cannot, in a few words. */
export type ReadEntry = { ok: true; value: unknown } | { ok: false; why: string };

/**
 * One part of «everything»: what goes out and comes back in under one name. Whoever stores something of the reader's adds
 * a part; `data-calls.ts` knows nothing of what is in it.
 */
export interface DataPart {
  name: string;
  /** Raised when older versions of Whence cannot read the entries any more; they then refuse the file as newer. */
  version: number;
  /** A number that is another one after every change of what is stored. */
  state(): number;
  /** How many entries there are, for the progress. */
  count(): Promise<Result<number>>;
  /** Entries behind a key, '' for the first; a few MB at most. */
  takeOut(after: string): Promise<Result<PartPiece>>;
  /** Reads an entry of a file; nothing is written. */
  read(entry: unknown): ReadEntry;
  /** Writes what was read, all or nothing, so that it can be undone by the import's name. */
  bringIn(values: readonly unknown[], name: string): Promise<Result<Omit<PartReport, 'part'>>>;
  /** Takes an import back; tells how many entries were changed since and stay, null where it is not the last. */
  undo(name: string): Promise<Result<{ kept: number } | null>>;
}
