import { signal } from '@preact/signals';
import type { Filter } from '../../components/popup/filter-saved';
import type { ImportOutcome } from '../../components/popup/ImportResult';
import { NONE, type Selection } from '../../components/popup/select-rows';
import type { SavedSort } from '../../components/popup/sort-saved';
import { failed, type Problem, type Result } from '../../model/problem';
import type { SavedMatch, SavedStatus } from '../../model/saved-match';
import { withoutTag, withTag } from '../../model/saved-tags';
import { createSavedEdits } from './saved-edits';
import { createSavedExport, type SavedExportDeps } from './saved-export';
import { answered, createSavedRows } from './saved-rows';

/** Bytes beyond which a file is not even read; the background sets the true limit. */
const MAX_FILE_BYTES = 200_000_000;

/** What the second view works with. */
export type SavedStoreDeps = SavedExportDeps;

/** The state of the second view, and what the reader can do there. */
export type SavedStore = ReturnType<typeof createSavedStore>;

/** Makes the state of the second view; `load` fills it. */
export function createSavedStore(deps: SavedStoreDeps) {
  const { background } = deps;
  const list = createSavedRows(background);
  const edits = createSavedEdits(background, list);
  const taken = createSavedExport(deps);
  const query = signal('');
  const filters = signal<readonly Filter[]>([]);
  /** Null: best first while something is searched, else newest first. */
  const sort = signal<SavedSort | null>(null);
  const selection = signal<Selection>(NONE);
  const problem = signal<Problem | null>(null);
  const rowProblems = signal<Readonly<Record<string, Problem>>>({});
  const imported = signal<ImportOutcome | null>(null);

  /** What fails on one row is told at that row, what fails on several above the list. */
  const tell = (ids: readonly string[], failure: Problem | null) => {
    const [id] = ids;
    if (ids.length === 1 && id !== undefined) {
      const { [id]: _, ...others } = rowProblems.value;
      rowProblems.value = failure ? { ...others, [id]: failure } : others;
    } else problem.value = failure;
  };
  const changeTags = async (
    ids: readonly string[],
    deed: { what: 'tag-added' | 'tag-removed'; tag: string },
    change: typeof withTag,
  ) => {
    const failure = await edits.edit(ids, deed, (row) => {
      const tags = change(row.tags, deed.tag);
      return tags === row.tags ? null : { tags: [...tags] };
    });
    tell(ids, failure);
  };

  return {
    ...list,
    steps: edits.steps,
    last: edits.last,
    query,
    filters,
    sort,
    selection,
    problem,
    rowProblems,
    imported,
    /** Reads how many there are, and the newest: for a popup that opens on the other view. */
    peek: async () => {
      problem.value = await list.load(false);
    },
    load: async () => {
      problem.value = await list.load();
      await list.lookUp();
    },
    setStatus: async (ids: readonly string[], status: SavedStatus) => {
      const deed = { what: 'status', status } as const;
      tell(ids, await edits.edit(ids, deed, (row) => (row.status === status ? null : { status })));
    },
    addTag: (ids: readonly string[], tag: string) => changeTags(ids, { what: 'tag-added', tag }, withTag),
    removeTag: (ids: readonly string[], tag: string) => changeTags(ids, { what: 'tag-removed', tag }, withoutTag),
    /** Stores a note that was typed over `base`; another note written meanwhile is not overwritten. */
    setNote: async (id: string, note: string, base: string): Promise<Problem | null> => {
      let overtaken = false;
      const failure = await edits.edit([id], { what: 'note' }, (row) => {
        overtaken = row.note !== base;
        return overtaken ? null : { note };
      });
      return failure ?? (overtaken ? { code: 'saved-changed-elsewhere' } : null);
    },
    remove: async (ids: readonly string[]) => {
      problem.value = await edits.remove(ids);
    },
    undo: async () => {
      problem.value = await edits.undo();
    },
    openPage: async ({ page, corpus, record }: SavedMatch) => {
      const opened = await answered(background.openSavedPage({ address: page.address, corpus, record }));
      problem.value = opened.ok ? null : opened.problem;
    },
    kinds: taken.kinds,
    writing: taken.writing,
    exportAll: async () => {
      problem.value = await taken.exportAll();
    },
    openExport: async () => {
      problem.value = await taken.openExport();
    },
    exportRows: async (name: string, chosen: readonly SavedMatch[]) => {
      problem.value = await taken.exportRows(name, chosen, list.total.value);
    },
    importFile: async (file: { name: string; size: number; text(): Promise<string> }) => {
      imported.value = null;
      const result = await readAndSend(file);
      if (result.ok) imported.value = result.value;
      problem.value = result.ok ? await list.load() : { ...result.problem, detail: { file: file.name } };
      if (result.ok) await list.lookUp();
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
