import { useState } from 'preact/hooks';
import type { ImportTranslate } from '../../locales/import-text';
import type { PreviewRow, RowPatch } from '../../model/document-preview';
import { isPartialDate } from '../partial-date';
import { isAddress } from '../safe-address';

/** Props of {@link RowForm}. */
export interface RowFormProps {
  t: ImportTranslate;
  row: PreviewRow;
  disabled: boolean;
  /** The fields that were changed. */
  onSave(patch: RowPatch): void;
  onCancel(): void;
}

const FIELDS = ['headline', 'outlet', 'byline', 'date', 'url'] as const;
type FieldName = (typeof FIELDS)[number];

/** The fields of a row, to be corrected. */
export function RowForm({ t, row, disabled, onSave, onCancel }: RowFormProps) {
  const before: Record<FieldName, string> = {
    headline: row.headline?.value ?? '',
    outlet: row.outlet?.value ?? '',
    byline: (row.byline?.value ?? []).join('; '),
    date: row.published?.value.date ?? '',
    url: row.url ?? '',
  };
  const wasAbout = row.published?.value.precision === 'circa';
  const [fields, setFields] = useState(before);
  const [about, setAbout] = useState(wasAbout);
  const words = (field: FieldName) => fields[field].trim();
  const wrong = {
    date: words('date') !== '' && !isPartialDate(words('date')),
    url: words('url') !== '' && !isAddress(words('url')),
  };
  const isWrong = wrong.date || wrong.url;
  const patch = (): RowPatch => {
    const changed = (field: FieldName) => words(field) !== before[field].trim();
    const date = words('date');
    return {
      ...(changed('headline') && { headline: words('headline') || null }),
      ...(changed('outlet') && { outlet: words('outlet') || null }),
      ...(changed('byline') && {
        byline: words('byline')
          .split(/\s*;\s*/)
          .filter(Boolean),
      }),
      ...((changed('date') || about !== wasAbout) && { published: date === '' ? null : { date, about } }),
      ...(changed('url') && { url: words('url') || null }),
    };
  };
  return (
    <form
      class="clipping-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isWrong) onSave(patch());
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel();
      }}
    >
      {FIELDS.map((field) => (
        <label key={field}>
          {t(`docs.correct.${field}`)}
          <input
            type="text"
            dir={field === 'date' || field === 'url' ? 'ltr' : 'auto'}
            value={fields[field]}
            aria-invalid={(field === 'date' && wrong.date) || (field === 'url' && wrong.url)}
            onInput={(event) => setFields({ ...fields, [field]: event.currentTarget.value })}
          />
        </label>
      ))}
      <label class="switch">
        <input type="checkbox" checked={about} onChange={(event) => setAbout(event.currentTarget.checked)} />
        {t('docs.about')}
      </label>
      <p role="alert" class={isWrong ? 'wrong' : undefined}>
        {[...(wrong.date ? [t('docs.wrong-date')] : []), ...(wrong.url ? [t('docs.wrong-url')] : [])].join(' ')}
      </p>
      <p class="buttons">
        <button type="submit" disabled={disabled || isWrong}>
          {t('docs.correct')}
        </button>
        <button type="button" onClick={onCancel}>
          {t('docs.close')}
        </button>
      </p>
    </form>
  );
}
