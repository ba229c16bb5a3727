import { useEffect, useRef, useState } from 'preact/hooks';
import type { ImportTranslate } from '../../locales/import-text';
import type { CorpusForm } from './import-props';

/** Props of {@link MakeForm}. */
export interface MakeFormProps {
  t: ImportTranslate;
  /** Suggestions, as long as the reader has written nothing. */
  title: string;
  coverage: string;
  /** How many rows would be taken. */
  records: number;
  disabled: boolean;
  /** Title of a corpus whose id the new one has; it waits for an answer. */
  waiting: string | null;
  onMake(form: CorpusForm): void;
  onReplace(yes: boolean): void;
}

const FIELDS = ['title', 'author', 'licence', 'coverage'] as const;

/** What the corpus is to be called; then it is made. */
export function MakeForm({ t, title, coverage, records, disabled, waiting, onMake, onReplace }: MakeFormProps) {
  const [written, setWritten] = useState<Partial<CorpusForm>>({});
  const form: CorpusForm = { title, coverage, author: '', licence: '', grouping: true, ...written };
  const named = useRef<HTMLInputElement>(null);
  const replace = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (waiting !== null) replace.current?.focus();
  }, [waiting]);
  return (
    <>
      <form
        class="clipping-form"
        onSubmit={(event) => {
          event.preventDefault();
          const said = (field: 'author' | 'licence') => form[field].trim() || 'not stated';
          if (!disabled && form.title.trim() !== '')
            onMake({ ...form, author: said('author'), licence: said('licence') });
        }}
      >
        {FIELDS.map((field) => (
          <label key={field}>
            {t(`docs.corpus.${field}`)}
            <input
              ref={field === 'title' ? named : null}
              type="text"
              dir="auto"
              maxLength={200}
              value={form[field]}
              onInput={(event) => setWritten({ ...written, [field]: event.currentTarget.value })}
            />
          </label>
        ))}
        <label class="switch">
          <input
            type="checkbox"
            checked={form.grouping}
            onChange={(event) => setWritten({ ...written, grouping: event.currentTarget.checked })}
          />
          {t('docs.grouping')}
        </label>
        <p class="meta">{t('docs.text-dropped')}</p>
        <button type="submit" class="main" disabled={disabled || form.title.trim() === ''}>
          {t('docs.bring-in', { count: records })}
        </button>
      </form>
      {waiting !== null && (
        <div class="problem" role="alertdialog" aria-label={t('docs.taken-title')}>
          <p>{t('docs.taken', { title: waiting })}</p>
          <p class="buttons">
            <button type="button" ref={replace} onClick={() => onReplace(true)}>
              {t('docs.replace')}
            </button>
            <button
              type="button"
              onClick={() => {
                onReplace(false);
                named.current?.focus();
                named.current?.select();
              }}
            >
              {t('docs.other-name')}
            </button>
          </p>
        </div>
      )}
    </>
  );
}
