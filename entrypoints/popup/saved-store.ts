import { signal } from '@preact/signals';
import type { ImportOutcome } from '../../components/popup/ImportResult';
import type { ExportKind } from '../../formats/export-kinds';
import type { ExportWords } from '../../formats/export-words';
import type { BackgroundCalls } from '../../messages/protocol';
import type { Caller } from '../../messages/rpc';
import { failed, type Problem, type Result } from '../../model/problem';
import type { SavedMatch, SavedPatch, SavedStatus } from '../../model/saved-match';

/** Times a change is tried again where another window changed another part of the same row. */
const TRIES = 3;
/**
 * Rows from which the reader is told that an export is being written: half a second of the slowest format. In Chromium on
 * a machine of two cores with much else to do, 10,000 rows took 0.4 s as CSV and 2.7 s as Web Annotation.
 */
const SLOW_ROWS = 2_000;
/** Bytes beyond which a file is not even read; the background sets the true limit. */
const MAX_FILE_BYTES = 200_000_000;

/** What the second view works with. */
export interface SavedStoreDeps {
  background: Caller<BackgroundCalls>;
  /** Hands a text to the reader as a file. */
  download(text: string, of: Pick<ExportKind, 'extension' | 'type'>): void;
  /** The formats of an export, fetched when they are first asked for; the first is the lossless one. */
  loadKinds(): Promise<readonly ExportKind[]>;
  words: ExportWords;
  now(): Date;
  /** Lets the window be drawn. */
  pause(): Promise<void>;
}

/** The state of the second view, and what the reader can do there. */
export type SavedStore = ReturnType<typeof createSavedStore>;

/** Makes the state of the second view; `load` fills it. */
export function createSavedStore(deps: SavedStoreDeps) {
  const { background, download } = deps;
  const rows = signal<readonly SavedMatch[] | null>(null);
  const unreadable = signal(0);
  const query = signal('');
  const status = signal<SavedStatus | null>(null);
  const problem = signal<Problem | null>(null);
  const rowProblems = signal<Readonly<Record<string, Problem>>>({});
  const deleted = signal<SavedMatch | null>(null);
  const imported = signal<ImportOutcome | null>(null);
  const kinds = signal<readonly ExportKind[] | null>(null);
  /** Name of the format that is being written, while that takes long enough to be told. */
  const writing = signal<string | null>(null);

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
    kinds,
    writing,
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
    exportAll,
    openExport: async () => {
      try {
        kinds.value ??= await deps.loadKinds();
      } catch {
        problem.value = { code: 'export-failed' };
      }
    },
    /** Gives these rows to the reader in the format of that name. All of them, losslessly, is what the background keeps. */
    exportRows: async (name: string, chosen: readonly SavedMatch[]) => {
      const kind = kinds.value?.find((k) => k.name === name);
      if (!kind) return;
      if (chosen.length >= SLOW_ROWS) {
        writing.value = name;
        await deps.pause();
      }
      try {
        if (kind === kinds.value?.[0] && chosen.length === rows.value?.length) await exportAll();
        else {
          download(kind.write(chosen, deps.now().toISOString(), deps.words), kind);
          problem.value = null;
        }
      } catch {
        // A text longer than the browser can hold, or a file it would not take; nothing of the reader's is lost.
        problem.value = { code: 'export-failed' };
      }
      writing.value = null;
    },
    importFile: async (file: { name: string; size: number; text(): Promise<string> }) => {
      imported.value = null;
      const result = await readAndSend(file);
      if (result.ok) imported.value = result.value;
      problem.value = result.ok ? await load() : { ...result.problem, detail: { file: file.name } };
    },
  };

  async function exportAll(): Promise<void> {
    const result = await answered(background.exportSaved(null));
    problem.value = result.ok ? null : result.problem;
    if (result.ok) download(result.value, { extension: 'json', type: 'application/json' });
  }

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
