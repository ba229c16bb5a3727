import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { SourcesTranslate } from '../../locales/sources-text';
import { EVIDENCE_LIMITS, type ReaderRemoval } from '../../model/known-source';
import { isPartialDate } from '../partial-date';
import { isAddress } from '../safe-address';

/** Props of {@link MarkForm}. */
export interface MarkFormProps {
  t: SourcesTranslate;
  /** What the source is called. */
  title: string;
  /** The note there is; null for a new one. */
  removed: ReaderRemoval | null;
  onSave(removed: ReaderRemoval): void;
  onCancel(): void;
}

/** The form for «this source was removed»: when that was noticed, how it is known, where a snapshot is. All may be empty. */
export function MarkForm({ t, title, removed, onSave, onCancel }: MarkFormProps) {
  const [noticed, setNoticed] = useState(removed?.noticed ?? '');
  const [evidence, setEvidence] = useState(removed?.evidence ?? '');
  const [archive, setArchive] = useState(removed?.archive ?? '');
  const first = useRef<HTMLInputElement>(null);
  const fault = useId();
  useEffect(() => first.current?.focus(), []);
  const [date, address] = [noticed.trim(), archive.trim()];
  const wrongDate = date !== '' && !isPartialDate(date);
  const wrongAddress = address !== '' && !isAddress(address);
  const wrong = wrongDate || wrongAddress;
  return (
    <form
      class="mark-form"
      aria-label={t('source.form', { title })}
      onSubmit={(event) => {
        event.preventDefault();
        if (!wrong) onSave({ noticed: date || null, evidence: evidence.trim(), archive: address || null });
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        // It leaves the form, and nothing else.
        event.preventDefault();
        onCancel();
      }}
    >
      <label>
        {t('source.noticed')}
        <input
          ref={first}
          type="text"
          dir="ltr"
          value={noticed}
          maxLength={10}
          aria-invalid={wrongDate}
          aria-describedby={fault}
          onInput={(event) => setNoticed(event.currentTarget.value)}
        />
      </label>
      <label>
        {t('source.evidence')}
        <textarea
          dir="auto"
          rows={2}
          value={evidence}
          maxLength={EVIDENCE_LIMITS.text}
          onInput={(event) => setEvidence(event.currentTarget.value)}
        />
      </label>
      <label>
        {t('source.archive')}
        <input
          type="text"
          dir="ltr"
          value={archive}
          maxLength={EVIDENCE_LIMITS.address}
          aria-invalid={wrongAddress}
          aria-describedby={fault}
          onInput={(event) => setArchive(event.currentTarget.value)}
        />
      </label>
      <p id={fault} role="alert" class={wrong ? 'wrong' : undefined}>
        {[...(wrongDate ? [t('source.wrong-date')] : []), ...(wrongAddress ? [t('source.wrong-address')] : [])].join(
          ' ',
        )}
      </p>
      <p class="buttons">
        <button type="submit" disabled={wrong}>
          {t('source.save')}
        </button>
        <button type="button" onClick={onCancel}>
          {t('source.cancel')}
        </button>
      </p>
    </form>
  );
}
