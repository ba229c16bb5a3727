import { useState } from 'preact/hooks';
import type { OptionsTranslate } from '../../locales/options-text';

/** What somebody is told who gets a pack. */
export interface PackLabel {
  title: string;
  author: string;
  licence: string;
}

/** Props of {@link SharePack}. */
export interface SharePackProps {
  t: OptionsTranslate;
  /** Makes the file. */
  onShare(label: PackLabel): void;
}

/** Makes a pack of the clippings for others: facts and fingerprints, no text, no notes. */
export function SharePack({ t, onShare }: SharePackProps) {
  const [label, setLabel] = useState<PackLabel>({ title: '', author: '', licence: 'CC BY 4.0' });
  const ready = Object.values(label).every((text) => text.trim() !== '');
  return (
    <details class="share">
      <summary>{t('clippings.share')}</summary>
      <form
        class="clipping-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (ready) onShare(label);
        }}
      >
        <p class="meta">{t('clippings.share-means')}</p>
        {(['title', 'author', 'licence'] as const).map((name) => (
          <label key={name}>
            {t(`clippings.share-${name}`)}
            <input
              type="text"
              dir="auto"
              maxLength={200}
              value={label[name]}
              onInput={(event) => setLabel({ ...label, [name]: event.currentTarget.value })}
            />
          </label>
        ))}
        <button type="submit" disabled={!ready}>
          {t('clippings.share-make')}
        </button>
      </form>
    </details>
  );
}
