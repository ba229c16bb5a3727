import { useState } from 'preact/hooks';
import type { ImportTranslate } from '../../locales/import-text';

/** Props of {@link DropArea}. */
export interface DropAreaProps {
  t: ImportTranslate;
  /** Endings of the files it offers, as `accept` of HTML has them. */
  accept: string;
  disabled: boolean;
  onFiles(files: readonly File[]): void;
  onDropped(data: DataTransfer): void;
}

/** Where documents are dropped or chosen: files, or a folder with all that is in it. */
export function DropArea({ t, accept, disabled, onFiles, onDropped }: DropAreaProps) {
  const [over, setOver] = useState(false);
  const chooser = (label: string, folder: boolean) => (
    <label class="button">
      {label}
      <input
        type="file"
        multiple
        accept={folder ? undefined : accept}
        disabled={disabled}
        // A folder with all that is in it; browsers know it by this name only, and the types do not.
        {...(folder && { webkitdirectory: true })}
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          if (files.length > 0) onFiles(files);
          // So that the same file can be chosen again.
          event.currentTarget.value = '';
        }}
      />
    </label>
  );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the buttons are the first
    <div
      class={over ? 'drop over' : 'drop'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        if (event.dataTransfer && !disabled) onDropped(event.dataTransfer);
      }}
    >
      <p class="meta">{t('docs.kinds')}</p>
      <p class="buttons">
        {chooser(t('docs.choose'), false)}
        {chooser(t('docs.folder'), true)}
      </p>
    </div>
  );
}
