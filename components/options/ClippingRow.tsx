import { useState } from 'preact/hooks';
import { dateText } from '../../locales/date-text';
import type { OptionsTranslate } from '../../locales/options-text';
import type { ClippingPatch, ClippingView } from '../../model/clipping';
import type { KnownSource } from '../../model/known-source';
import { ExternalLink } from '../ExternalLink';
import { languageOf } from '../language-of';
import { hostOf } from '../safe-address';
import { SourceMark, type SourceMarkProps } from '../source/SourceMark';
import { SourceState } from '../source/SourceState';
import { ClippingForm } from './ClippingForm';

/** Props of {@link ClippingRow}. */
export interface ClippingRowProps {
  t: OptionsTranslate;
  clipping: ClippingView;
  /** False where it failed. */
  onChange(patch: ClippingPatch): Promise<boolean>;
  onDelete(): void;
  /** What the reader knows of its address. */
  known: KnownSource | null;
  onMark: SourceMarkProps['onMark'];
  onForget(): void;
}

/** One source the reader has clipped, or the form to mend it. */
export function ClippingRow({ t, clipping, known, onChange, onDelete, onMark, onForget }: ClippingRowProps) {
  const [edited, setEdited] = useState(false);
  const { facts, note, passages } = clipping;
  const title = facts.headline ?? facts.outlet ?? (facts.url ? hostOf(facts.url) : t('clippings.untitled'));
  const texts = passages.flatMap(({ text }) => text ?? []);
  if (edited)
    return (
      <li class="clipping">
        <ClippingForm
          t={t}
          clipping={clipping}
          onCancel={() => setEdited(false)}
          onSave={async (patch) => {
            if (await onChange(patch)) setEdited(false);
          }}
        />
      </li>
    );
  return (
    <li class="clipping">
      <h3>
        <ExternalLink t={t} href={facts.url} lang={languageOf(title, facts.language)}>
          {title}
        </ExternalLink>
      </h3>
      <p class="meta">
        {[
          facts.outlet ?? t('outlet.unknown'),
          ...facts.byline,
          dateText(t, { ...facts.published, asCited: null }),
          ...(facts.url ? [hostOf(facts.url)] : []),
        ].map((fact, i) => (
          // Two writers may bear one name; the place tells them apart, and the list is never reordered.
          <bdi key={`${i} ${fact}`}>{fact}</bdi>
        ))}
      </p>
      <p class="meta">
        <span>
          {passages.some(({ whole }) => whole)
            ? t('clippings.whole')
            : t('clippings.passages', { count: passages.length })}
        </span>
        <span>{t('clippings.words', { count: passages.reduce((sum, { words }) => sum + words, 0) })}</span>
      </p>
      {note && (
        <p class="note" dir="auto">
          {note}
        </p>
      )}
      {texts.length > 0 && (
        <details>
          <summary>{t('clippings.text')}</summary>
          {texts.map((text) => (
            <blockquote key={text} dir="auto" lang={languageOf(text, facts.language)}>
              {text}
            </blockquote>
          ))}
        </details>
      )}
      {known && <SourceState t={t} known={known} />}
      {facts.url !== null && (
        <SourceMark t={t} title={title} known={known} undoHere onMark={onMark} onForget={onForget} />
      )}
      <p class="buttons">
        <button type="button" aria-label={t('clippings.edit-name', { title })} onClick={() => setEdited(true)}>
          {t('clippings.edit')}
        </button>
        <button type="button" aria-label={t('clippings.delete-name', { title })} onClick={onDelete}>
          {t('clippings.delete')}
        </button>
      </p>
    </li>
  );
}
