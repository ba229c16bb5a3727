import type { PopupTranslate } from '../../locales/popup-text';

/** Props of {@link SavedFiles}. */
export interface SavedFilesProps {
  t: PopupTranslate;
  /** Whether there is anything to export. */
  any: boolean;
  /** False in a window that closes when a file is chosen; the import then opens in a tab. */
  canChooseFile: boolean;
  onExport(): void;
  onImport(file: File): void;
  onOpenInTab(): void;
}

/** Export and import, above the list, whose end may be far away. */
export function SavedFiles({ t, any, canChooseFile, onExport, onImport, onOpenInTab }: SavedFilesProps) {
  return (
    <p class="files buttons">
      {any && (
        <button type="button" onClick={onExport}>
          {t('saved.export')}
        </button>
      )}
      {canChooseFile ? (
        <label class="button">
          {t('saved.import')}
          <input
            type="file"
            accept=".json,application/json"
            onChange={(event) => {
              const file = event.currentTarget.files?.[0];
              if (file) onImport(file);
              // So that the same file can be chosen again.
              event.currentTarget.value = '';
            }}
          />
        </label>
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
