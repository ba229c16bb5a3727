import { signal } from '@preact/signals';
import type { ExportKind } from '../../formats/export-kinds';
import type { ExportWords } from '../../formats/export-words';
import type { Problem } from '../../model/problem';
import type { SavedMatch } from '../../model/saved-match';
import type { DataWork } from '../options/data-work';

/**
 * Rows from which the reader is told that an export is being written: half a second of the slowest format. In Chromium on
 * a machine of two cores with much else to do, 10,000 rows took 0.4 s as CSV and 2.7 s as Web Annotation.
 */
const SLOW_ROWS = 2_000;

/** What taking saved matches out works with. */
export interface SavedExportDeps {
  /** Hands a file in pieces to the reader. */
  download(pieces: readonly string[], of: Pick<ExportKind, 'extension' | 'type'>): void;
  /** The formats of an export, fetched when they are first asked for; the first is the lossless one. */
  loadKinds(): Promise<readonly ExportKind[]>;
  words: ExportWords;
  now(): Date;
  /** Lets the window be drawn. */
  pause(): Promise<void>;
}

/** Taking saved matches out: the formats, and what is being written. Each call gives what failed, or null. */
export function createSavedExport(work: Pick<DataWork, 'takeOut'>, { download, ...deps }: SavedExportDeps) {
  const kinds = signal<readonly ExportKind[] | null>(null);
  /** Name of the format that is being written, while that takes long enough to be told. */
  const writing = signal<string | null>(null);

  /** All saved matches, losslessly, rows that could not be read among them. */
  const exportAll = async (): Promise<Problem | null> => {
    const { value, problem } = await work.takeOut(true);
    if (value) download(value, { extension: 'json', type: 'application/json' });
    return problem;
  };

  return {
    kinds,
    writing,
    exportAll,
    openExport: async (): Promise<Problem | null> => {
      try {
        kinds.value ??= await deps.loadKinds();
        return null;
      } catch {
        return { code: 'export-failed' };
      }
    },
    /** Gives these of `all` rows to the reader in the format of that name; all of them losslessly as the background keeps them. */
    exportRows: async (name: string, chosen: readonly SavedMatch[], all: number): Promise<Problem | null> => {
      const kind = kinds.value?.find((k) => k.name === name);
      if (!kind) return null;
      // This one comes from the background, which tells how far it is.
      if (kind === kinds.value?.[0] && chosen.length === all) return exportAll();
      if (chosen.length >= SLOW_ROWS) {
        writing.value = name;
        await deps.pause();
      }
      try {
        download([kind.write(chosen, deps.now().toISOString(), deps.words)], kind);
        return null;
      } catch {
        // A text longer than the browser can hold, or a file it would not take; nothing of the reader's is lost.
        return { code: 'export-failed' };
      } finally {
        writing.value = null;
      }
    },
  };
}
