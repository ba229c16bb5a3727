import type { PopupTranslate } from '../../locales/popup-text';
import type { Done, Step } from './undo-steps';

/** Props of {@link UndoBar}. */
export interface UndoBarProps {
  t: PopupTranslate;
  /** What was done last, and whether it was taken back since; null where there is nothing to tell. */
  last: { step: Step; taken: boolean } | null;
  /** Whether there is anything to take back. */
  more: boolean;
  onUndo(): void;
  onDismiss(): void;
}

/** One bar that says what was done and takes it back. Announced; stays until it is closed or something else is done. */
export function UndoBar({ t, last, more, onUndo, onDismiss }: UndoBarProps) {
  return (
    <div class={last ? 'undo' : undefined}>
      <p role="status">
        {last &&
          (last.taken ? t('saved.taken-back', { what: doneText(t, last.step.done) }) : doneText(t, last.step.done))}
      </p>
      {last && (
        <span class="buttons">
          {more && (
            <button type="button" title="Ctrl+Z" onClick={onUndo}>
              {t(last.taken ? 'saved.undo-before' : 'saved.undo')}
            </button>
          )}
          <button
            type="button"
            class="x"
            aria-label={t('saved.undo-close')}
            title={t('saved.undo-close')}
            onClick={onDismiss}
          >
            ×
          </button>
        </span>
      )}
    </div>
  );
}

function doneText(t: PopupTranslate, done: Done): string {
  const { count, title } = done;
  switch (done.what) {
    case 'status':
      return t('saved.done.status', { count, title, status: t(`saved.status.${done.status}`) });
    case 'note':
      return t('saved.done.note', { title });
    case 'tag-added':
      return t('saved.done.tag-added', { count, title, tag: done.tag });
    case 'tag-removed':
      return t('saved.done.tag-removed', { count, title, tag: done.tag });
    case 'marked':
      return t('saved.done.marked', { title });
    case 'unmarked':
      return t('saved.done.unmarked', { title });
    case 'deleted':
      return t('saved.done.deleted', { count, title });
    case 'imported':
      return t('saved.done.imported', { count });
  }
}
