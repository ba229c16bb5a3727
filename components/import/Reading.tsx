import type { ImportTranslate } from '../../locales/import-text';
import type { ReadingView } from './import-props';

/** Props of {@link Reading}. */
export interface ReadingProps {
  t: ImportTranslate;
  /** Null while nothing is under way. */
  working: ReadingView | null;
  onStop(): void;
}

/** How far the reading is, and the way to break it off. */
export function Reading({ t, working, onStop }: ReadingProps) {
  const text =
    working &&
    (working.what === 'making'
      ? t('docs.making')
      : t('docs.reading', { file: working.file, number: working.done + 1, total: working.total }));
  return (
    <div class={working ? 'work' : undefined}>
      <p role="status">{text}</p>
      {working && (
        <>
          <progress
            aria-label={text ?? ''}
            value={working.total > 1 ? working.done : undefined}
            max={working.total > 1 ? working.total : undefined}
          />
          <button type="button" onClick={onStop}>
            {t('docs.stop')}
          </button>
        </>
      )}
    </div>
  );
}
