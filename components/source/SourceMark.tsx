import { useState } from 'preact/hooks';
import type { SourcesTranslate } from '../../locales/sources-text';
import type { KnownSource, ReaderRemoval } from '../../model/known-source';
import { MarkForm } from './MarkForm';

/** Props of {@link SourceMark}. */
export interface SourceMarkProps {
  t: SourcesTranslate;
  /** What the source is called. */
  title: string;
  /** What is known of its address; null where that is nothing. */
  known: KnownSource | null;
  /** Whether the way back from the last change is offered here; false where the page has a place of its own for it. */
  undoHere: boolean;
  /** Puts `removed` in the place of the note `was`; null is no note. False where it failed, which the page tells. */
  onMark(was: ReaderRemoval | null, removed: ReaderRemoval | null): Promise<boolean>;
  /** Forgets what checks have given. */
  onForget(): void;
}

/** Notes by hand that a source was removed, with date and evidence; changes the note and takes it back; forgets a check. */
export function SourceMark({ t, title, known, undoHere, onMark, onForget }: SourceMarkProps) {
  const [open, setOpen] = useState(false);
  const [done, setDone] = useState<{ was: ReaderRemoval | null; now: ReaderRemoval | null } | null>(null);
  const there = known?.removed ?? null;
  const change = async (was: ReaderRemoval | null, now: ReaderRemoval | null, isBack = false) => {
    if (!(await onMark(was, now))) return;
    setOpen(false);
    setDone(isBack ? null : { was, now });
  };
  if (open)
    return (
      <MarkForm
        t={t}
        title={title}
        removed={there}
        onSave={(removed) => void change(there, removed)}
        onCancel={() => setOpen(false)}
      />
    );
  return (
    <div class="source-mark">
      <button
        type="button"
        class="quiet"
        aria-label={t(there ? 'source.change-name' : 'source.mark-name', { title })}
        onClick={() => setOpen(true)}
      >
        {t(there ? 'source.change' : 'source.mark')}
      </button>
      {there && (
        <button
          type="button"
          class="quiet"
          aria-label={t('source.take-back-name', { title })}
          onClick={() => void change(there, null)}
        >
          {t('source.take-back')}
        </button>
      )}
      {known?.checked && (
        <button type="button" class="quiet" aria-label={t('source.forget-name', { title })} onClick={onForget}>
          {t('source.forget')}
        </button>
      )}
      {undoHere && (
        <span role="status">
          {done && (
            <>
              {t(done.now ? 'source.noted' : 'source.taken-back')}{' '}
              <button type="button" onClick={() => void change(done.now, done.was, true)}>
                {t('source.undo')}
              </button>
            </>
          )}
        </span>
      )}
    </div>
  );
}
