import type { OptionsTranslate } from '../../locales/options-text';
import { problemText } from '../../locales/problem-text';
import type { Problem } from '../../model/problem';
import { FileButton, JSON_FILES } from '../data/FileButton';
import { type ImportOutcome, ImportResult } from '../data/ImportResult';
import { WorkBar, type Working } from '../data/WorkBar';
import { EraseAll } from './EraseAll';

/** How the last import or export ended. */
export type DataEnd =
  | { what: 'imported'; outcome: ImportOutcome }
  /** Taken back; so many rows were changed since and stay; null where another import came after it. */
  | { what: 'undone'; kept: number | null }
  | { what: 'stopped'; way: 'in' | 'out' };

/** Props of {@link DataSection}. */
export interface DataSectionProps {
  t: OptionsTranslate;
  working: Working | null;
  /** Null while nothing was done. */
  end: DataEnd | null;
  /** What no version here can read, by what it is of; kept, and in the file of everything. */
  unreadable: { sources: number; settings: number };
  /** What failed here, or null. */
  failure: Problem | null;
  onExport(): void;
  onImport(file: File): void;
  onUndo(): void;
  onStop(): void;
  /** Opens the list of saved matches. */
  onSaved(): void;
  /** False where it failed. */
  onErase(): Promise<boolean>;
}

/** The reader's data: out as one file, back in again, erased. */
export function DataSection({ t, working, end, failure, unreadable, ...on }: DataSectionProps) {
  return (
    <>
      <p>{t('data.means')}</p>
      <p class="buttons">
        <button type="button" disabled={working !== null} onClick={on.onExport}>
          {t('data.export')}
        </button>
        <FileButton
          label={t('data.import')}
          accept={JSON_FILES}
          disabled={working !== null}
          onFiles={([file]) => on.onImport(file)}
        />
        <button type="button" onClick={on.onSaved}>
          {t('data.saved')}
        </button>
      </p>
      <p class="meta">{t('data.file-means')}</p>
      {unreadable.sources > 0 && <p class="problem">{t('data.unreadable-sources', { count: unreadable.sources })}</p>}
      {unreadable.settings > 0 && (
        <p class="problem">{t('data.unreadable-settings', { count: unreadable.settings })}</p>
      )}
      <WorkBar t={t} working={working} onStop={on.onStop} />
      {failure && (
        <p class="problem" role="alert">
          {problemText(t, failure)}
        </p>
      )}
      <div role="status">{end && <End t={t} end={end} />}</div>
      {end?.what === 'imported' && !working && (
        <button type="button" onClick={on.onUndo}>
          {t('import.undo')}
        </button>
      )}
      <EraseAll t={t} onErase={on.onErase} />
    </>
  );
}

function End({ t, end }: { t: OptionsTranslate; end: DataEnd }) {
  if (end.what === 'imported') return <ImportResult t={t} outcome={end.outcome} />;
  if (end.what === 'stopped') return <p>{t(`work.stopped-${end.way}`)}</p>;
  if (end.kept === null) return <p>{t('import.not-undone')}</p>;
  return <p>{end.kept > 0 ? t('import.undone-but', { count: end.kept }) : t('import.undone')}</p>;
}
