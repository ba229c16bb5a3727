import type { ImportTranslate } from '../../locales/import-text';
import { DropZone } from '../data/DropZone';
import { FileButton } from '../data/FileButton';

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
  return (
    <DropZone disabled={disabled} onDropped={onDropped}>
      <p class="meta">{t('docs.kinds')}</p>
      <p class="buttons">
        <FileButton label={t('docs.choose')} accept={accept} disabled={disabled} several="files" onFiles={onFiles} />
        <FileButton label={t('docs.folder')} disabled={disabled} several="folder" onFiles={onFiles} />
      </p>
    </DropZone>
  );
}
