import { signal } from '@preact/signals';
import type { ImportOutcome } from '../../components/popup/ImportResult';
import type { BackgroundCalls } from '../../messages/protocol';
import type { Caller } from '../../messages/rpc';
import { failed, type Problem, type Result } from '../../model/problem';
import type { SavedMatch, SavedPatch, SavedStatus } from '../../model/saved-match';

/** Times a change is tried again where another window changed another part of the same row. */
const TRIES = 3;
/** Bytes beyond which a file is not even read; the background sets the true limit. */
const MAX_FILE_BYTES = 200_000_000;

/** What the second view works with. */
export interface SavedStoreDeps {
  background: Caller<BackgroundCalls>;
  /** Hands a text to the reader as a file. */
  download(text: string): void;
}

/** The state of the second view, and what the reader can do there. */
export type SavedStore = ReturnType<typeof createSavedStore>;

/** Makes the state of the second view; `load` fills it. */
export function createSavedStore({ background, download }: SavedStoreDeps) {
  const rows = signal<readonly SavedMatch[] | null>(null);
  const unreadable = signal(0);
  const query = signal('');
  const status = signal<SavedStatus | null>(null);
  const problem = signal<Problem | null>(null);
  const rowProblems = signal<Readonly<Record<string, Problem>>>({});
  const deleted = signal<SavedMatch | null>(null);
  const imported = signal<ImportOutcome | null>(null);

  const find = (id: string) => rows.value?.find((row) => row.id === id);
  const load = async (): Promise<Problem | null> => {
    const list = await answered(background.listSaved(null));
    if (!list.ok) return list.problem;
    rows.value = list.value.rows;
    unreadable.value = list.value.unreadable;
    return null;
  };

  // One change after the other: each needs the revision that the one before has made.
  let queue: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = queue.then(work);
    queue = done.catch(() => undefined);
    return done;
  };
  /** Changes a row; where another window was first, reads again and retries as long as `allowed`. */
  const change = (id: string, patch: SavedPatch, allowed: (row: SavedMatch) => boolean): Promise<Problem | null> =>
    inTurn(async () => {
      for (let tried = 0; tried < TRIES; tried++) {
        const row = find(id);
        if (!row) return { code: 'saved-not-found' };
        if (!allowed(row)) break;
        const result = await answered(background.updateSaved({ id, revision: row.revision, patch }));
        if (result.ok) {
          rows.value = rows.value?.map((r) => (r.id === id ? result.value : r)) ?? null;
          return null;
        }
        if (result.problem.code !== 'saved-changed-elsewhere') return result.problem;
        const unread = await load();
        if (unread) return unread;
      }
      return { code: 'saved-changed-elsewhere' };
    });

  return {
    rows,
    unreadable,
    query,
    status,
    problem,
    rowProblems,
    deleted,
    imported,
    load: async () => {
      problem.value = await load();
    },
    setStatus: async (id: string, to: SavedStatus) => {
      const failure = await change(id, { status: to }, () => true);
      const { [id]: _, ...others } = rowProblems.value;
      rowProblems.value = failure ? { ...others, [id]: failure } : others;
    },
    /** Stores a note that was typed over `base`; another note written meanwhile is not overwritten. */
    setNote: (id: string, note: string, base: string) => change(id, { note }, (row) => row.note === base),
    remove: (id: string) =>
      inTurn(async () => {
        const result = await answered(background.deleteSaved([id]));
        problem.value = result.ok ? null : result.problem;
        if (!result.ok) return;
        rows.value = rows.value?.filter((row) => row.id !== id) ?? null;
        deleted.value = result.value[0] ?? null;
      }),
    undo: () =>
      inTurn(async () => {
        const row = deleted.value;
        if (!row) return;
        const result = await answered(background.restoreSaved([row]));
        if (result.ok) deleted.value = null;
        problem.value = result.ok ? await load() : result.problem;
      }),
    exportAll: async () => {
      const result = await answered(background.exportSaved(null));
      problem.value = result.ok ? null : result.problem;
      if (result.ok) download(result.value);
    },
    importFile: async (file: { name: string; size: number; text(): Promise<string> }) => {
      imported.value = null;
      const result = await readAndSend(file);
      if (result.ok) imported.value = result.value;
      problem.value = result.ok ? await load() : { ...result.problem, detail: { file: file.name } };
    },
  };

  async function readAndSend(file: { size: number; text(): Promise<string> }): Promise<Result<ImportOutcome>> {
    if (file.size > MAX_FILE_BYTES) return failed('import-too-large');
    let text: string;
    try {
      text = await file.text();
    } catch {
      return failed('file-unreadable');
    }
    return answered(background.importSaved(text));
  }
}

/** A call's result; a background that does not answer is a problem like any other. */
async function answered<T>(call: Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await call;
  } catch {
    return failed('no-answer');
  }
}
