import type { DataTranslate } from '../../locales/data-text';

/** An import or export that takes long enough to be told. */
export interface Working {
  what: 'in' | 'out';
  done: number;
  /** 0 while it is not known. */
  total: number;
}

/** Props of {@link WorkBar}. */
export interface WorkBarProps {
  t: DataTranslate;
  /** Null while nothing is under way. */
  working: Working | null;
  onStop(): void;
}

/** How far an import or export is, with the way to break it off as long as nothing is written. */
export function WorkBar({ t, working, onStop }: WorkBarProps) {
  const storing = working?.what === 'in' && working.total > 0 && working.done >= working.total;
  const text = working && t(storing ? 'work.storing' : `work.${working.what}`);
  return (
    <div class={working ? 'work' : undefined}>
      <p role="status">{text}</p>
      {working && (
        <>
          <progress
            aria-label={text ?? ''}
            value={storing || working.total === 0 ? undefined : working.done}
            max={working.total || undefined}
          />
          {working.total > 0 && !storing && (
            <span class="meta">{t('work.of', { done: working.done, total: working.total })}</span>
          )}
          {!storing && (
            <button type="button" onClick={onStop}>
              {t('work.stop')}
            </button>
          )}
        </>
      )}
    </div>
  );
}
