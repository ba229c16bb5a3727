import type { ImportTranslate } from '../../locales/import-text';
import type { MadeView } from './import-props';

/** Props of {@link CorpusMade}. */
export interface CorpusMadeProps {
  t: ImportTranslate;
  made: MadeView;
  onSave(): void;
  onBack(): void;
}

/** Notes on what was left out that are shown. */
const SHOWN = 50;

/** What came of bringing documents in, and what can be done with it. */
export function CorpusMade({ t, made, onSave, onBack }: CorpusMadeProps) {
  const { title, records, withText, grouped, leftOut } = made;
  return (
    <div class="imported" role="status">
      <p>{t('docs.made', { title, count: records })}</p>
      <p>{t('docs.made-text', { count: withText })}</p>
      {grouped > 0 && <p>{t('docs.made-grouped', { count: grouped })}</p>}
      {leftOut.length > 0 && (
        <details>
          <summary>{t('docs.made-left-out', { count: leftOut.length })}</summary>
          <ul lang="en" dir="ltr">
            {leftOut.slice(0, SHOWN).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          {leftOut.length > SHOWN && <p>{t('docs.more', { count: leftOut.length - SHOWN })}</p>}
        </details>
      )}
      <p class="buttons">
        <button type="button" onClick={onSave}>
          {t('docs.save-pack')}
        </button>
        <button type="button" onClick={onBack}>
          {t('docs.to-options')}
        </button>
      </p>
    </div>
  );
}
