import { useState } from 'preact/hooks';
import type { OptionsTranslate } from '../../locales/options-text';

/** Erases everything, once the reader has typed the word for it. */
export function EraseAll({ t, onErase }: { t: OptionsTranslate; onErase(): Promise<boolean> }) {
  const [typed, setTyped] = useState('');
  const [erased, setErased] = useState(false);
  const word = t('data.erase-word');
  const ready = typed.trim() === word;
  return (
    <form
      class="erase"
      onSubmit={(event) => {
        event.preventDefault();
        if (!ready) return;
        void onErase().then((done) => {
          setErased(done);
          if (done) setTyped('');
        });
      }}
    >
      <p class="meta">{t('data.erase-means')}</p>
      <label>
        {t('data.erase-type', { word })}
        <input
          type="text"
          value={typed}
          autocomplete="off"
          spellcheck={false}
          onInput={(event) => {
            setTyped(event.currentTarget.value);
            setErased(false);
          }}
        />
      </label>
      <button type="submit" class="danger" disabled={!ready}>
        {t('data.erase')}
      </button>
      <p role="status">{erased && t('data.erased')}</p>
    </form>
  );
}
