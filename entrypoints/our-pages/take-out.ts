import { dataFile, entryLines, SAVED_PART, savedMatchesFile } from '../../formats/data-file';
import type { BackgroundCalls } from '../../messages/protocol';
import type { DataPlace } from '../../messages/replies';
import type { Caller } from '../../messages/rpc';
import { failed, ok, type Result } from '../../model/problem';
import { answered } from './answered';

/** How often an export is begun again where something was changed while it was read. */
const TRIES = 3;

/** What a long work tells of itself, and how it is broken off. */
export interface Work {
  /** So many entries are done, of so many as far as is known. */
  progress(done: number, total: number): void;
  stopped(): boolean;
}

/** A part as it came, in lines of the file. Rows of saved matches that could not be read stand apart. */
interface TakenPart {
  part: string;
  version: number;
  lines: string[];
  unreadable: string[];
}

/**
 * Everything the reader has saved and set as the pieces of one file; with `savedOnly` the saved matches alone, in the
 * format of their own. Null where it was stopped. Fails with what the background fails with.
 */
export async function takeOut(
  background: Caller<BackgroundCalls>,
  savedOnly: boolean,
  exportedAt: string,
  work: Work,
): Promise<Result<string[] | null>> {
  for (let tried = 0; tried < TRIES; tried++) {
    const taken = await allParts(background, savedOnly, work);
    if (!taken.ok && taken.problem.code === 'export-failed') continue;
    if (!taken.ok || taken.value === null) return taken as Result<null>;
    const parts = taken.value;
    if (!savedOnly)
      return ok(
        dataFile(
          exportedAt,
          parts.map((part) => ({ ...part, lines: [...part.lines, ...part.unreadable] })),
        ),
      );
    const saved = parts.find(({ part }) => part === SAVED_PART);
    return ok(savedMatchesFile(exportedAt, saved?.lines ?? [], saved?.unreadable));
  }
  return failed('export-failed');
}

async function allParts(
  background: Caller<BackgroundCalls>,
  savedOnly: boolean,
  { progress, stopped }: Work,
): Promise<Result<TakenPart[] | null>> {
  const parts = new Map<string, TakenPart>();
  let at: DataPlace | null = null;
  do {
    if (stopped()) return ok(null);
    // The type is named because the place depends on the answer, and the answer on the place.
    const piece: Awaited<ReturnType<typeof background.takeOut>> = await answered(background.takeOut(at));
    if (!piece.ok) return piece;
    for (const { part, version, entries } of piece.value.entries) {
      const taken = parts.get(part) ?? { part, version, lines: [], unreadable: [] };
      parts.set(part, taken);
      taken.lines.push(entryLines(entries.filter((entry) => !isUnreadable(part, entry))));
      taken.unreadable.push(entryLines(entries.filter((entry) => isUnreadable(part, entry))));
    }
    progress(piece.value.done, piece.value.total);
    at = piece.value.next;
  } while (at !== null && !(savedOnly && at.part !== SAVED_PART));
  return ok([...parts.values()]);
}

const isUnreadable = (part: string, entry: unknown) =>
  part === SAVED_PART && typeof entry === 'object' && entry !== null && 'key' in entry && !('schema' in entry);
