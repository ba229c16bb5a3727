import type { PopupTranslate } from '../../locales/popup-text';
import { FileButton, JSON_FILES } from '../data/FileButton';

/** Props of {@link SavedFiles}. */
export interface SavedFilesProps {
  t: PopupTranslate;
  /** Whether only rows that cannot be read are there; others are taken out by the menu beside the list. */
  onlyUnreadable: boolean;
  /** False in a window that closes when a file is chosen; the import then opens in a tab. */
  canChooseFile: boolean;
  /** Takes everything out, rows that could not be read among it. */
  onExportAll(): void;
  onImport(file: File): void;
  onOpenInTab(): void;
}

/** Import, and export where the list has no rows to take out. */
export function SavedFiles({ t, onlyUnreadable, canChooseFile, onExportAll, onImport, onOpenInTab }: SavedFilesProps) {
  return (
    <p class="files buttons">
      {onlyUnreadable && (
        <button type="button" onClick={onExportAll}>
          {t('saved.export')}
        </button>
      )}
      {canChooseFile ? (
        <FileButton label={t('saved.import')} accept={JSON_FILES} onFiles={([file]) => onImport(file)} />
      ) : (
        <button type="button" onClick={onOpenInTab}>
          {t('saved.import-in-tab')}
        </button>
      )}
      {!canChooseFile && (
        <button type="button" class="quiet" onClick={onOpenInTab}>
          {t('saved.open-in-tab')}
        </button>
      )}
    </p>
  );
}
