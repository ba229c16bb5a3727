import * as v from 'valibot';
import type { DataPiece, DataPlace, PartReport, RefusedEntry } from '../../messages/replies';
import { failed, ok, type Result } from '../../model/problem';
import type { UnfinishedStore } from '../../storage/unfinished-store';
import type { DataPart } from './data-part';
import { readArgument } from './read-argument';

const Place = v.nullable(
  v.object({ state: v.string(), part: v.string(), after: v.string(), done: v.number(), total: v.number() }),
);
const Parts = v.array(v.object({ part: v.string(), version: v.number() }));
const Some = v.object({ name: v.string(), part: v.string(), row: v.number(), entries: v.array(v.unknown()) });

/** What taking out and bringing in needs from outside. */
export interface DataNeeds {
  parts: readonly DataPart[];
  now(): string;
  /** Where it is noted that an import is being written. */
  unfinished: Pick<UnfinishedStore, 'alone' | 'begin' | 'end' | 'leave'>;
}

/** Takes back what an import has written so far. Where a part refuses, the others are taken back all the same. */
export async function undoParts(parts: readonly DataPart[], name: string): Promise<Result<{ kept: number } | null>> {
  let kept: number | null = null;
  let refused: Extract<Result<never>, { ok: false }> | undefined;
  for (const part of parts) {
    const undone = await part.undo(name);
    if (!undone.ok) refused ??= undone;
    else if (undone.value) kept = (kept ?? 0) + undone.value.kept;
  }
  return refused ?? ok(kept === null ? null : { kept });
}

/**
 * The calls that take everything out and bring it in. A message carries a few MB, so both go piece by piece: out, under a
 * state that tells where something was changed meanwhile; in, read and held here, and written at the end in one go. What
 * is held is lost with the background, and then nothing was written.
 */
export function dataCalls({ parts, now, unfinished }: DataNeeds) {
  let started: string | undefined;
  let held: { name: string; values: Map<string, unknown[]> } | null = null;

  const state = () => {
    started ??= now();
    return [started, ...parts.map((part) => part.state())].join(' ');
  };
  const partOf = (name: string) => parts.find((part) => part.name === name);

  /** For the progress; a part that cannot be counted fails when it is read. */
  async function countAll(): Promise<number> {
    const counts = await Promise.all(parts.map((part) => part.count()));
    return counts.reduce((sum, counted) => sum + (counted.ok ? counted.value : 0), 0);
  }

  /** Writes what was read, all parts or none. */
  async function writeAll(name: string, values: ReadonlyMap<string, unknown[]>): Promise<Result<PartReport[]>> {
    const begun = await unfinished.begin({ what: 'import', name });
    if (!begun.ok) return begun;
    /** Where taking back fails too, the note stays, and the next call tries again. */
    const takeBack = async () => {
      if ((await undoParts(parts, name)).ok) await unfinished.end();
    };
    const reports: PartReport[] = [];
    try {
      for (const part of parts) {
        const read = values.get(part.name);
        if (!read) continue;
        const done = await part.bringIn(read, name);
        if (!done.ok) {
          await takeBack();
          return done;
        }
        reports.push({ part: part.name, ...done.value });
      }
    } catch (bug) {
      await takeBack();
      throw bug;
    }
    // A note that cannot be taken away would have the import taken back later, when nobody expects it.
    const ended = await unfinished.end();
    if (!ended.ok && !(await undoParts(parts, name)).ok) unfinished.leave();
    return ended.ok ? ok(reports) : ended;
  }

  return {
    async takeOut(arg: unknown): Promise<Result<DataPiece>> {
      const at = readArgument(Place, arg);
      if (!at.ok) return at;
      const before = state();
      const place: DataPlace = at.value ?? {
        state: before,
        part: parts[0]?.name ?? '',
        after: '',
        done: 0,
        total: await countAll(),
      };
      const index = parts.findIndex(({ name }) => name === place.part);
      const part = parts[index];
      if (!part || place.state !== before) return failed('export-failed');
      const piece = await part.takeOut(place.after);
      if (!piece.ok) return piece;
      if (state() !== before) return failed('export-failed');
      const { total } = place;
      const done = place.done + piece.value.entries.length;
      const { next } = piece.value;
      const follows = next === null ? parts[index + 1]?.name : part.name;
      return ok({
        entries: [{ part: part.name, version: part.version, entries: piece.value.entries }],
        next: follows === undefined ? null : { state: before, part: follows, after: next ?? '', done, total },
        done,
        total: Math.max(done, total),
      });
    },

    async beginImport(arg: unknown): Promise<Result<string>> {
      const read = readArgument(Parts, arg);
      if (!read.ok) return read;
      const newer = read.value.find(({ part, version }) => version > (partOf(part)?.version ?? 0));
      if (newer) return failed('import-newer', { version: newer.version });
      // No clock and no counter has made this name before.
      held = { name: crypto.randomUUID(), values: new Map(read.value.map(({ part }) => [part, []])) };
      return ok(held.name);
    },

    async addToImport(arg: unknown): Promise<Result<RefusedEntry[]>> {
      const read = readArgument(Some, arg);
      if (!read.ok) return read;
      const { name, part: partName, row, entries } = read.value;
      const part = partOf(partName);
      const values = held?.name === name ? held.values.get(partName) : undefined;
      if (!part || !values) return failed('import-stopped');
      const refused: RefusedEntry[] = [];
      for (const [i, entry] of entries.entries()) {
        const one = part.read(entry);
        if (one.ok) values.push(one.value);
        else refused.push({ row: row + i, why: one.why });
      }
      return ok(refused);
    },

    async finishImport(arg: unknown): Promise<Result<PartReport[]>> {
      const name = readArgument(v.string(), arg);
      if (!name.ok) return name;
      if (held?.name !== name.value) return failed('import-stopped');
      const { values } = held;
      held = null;
      return unfinished.alone(() => writeAll(name.value, values));
    },

    async dropImport(arg: unknown): Promise<null> {
      if (held?.name === arg) held = null;
      return null;
    },

    async undoImport(arg: unknown): Promise<Result<{ kept: number } | null>> {
      const name = readArgument(v.string(), arg);
      if (!name.ok) return name;
      return unfinished.alone(async () => {
        const begun = await unfinished.begin({ what: 'import', name: name.value });
        if (!begun.ok) return begun;
        const first = await parts[0]?.undo(name.value);
        if (first && !first.ok) {
          // Nothing was taken back: the reader can ask for it again, and it is not done later when nobody asks for it.
          await unfinished.end();
          return first;
        }
        const others = await undoParts(parts.slice(1), name.value);
        if (others.ok) await unfinished.end();
        return others.ok ? ok(sumOf(first?.value ?? null, others.value)) : others;
      });
    },
  };
}

/** Of two parts, of which null has nothing to take back. */
function sumOf(a: { kept: number } | null, b: { kept: number } | null): { kept: number } | null {
  return a && b ? { kept: a.kept + b.kept } : (a ?? b);
}
