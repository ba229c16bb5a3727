import type { OptionsTranslate } from '../../locales/options-text';
import { problemText } from '../../locales/problem-text';
import type { UnopenedCorpus } from '../../model/corpus-health';
import { DropZone } from '../data/DropZone';
import { FileButton } from '../data/FileButton';

/** A pack that has the id of one that is here already. */
export interface PackInPlace {
  title: string;
  /** Versions of the one that is here, and of the one in the file. */
  here: string;
  new: string;
}

/** Props of {@link OwnCorpora}. */
export interface OwnCorporaProps {
  t: OptionsTranslate;
  unopened: readonly UnopenedCorpus[];
  /** Title of the corpus that was just removed and can be put back. */
  removed: string | null;
  /** A file that waits for an answer: shall it take the place of the corpus that is here? */
  waiting: PackInPlace | null;
  /** A file is being read. */
  busy: boolean;
  /** Title of the corpus that was just brought in. */
  added: string | null;
  onRemove(id: string): void;
  onUndo(): void;
  onFile(file: File): void;
  /** Documents that are no packs; null: none yet, the reader wants to choose them. */
  onDocuments(dropped: DataTransfer | null): void;
  onReplace(yes: boolean): void;
}

/** What can be done with corpora that others have made: bring one in, put one back; and those that do not open. */
export function OwnCorpora(props: OwnCorporaProps) {
  const { t, unopened, removed, waiting, added } = props;
  return (
    <>
      {unopened.map(({ id, title, problem }) => (
        <div key={id} class="problem" role="alert">
          <p>{t('corpora.unopened', { title: title ?? id })}</p>
          <p>{problemText(t, { ...problem, detail: { file: title ?? id, ...problem.detail } })}</p>
          {/* What the storage does not give cannot be taken out of it. */}
          {problem.code !== 'own-corpora-unreadable' && (
            <button type="button" onClick={() => props.onRemove(id)}>
              {t('corpora.remove')}
            </button>
          )}
        </div>
      ))}
      {removed !== null && (
        <p class="undone" role="status">
          {t('corpora.removed-now', { title: removed })}
          <button type="button" onClick={props.onUndo}>
            {t('clippings.undo')}
          </button>
        </p>
      )}
      {waiting && (
        <div class="problem" role="alertdialog" aria-label={t('corpora.replace-title')}>
          <p>{t('corpora.replace-means', { title: waiting.title, here: waiting.here, new: waiting.new })}</p>
          <p class="buttons">
            <button type="button" onClick={() => props.onReplace(true)}>
              {t('corpora.replace')}
            </button>
            <button type="button" onClick={() => props.onReplace(false)}>
              {t('corpora.replace-not')}
            </button>
          </p>
        </div>
      )}
      <DropZone
        onDropped={(data) => {
          const [file, ...others] = data.files;
          if (file?.name.endsWith('.pack') && others.length === 0) props.onFile(file);
          else props.onDocuments(data);
        }}
      >
        <p class="meta">{t('corpora.bring-means')}</p>
        <p class="buttons">
          <FileButton
            label={t('corpora.bring')}
            accept=".pack"
            disabled={props.busy}
            onFiles={([file]) => props.onFile(file)}
          />
          <button type="button" class="documents-button" onClick={() => props.onDocuments(null)}>
            {t('corpora.documents')}
          </button>
        </p>
      </DropZone>
      <p role="status">{props.busy ? t('corpora.checking') : added !== null && t('corpora.added', { title: added })}</p>
    </>
  );
}
