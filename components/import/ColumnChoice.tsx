import { useState } from 'preact/hooks';
import type { ColumnField, ImportTranslate } from '../../locales/import-text';

/** Props of {@link ColumnChoice}. */
export interface ColumnChoiceProps {
  t: ImportTranslate;
  /** All columns of the table, in their order. */
  names: readonly string[];
  /** The column that each field was read from. */
  columns: Readonly<Record<string, string>>;
  fields: readonly ColumnField[];
  /** Shown at once, because nothing can be read without it. */
  open: boolean;
  disabled: boolean;
  /** Reads the table again; an empty name says that no column holds the field. */
  onChange(columns: Record<string, string>): void;
}

/** Which column holds which field, to be changed. */
export function ColumnChoice({ t, names, columns, fields, open, disabled, onChange }: ColumnChoiceProps) {
  const [chosen, setChosen] = useState<Record<string, string>>({});
  const of = (field: ColumnField) => chosen[field] ?? columns[field] ?? '';
  const unread = names.filter((name) => !fields.some((field) => of(field) === name));
  return (
    <details open={open}>
      <summary>{t('docs.columns')}</summary>
      <form
        class="columns"
        onSubmit={(event) => {
          event.preventDefault();
          onChange(Object.fromEntries(fields.map((field) => [field, of(field)])));
        }}
      >
        {fields.map((field) => (
          <label key={field}>
            {t(`docs.field.${field}`)}
            <select
              value={of(field)}
              onChange={(event) => setChosen({ ...chosen, [field]: event.currentTarget.value })}
            >
              <option value="">{t('docs.no-column')}</option>
              {names.map((name) => (
                <option key={name} value={name}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        ))}
        {unread.length > 0 && <p class="meta">{t('docs.unread', { columns: unread.join(', ') })}</p>}
        <p class="meta">{t('docs.columns-remembered')}</p>
        <button type="submit" disabled={disabled}>
          {t('docs.read-again')}
        </button>
      </form>
    </details>
  );
}
