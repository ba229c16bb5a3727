import { useState } from 'preact/hooks';
import type { OptionsTranslate } from '../../locales/options-text';

/** Props of {@link CorpusTools}. */
export interface CorpusToolsProps {
  t: OptionsTranslate;
  title: string;
  onRename(title: string): void;
  onRemove(): void;
}

/** Renames a corpus the reader has brought, or takes it out. */
export function CorpusTools({ t, title, onRename, onRemove }: CorpusToolsProps) {
  const [wanted, setWanted] = useState<string | null>(null);
  if (wanted === null)
    return (
      <p class="buttons">
        <button type="button" aria-label={t('corpora.rename-name', { title })} onClick={() => setWanted(title)}>
          {t('corpora.rename')}
        </button>
        <button type="button" aria-label={t('corpora.remove-name', { title })} onClick={onRemove}>
          {t('corpora.remove')}
        </button>
      </p>
    );
  return (
    <form
      class="rename"
      onSubmit={(event) => {
        event.preventDefault();
        if (wanted.trim() === '') return;
        onRename(wanted.trim());
        setWanted(null);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') setWanted(null);
      }}
    >
      <label>
        {t('corpora.new-title')}
        <input
          type="text"
          dir="auto"
          maxLength={200}
          value={wanted}
          onInput={(event) => setWanted(event.currentTarget.value)}
        />
      </label>
      <p class="buttons">
        <button type="submit" disabled={wanted.trim() === ''}>
          {t('clippings.save')}
        </button>
        <button type="button" onClick={() => setWanted(null)}>
          {t('clippings.cancel')}
        </button>
      </p>
    </form>
  );
}
