import { signal } from '@preact/signals';
import type { DataEnd } from '../../components/options/DataSection';
import type { Problem } from '../../model/problem';
import type { ChosenFile } from '../our-pages/bring-in';
import { createDataWork, type DataWorkDeps } from '../our-pages/data-work';

/** What the section of the reader's data works with. */
export interface DataStoreDeps extends DataWorkDeps {
  /** Hands a file in pieces to the reader. */
  download(pieces: readonly string[]): void;
  /** Shows the settings as they are now. */
  changed(): Promise<unknown>;
}

/** Makes the state of the section: what is under way, how the last thing ended, what failed. */
export function createDataStore({ download, changed, ...deps }: DataStoreDeps) {
  const work = createDataWork(deps);
  const end = signal<DataEnd | null>(null);
  const failure = signal<Problem | null>(null);
  let imported = '';

  const begin = () => {
    end.value = null;
    failure.value = null;
  };
  return {
    working: work.working,
    end,
    failure,
    stop: work.stop,
    exportAll: async (): Promise<void> => {
      begin();
      const { value, problem } = await work.takeOut(false);
      failure.value = problem;
      if (value) download(value);
      else if (!problem) end.value = { what: 'stopped', way: 'out' };
    },
    importFile: async (file: ChosenFile): Promise<void> => {
      begin();
      const { value, problem } = await work.bringIn(file, null);
      failure.value = problem;
      if (problem) return;
      end.value = value ? { what: 'imported', outcome: value } : { what: 'stopped', way: 'in' };
      imported = value?.name ?? '';
      await changed();
    },
    undo: async (): Promise<void> => {
      begin();
      const undone = await work.undo(imported);
      if (undone.ok) end.value = { what: 'undone', kept: undone.value ? undone.value.kept : null };
      else failure.value = undone.problem;
      await changed();
    },
  };
}
