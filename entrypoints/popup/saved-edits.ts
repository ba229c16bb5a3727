import { signal } from '@preact/signals';
import { type Deed, type Edit, type Step, takenBack, withStep } from '../../components/popup/undo-steps';
import type { BackgroundCalls } from '../../messages/protocol';
import type { Caller } from '../../messages/rpc';
import type { ReaderRemoval } from '../../model/known-source';
import { patchSavedMatch } from '../../model/patch-saved-match';
import type { Problem } from '../../model/problem';
import type { SavedMatch, SavedPatch } from '../../model/saved-match';
import { answered } from '../our-pages/answered';
import type { KnownSources } from '../our-pages/known-sources';
import type { SavedRows } from './saved-rows';

/** Times a change is tried again where another window changed the same row. */
const TRIES = 3;
/** Rows in one message, and characters of their notes: a browser carries 64 MB, and rows that are deleted or put back go whole. */
const ROWS_AT_ONCE = 4_000;
const LENGTH_AT_ONCE = 5_000_000;

/** What was done last, and whether it has been taken back since. */
export interface LastStep {
  step: Step;
  taken: boolean;
}

/** Makes what changes rows and takes changes back: one call to the background for all rows of a deed. */
export function createSavedEdits(background: Caller<BackgroundCalls>, list: SavedRows, sources: KnownSources) {
  const steps = signal<readonly Step[]>([]);
  /** What the bar tells of; null where there is nothing to tell. */
  const last = signal<LastStep | null>(null);

  // One change after the other: each needs the revision that the one before has made.
  let queue: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = queue.then(work);
    queue = done.catch(() => undefined);
    return done;
  };

  /**
   * Changes rows by what `patchOf` says of each, null to leave it; where another window was first, again over the row as
   * it now is. Gives what was changed, also where a later part failed.
   */
  async function write(ids: readonly string[], patchOf: (row: SavedMatch) => SavedPatch | null) {
    const edits: Edit[] = [];
    let problem: Problem | null = null;
    let left = ids;
    for (let tried = 0; tried < TRIES && left.length > 0 && !problem; tried++) {
      const rows = list.byId();
      const missing = left.filter((id) => !rows.has(id));
      if (missing.length > 0) problem = { code: 'saved-not-found' };
      const wanted = left.flatMap((id) => {
        const row = rows.get(id);
        const patch = row && patchOf(row);
        return row && patch ? [{ row, patch }] : [];
      });
      left = [];
      for (const part of inMessages(wanted, ({ row }) => row)) {
        const some = new Map(part.map((change) => [change.row.id, change]));
        const result = await answered(
          background.changeSaved(
            [...some.values()].map(({ row, patch }) => ({ id: row.id, revision: row.revision, patch })),
          ),
        );
        if (!result.ok) {
          problem = result.problem;
          break;
        }
        const changed = result.value.changed.flatMap(({ id, revision, changedAt }) => {
          const change = some.get(id);
          if (!change) return [];
          edits.push({ id, was: before(change.row, change.patch), now: change.patch });
          return [{ ...patchSavedMatch(change.row, change.patch), revision, changedAt }];
        });
        list.replace([...changed, ...result.value.stale], result.value.missing);
        if (result.value.missing.length > 0) problem = { code: 'saved-not-found' };
        left = [...left, ...result.value.stale.map(({ id }) => id)];
      }
    }
    if (left.length > 0) problem ??= { code: 'saved-changed-elsewhere' };
    return { edits, problem };
  }

  function remember(step: Step): void {
    steps.value = withStep(steps.value, step);
    const shown = steps.value.at(-1);
    last.value = shown ? { step: shown, taken: false } : null;
  }

  async function takeBack(step: Step): Promise<Problem | null> {
    for (const part of inMessages(step.deleted, (row) => row)) {
      const result = await answered(background.restoreSaved(part));
      if (!result.ok) return result.problem;
    }
    if (step.imported !== undefined) {
      const undone = await answered(background.undoImport(step.imported));
      if (!undone.ok) return undone.problem;
      const kept = undone.value ? undone.value.kept : step.done.count;
      return (await list.load()) ?? (kept > 0 ? { code: 'undo-overtaken', detail: { count: kept } } : null);
    }
    if (step.source) return sources.mark(step.source.address, step.source.now, step.source.was);
    if (step.deleted.length > 0) return list.load();
    const byId = new Map(step.edits.map((edit) => [edit.id, edit]));
    const { edits, problem } = await write([...byId.keys()], (row) => {
      const edit = byId.get(row.id);
      return edit ? takenBack(edit, row) : null;
    });
    if (problem) return problem;
    const overtaken = step.edits.length - edits.length;
    return overtaken > 0 ? { code: 'undo-overtaken', detail: { count: overtaken } } : null;
  }

  return {
    steps,
    last,
    /** Changes rows in one go and remembers how they were. Gives what kept some or all of them from being changed. */
    edit: (ids: readonly string[], deed: Deed, patchOf: (row: SavedMatch) => SavedPatch | null) =>
      inTurn(async () => {
        const titles = list.byId();
        const { edits, problem } = await write(ids, patchOf);
        const title = titles.get(edits[0]?.id ?? '')?.shown.title ?? '';
        if (edits.length > 0) remember({ done: { ...deed, count: edits.length, title }, edits, deleted: [] });
        return problem;
      }),
    remove: (ids: readonly string[]): Promise<Problem | null> =>
      inTurn(async () => {
        const deleted: SavedMatch[] = [];
        let problem: Problem | null = null;
        const rows = list.byId();
        for (const part of inMessages(ids, (id) => rows.get(id))) {
          const result = await answered(background.deleteSaved(part));
          if (!result.ok) {
            problem = result.problem;
            break;
          }
          deleted.push(...result.value);
        }
        if (problem && deleted.length === 0) return problem;
        list.replace([], problem ? deleted.map(({ id }) => id) : ids);
        const title = deleted[0]?.shown.title ?? '';
        if (deleted.length > 0)
          remember({ done: { what: 'deleted', count: deleted.length, title }, edits: [], deleted });
        return problem;
      }),
    /** Changes the note on the source of a row and remembers how it was. */
    mark: ({ shown: { url, title } }: SavedMatch, was: ReaderRemoval | null, now: ReaderRemoval | null) =>
      inTurn(async (): Promise<Problem | null> => {
        if (url === null) return { code: 'source-without-address' };
        const problem = await sources.mark(url, was, now);
        const done = { what: now ? ('marked' as const) : ('unmarked' as const), count: 1, title };
        if (!problem) remember({ done, edits: [], deleted: [], source: { address: url, was, now } });
        return problem;
      }),
    /** Remembers an import that brought in `count` rows. */
    imported: (name: string, count: number): void =>
      remember({ done: { what: 'imported', count, title: '' }, edits: [], deleted: [], imported: name }),
    /** Takes the last deed back; the one before it is then the last. */
    undo: (): Promise<Problem | null> =>
      inTurn(async () => {
        const step = steps.value.at(-1);
        if (!step) return null;
        const problem = await takeBack(step);
        // What could not be stored can be tried again; what was overtaken cannot.
        if (problem && problem.code !== 'undo-overtaken') return problem;
        steps.value = steps.value.slice(0, -1);
        last.value = { step, taken: true };
        return problem;
      }),
  };
}

function before(row: SavedMatch, patch: SavedPatch): SavedPatch {
  return {
    ...(patch.status !== undefined && { status: row.status }),
    ...(patch.note !== undefined && { note: row.note }),
    ...(patch.tags !== undefined && { tags: row.tags }),
  };
}

/** The list in parts that one message carries; `rowOf` gives the row that goes with one of them, there or back. */
function inMessages<T>(list: readonly T[], rowOf: (one: T) => SavedMatch | undefined): T[][] {
  const parts: T[][] = [];
  let length = 0;
  for (const one of list) {
    const more = rowOf(one)?.note.length ?? 0;
    const part = parts.at(-1);
    if (part && part.length < ROWS_AT_ONCE && length + more < LENGTH_AT_ONCE) {
      part.push(one);
      length += more;
    } else {
      parts.push([one]);
      length = more;
    }
  }
  return parts;
}
