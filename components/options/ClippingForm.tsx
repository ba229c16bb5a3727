import { useEffect, useRef, useState } from 'preact/hooks';
import type { OptionsTranslate } from '../../locales/options-text';
import type { ClippingPatch, ClippingView } from '../../model/clipping';
import { CLIPPING_LIMITS } from '../../model/clipping-limits';
import { isPartialDate } from '../partial-date';
import { isAddress } from '../safe-address';

/** Props of {@link ClippingForm}. */
export interface ClippingFormProps {
  t: OptionsTranslate;
  clipping: ClippingView;
  onSave(patch: ClippingPatch): void;
  onCancel(): void;
}

const PRECISIONS = { 4: 'year', 7: 'month', 10: 'day' } as const;

/** Mends what a page has stated of itself, and takes a note. */
export function ClippingForm({ t, clipping, onSave, onCancel }: ClippingFormProps) {
  const { facts } = clipping;
  const [headline, setHeadline] = useState(facts.headline ?? '');
  const [outlet, setOutlet] = useState(facts.outlet ?? '');
  const [byline, setByline] = useState(facts.byline.join('; '));
  const [date, setDate] = useState(facts.published.date ?? '');
  const [about, setAbout] = useState(facts.published.precision === 'circa');
  const [url, setUrl] = useState(facts.url ?? '');
  const [note, setNote] = useState(clipping.note);
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);
  const wrongDate = date.trim() !== '' && !isPartialDate(date.trim());
  const wrongUrl = url.trim() !== '' && !isAddress(url.trim());

  const patch = (): ClippingPatch => ({
    headline: headline.trim() || null,
    outlet: outlet.trim() || null,
    byline: byline
      .split(';')
      .map((name) => name.trim().slice(0, CLIPPING_LIMITS.name))
      .filter(Boolean)
      .slice(0, CLIPPING_LIMITS.names),
    published: publishedOf(date.trim(), about, facts.published),
    url: url.trim() || null,
    note,
  });
  const field = (name: 'headline' | 'outlet' | 'byline' | 'url', value: string, set: (text: string) => void) => (
    <label>
      {t(`clippings.${name}`)}
      <input
        ref={name === 'headline' ? first : null}
        type="text"
        dir="auto"
        value={value}
        maxLength={name === 'byline' ? CLIPPING_LIMITS.name * CLIPPING_LIMITS.names : CLIPPING_LIMITS[name]}
        aria-invalid={name === 'url' && wrongUrl}
        onInput={(event) => set(event.currentTarget.value)}
      />
    </label>
  );
  return (
    <form
      class="clipping-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (!wrongDate && !wrongUrl) onSave(patch());
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel();
      }}
    >
      {field('headline', headline, setHeadline)}
      {field('outlet', outlet, setOutlet)}
      {field('byline', byline, setByline)}
      <label>
        {t('clippings.date')}
        <input
          type="text"
          dir="ltr"
          value={date}
          maxLength={10}
          aria-invalid={wrongDate}
          onInput={(event) => setDate(event.currentTarget.value)}
        />
      </label>
      <label class="switch">
        <input type="checkbox" checked={about} onChange={(event) => setAbout(event.currentTarget.checked)} />
        {t('clippings.about')}
      </label>
      {field('url', url, setUrl)}
      <label>
        {t('clippings.note')}
        <textarea
          dir="auto"
          rows={3}
          value={note}
          maxLength={CLIPPING_LIMITS.note}
          onInput={(event) => setNote(event.currentTarget.value)}
        />
      </label>
      <p role="alert" class={wrongDate || wrongUrl ? 'wrong' : undefined}>
        {[...(wrongDate ? [t('clippings.wrong-date')] : []), ...(wrongUrl ? [t('clippings.wrong-url')] : [])].join(' ')}
      </p>
      <p class="buttons">
        <button type="submit" disabled={wrongDate || wrongUrl}>
          {t('clippings.save')}
        </button>
        <button type="button" onClick={onCancel}>
          {t('clippings.cancel')}
        </button>
      </p>
    </form>
  );
}

/** The date as it is written; what was not changed keeps its hour. */
function publishedOf(date: string, about: boolean, before: ClippingView['facts']['published']) {
  if (date === (before.date ?? '') && about === (before.precision === 'circa')) return before;
  if (date === '') return { date: null, precision: 'unknown' } as const;
  // `isPartialDate` lets these lengths through only.
  const precision = PRECISIONS[date.length as keyof typeof PRECISIONS];
  return { date, precision: about ? ('circa' as const) : precision };
}
