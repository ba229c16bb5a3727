import { signal } from '@preact/signals';
import type { ExportKind } from '../../formats/export-kinds';
import type { ExportWords } from '../../formats/export-words';
import type { BackgroundCalls } from '../../messages/protocol';
import type { Caller } from '../../messages/rpc';
import type { Problem } from '../../model/problem';
import type { SavedMatch } from '../../model/saved-match';
import { answered } from './saved-rows';

/**
 * Rows from which the reader is told that an export is being written: half a second of the slowest format. In Chromium on
 * a machine of two cores with much else to do, 10,000 rows took 0.4 s as CSV and 2.7 s as Web Annotation.
 */
const SLOW_ROWS = 2_000;

/** What taking saved matches out works with. */
export interface SavedExportDeps {
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

/** Taking saved matches out: the formats, and what is being written. Each call gives what failed, or null. */
export function createSavedExport({ background, download, ...deps }: SavedExportDeps) {
  const kinds = signal<readonly ExportKind[] | null>(null);
  /** Name of the format that is being written, while that takes long enough to be told. */
  const writing = signal<string | null>(null);

  /** Everything, losslessly, rows that could not be read among it. */
  const exportAll = async (): Promise<Problem | null> => {
    const result = await answered(background.exportSaved(null));
    if (!result.ok) return result.problem;
    download(result.value, { extension: 'json', type: 'application/json' });
    return null;
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
      if (chosen.length >= SLOW_ROWS) {
        writing.value = name;
        await deps.pause();
      }
      try {
        if (kind === kinds.value?.[0] && chosen.length === all) return await exportAll();
        download(kind.write(chosen, deps.now().toISOString(), deps.words), kind);
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
