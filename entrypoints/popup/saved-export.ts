import { signal } from '@preact/signals';
import type { ExportKind } from '../../formats/export-kinds';
import type { ExportWords } from '../../formats/export-words';
import type { Problem } from '../../model/problem';
import type { SavedMatch } from '../../model/saved-match';
import type { DataWork } from '../our-pages/data-work';

/** What taking saved matches out works with. */
export interface SavedExportDeps {
  /** Hands a file in pieces to the reader. */
  download(pieces: readonly string[], of: Pick<ExportKind, 'extension' | 'type'>): void;
  /** The formats of an export, fetched when they are first asked for; the first is the lossless one. */
  loadKinds(): Promise<readonly ExportKind[]>;
  words: ExportWords;
  now(): Date;
}

/** Taking saved matches out, and the formats for it. Each call gives what failed, or null. */
export function createSavedExport(work: Pick<DataWork, 'takeOut' | 'write'>, { download, ...deps }: SavedExportDeps) {
  const kinds = signal<readonly ExportKind[] | null>(null);

  /** All saved matches, losslessly, rows that could not be read among them. */
  const exportAll = async (): Promise<Problem | null> => {
    const { value, problem } = await work.takeOut(true);
    if (value) download(value, { extension: 'json', type: 'application/json' });
    return problem;
  };

  return {
    kinds,
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
      if (kind === kinds.value?.[0] && chosen.length === all) return exportAll();
      try {
        const pieces = kind.pieces(chosen, deps.now().toISOString(), deps.words);
        const { value, problem } = await work.write(pieces, chosen.length);
        if (value) download(value, kind);
        return problem;
      } catch {
        // More than the browser can hold, or a file it would not take; nothing of the reader's is lost.
        return { code: 'export-failed' };
      }
    },
  };
}
