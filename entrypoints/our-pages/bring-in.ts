import { type FilePart, readDataFile } from '../../formats/data-file';
import type { BackgroundCalls } from '../../messages/protocol';
import type { PartReport, RefusedEntry } from '../../messages/replies';
import type { Caller } from '../../messages/rpc';
import { failed, ok, type Result } from '../../model/problem';
import { answered } from './answered';
import type { Work } from './take-out';

/** Bytes beyond which a file is not read: its text must fit into one string (512 MiB in Chromium), some 250,000 rows. */
const MOST_BYTES = 300_000_000;
/** Entries and characters in one message; a browser carries 64 MB. */
const MOST_ENTRIES = 1_000;
const MOST_LENGTH = 3_000_000;
/** Refused entries that are named; of the others only the number is told. */
const NAMED = 20;

/** A file as the browser gives it. */
export interface ChosenFile {
  name: string;
  size: number;
  text(): Promise<string>;
}

/** How the import of a file went. */
export interface BroughtIn {
  /** The import's name, by which it is taken back. */
  name: string;
  parts: (PartReport & { refused: number; reasons: RefusedEntry[] })[];
  /** Names of parts the file has and the reader did not ask for. */
  left: string[];
}

/**
 * Brings a file in, of both formats there are: all its parts or those named in `only`. Everything is read and checked
 * before anything is written. Null where it was stopped, and then nothing was written. Fails with
 * the problem of the file or of the background.
 */
export async function bringIn(
  background: Caller<BackgroundCalls>,
  file: ChosenFile,
  only: readonly string[] | null,
  work: Work,
): Promise<Result<BroughtIn | null>> {
  if (file.size > MOST_BYTES) return failed('import-too-large');
  work.progress(0, 0);
  let text: string;
  try {
    text = await file.text();
  } catch {
    return failed('file-unreadable');
  }
  const all = readDataFile(text);
  if (!all.ok) return all;
  // Also for what is left out: half of a newer file is no answer.
  const begun = await answered(background.beginImport(all.value.map(({ part, version }) => ({ part, version }))));
  if (!begun.ok) return begun;
  const name = begun.value;
  const wanted = all.value.filter(({ part }) => only?.includes(part) ?? true);
  const read = await sendAll(background, name, wanted, work);
  if (!read.ok || read.value === null) {
    await answered(background.dropImport(name).then(() => ok(null)));
    return read as Result<null>;
  }
  const done = await answered(background.finishImport(name));
  if (!done.ok) {
    // The background may have been stopped halfway, and taken nothing back itself.
    await answered(background.undoImport(name));
    return done;
  }
  const refusals = read.value;
  const parts = done.value
    .filter(({ part }) => wanted.some((of) => of.part === part))
    .map((report) => ({ ...report, refused: 0, reasons: [], ...refusals.get(report.part) }));
  const left = all.value.filter((part) => !wanted.includes(part) && part.entries.length > 0).map(({ part }) => part);
  return ok({ name, parts, left });
}

type Refusals = Map<string, { refused: number; reasons: RefusedEntry[] }>;

async function sendAll(
  background: Caller<BackgroundCalls>,
  name: string,
  parts: readonly FilePart[],
  { progress, stopped }: Work,
): Promise<Result<Refusals | null>> {
  const total = parts.reduce((sum, { entries }) => sum + entries.length, 0);
  const refusals: Refusals = new Map();
  let done = 0;
  for (const { part, entries } of parts) {
    const of = refusals.get(part) ?? { refused: 0, reasons: [] };
    refusals.set(part, of);
    const refuse = (some: RefusedEntry[]) => {
      of.refused += some.length;
      of.reasons.push(...some.slice(0, NAMED - of.reasons.length));
    };
    for (let from = 0; from < entries.length; ) {
      progress(done, total);
      if (stopped()) return ok(null);
      const to = endOfMessage(entries, from);
      if (to === from) {
        refuse([{ row: from + 1, why: 'too long' }]);
        from++;
      } else {
        const some = { name, part, row: from + 1, entries: entries.slice(from, to) };
        const added = await answered(background.addToImport(some));
        if (!added.ok) return added;
        refuse(added.value);
        done += to - from;
        from = to;
      }
    }
  }
  progress(done, total);
  return stopped() ? ok(null) : ok(refusals);
}

/** Behind the last entry from `from` on that one message can carry; `from` itself where the first alone is too long. */
function endOfMessage(entries: readonly unknown[], from: number): number {
  let length = 0;
  for (let to = from; to < entries.length && to - from < MOST_ENTRIES; to++) {
    length += lengthOf(entries[to]);
    if (length > MOST_LENGTH && !(to === from && length < 10 * MOST_LENGTH)) return to;
  }
  return Math.min(entries.length, from + MOST_ENTRIES);
}

function lengthOf(entry: unknown): number {
  try {
    return JSON.stringify(entry).length;
  } catch {
    // Nested deeper than the browser can write: no message carries it either.
    return Number.POSITIVE_INFINITY;
  }
}
