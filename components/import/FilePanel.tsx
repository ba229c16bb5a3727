import type { ColumnField, ImportTranslate } from '../../locales/import-text';
import { problemText } from '../../locales/problem-text';
import type { PreviewFile } from '../../model/document-preview';
import { ColumnChoice } from './ColumnChoice';
import { DayChoice } from './DayChoice';
import type { ReadHow } from './import-props';
import { TroubleItem } from './TroubleItem';

/** Props of {@link FilePanel}. */
export interface FilePanelProps {
  t: ImportTranslate;
  file: PreviewFile;
  /** Fields that a column of a table can hold. */
  fields: readonly ColumnField[];
  disabled: boolean;
  onReadAgain(id: number, how: ReadHow): void;
  onSettle(id: number, trouble: number): void;
  onDrop(): void;
}

/** Troubles of a file that are shown; of a file that is no such file there may be thousands. */
const SHOWN = 100;

/** What a file was read as, and what is to be said about the whole of it. */
export function FilePanel({ t, file, fields, disabled, onReadAgain, onSettle, onDrop }: FilePanelProps) {
  const { id, name, kind, rows, encoding, damaged, problem, troubles } = file;
  const other = kind === 'saved-page' ? 'clippings-html' : kind === 'clippings-html' ? 'saved-page' : null;
  const answer = (number: number, choice: number | null) => {
    const trouble = troubles[number];
    const chosen = trouble?.type === 'question' && choice !== null ? trouble.answers[choice] : undefined;
    if (chosen?.set === 'direction') onReadAgain(id, { direction: chosen.to });
    else onSettle(id, number);
  };
  const open = troubles.filter(({ settled }) => !settled).length;
  return (
    <div class="corpus">
      <div class="file-head">
        <h3>
          <bdi>{name}</bdi>
        </h3>
        <button type="button" disabled={disabled} aria-label={t('docs.drop-name', { file: name })} onClick={onDrop}>
          {t('docs.drop')}
        </button>
      </div>
      {problem ? (
        <p class="problem" role="alert">
          {problemText(t, problem)}
        </p>
      ) : (
        kind && (
          <p class="meta">
            {t('docs.read-as', { kind: t(`docs.kind.${kind}`), encoding: encoding ?? '', count: rows })}
          </p>
        )
      )}
      {damaged > 0 && <p class="meta">{t('docs.damaged', { count: damaged })}</p>}
      {file.columnNames.length > 0 && (
        <ColumnChoice
          t={t}
          names={file.columnNames}
          columns={file.columns ?? {}}
          fields={fields}
          open={problem !== null}
          disabled={disabled}
          onChange={(columns) => onReadAgain(id, { columns })}
        />
      )}
      {other && (
        <button type="button" disabled={disabled} onClick={() => onReadAgain(id, { as: other })}>
          {t(`docs.as.${other}`)}
        </button>
      )}
      {file.needsDay && (
        <DayChoice
          t={t}
          day={file.baseDate}
          disabled={disabled}
          onChange={(baseDate) => onReadAgain(id, { baseDate })}
        />
      )}
      {troubles.length > 0 && (
        <details>
          <summary>{t('docs.of-file', { count: open })}</summary>
          <ul class="troubles">
            {troubles.slice(0, SHOWN).map((trouble, number) => (
              <TroubleItem key={number} t={t} trouble={trouble} onAnswer={(choice) => answer(number, choice)} />
            ))}
          </ul>
          {troubles.length > SHOWN && <p>{t('docs.more', { count: troubles.length - SHOWN })}</p>}
        </details>
      )}
    </div>
  );
}
