import { signal } from '@preact/signals';
import type { ImportOutcome } from '../../components/data/ImportResult';
import type { Filter } from '../../components/popup/filter-saved';
import { NONE, type Selection } from '../../components/popup/select-rows';
import type { SavedSort } from '../../components/popup/sort-saved';
import { SAVED_PART } from '../../formats/data-file';
import type { ReaderRemoval } from '../../model/known-source';
import type { Problem } from '../../model/problem';
import type { SavedMatch, SavedStatus } from '../../model/saved-match';
import { withoutTag, withTag } from '../../model/saved-tags';
import { answered } from '../our-pages/answered';
import type { ChosenFile } from '../our-pages/bring-in';
import { createDataWork, type DataWorkDeps } from '../our-pages/data-work';
import { createKnownSources } from '../our-pages/known-sources';
import { withOwnRemoval } from './own-removal';
import { createSavedEdits } from './saved-edits';
import { createSavedExport, type SavedExportDeps } from './saved-export';
import { createSavedRows } from './saved-rows';

/** What the second view works with. */
export interface SavedStoreDeps extends SavedExportDeps, DataWorkDeps {
  /** What an export calls the reader where it says who found a source removed. */
  reader: string;
}

/** The state of the second view, and what the reader can do there. */
export type SavedStore = ReturnType<typeof createSavedStore>;

/** Makes the state of the second view; `load` fills it. */
export function createSavedStore(deps: SavedStoreDeps) {
  const { background } = deps;
  const list = createSavedRows(background);
  const sources = createKnownSources(background);
  const edits = createSavedEdits(background, list, sources);
  const work = createDataWork(deps);
  const taken = createSavedExport(work, deps);
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
  ): Promise<Problem | null> => {
    const failure = await edits.edit(ids, deed, (row) => {
      const tags = change(row.tags, deed.tag);
      return tags === row.tags ? null : { tags: [...tags] };
    });
    tell(ids, failure);
    return failure;
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
      problem.value = (await list.load()) ?? (await sources.load());
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
    sources,
    mark: async (row: SavedMatch, was: ReaderRemoval | null, now: ReaderRemoval | null): Promise<boolean> => {
      const failure = await edits.mark(row, was, now);
      tell([row.id], failure);
      return failure === null;
    },
    forgetCheck: async ({ id, shown: { url } }: SavedMatch) => {
      if (url !== null) tell([id], await sources.note(url, null));
    },
    remove: async (ids: readonly string[]) => {
      problem.value = await edits.remove(ids);
    },
    undo: async () => {
      imported.value = null;
      problem.value = await edits.undo();
    },
    openPage: async ({ page, corpus, record }: SavedMatch) => {
      const opened = await answered(background.openSavedPage({ address: page.address, corpus, record }));
      problem.value = opened.ok ? null : opened.problem;
    },
    kinds: taken.kinds,
    exportAll: async () => {
      problem.value = await taken.exportAll();
    },
    openExport: async () => {
      problem.value = await taken.openExport();
    },
    exportRows: async (name: string, chosen: readonly SavedMatch[]) => {
      // The lossless one holds rows as they are stored; what is known of addresses is a part of the file of everything.
      const isLossless = name === taken.kinds.value?.[0]?.name;
      const told = isLossless
        ? chosen
        : chosen.map((row) => withOwnRemoval(row, sources.of(row.shown.url), deps.reader));
      problem.value = await taken.exportRows(name, told, list.total.value);
    },
    working: work.working,
    stop: work.stop,
    /** Brings in the saved matches of a file; settings in it are left to the options. */
    importFile: async (file: ChosenFile) => {
      imported.value = null;
      const done = await work.bringIn(file, [SAVED_PART]);
      problem.value = done.problem;
      if (!done.value) return;
      imported.value = done.value;
      const [part] = done.value.parts;
      const count = (part?.added ?? 0) + (part?.merged ?? 0);
      if (count > 0) edits.imported(done.value.name, count);
      problem.value = await list.load();
      await list.lookUp();
    },
  };
}
