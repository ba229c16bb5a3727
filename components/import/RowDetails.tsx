import { useState } from 'preact/hooks';
import type { ImportTranslate } from '../../locales/import-text';
import type { PreviewRow, RowPatch } from '../../model/document-preview';
import { RowForm } from './RowForm';
import { TroubleItem } from './TroubleItem';

/** Props of {@link RowDetails}. */
export interface RowDetailsProps {
  t: ImportTranslate;
  row: PreviewRow;
  disabled: boolean;
  onPatch(key: string, patch: RowPatch): void;
  onAnswer(key: string, trouble: number, answer: number | null): void;
  /** The text that would be fingerprinted, in passages. */
  onText(key: string): Promise<readonly string[]>;
  onClose(): void;
}

/** Characters of a text that are shown; what follows is of the same text. */
const SHOWN = 20_000;

/** All about a row: what is to settle, its text, and its fields to be corrected. */
export function RowDetails({ t, row, disabled, onPatch, onAnswer, onText, onClose }: RowDetailsProps) {
  const { key, troubles, characters } = row;
  const [text, setText] = useState<readonly string[] | null>(null);
  return (
    <div class="details">
      {troubles.length > 0 && (
        <ul class="troubles">
          {troubles.map((trouble, number) => (
            <TroubleItem key={number} t={t} trouble={trouble} onAnswer={(answer) => onAnswer(key, number, answer)} />
          ))}
        </ul>
      )}
      {characters > 0 && (
        <details
          onToggle={(event) => {
            if (event.currentTarget.open && text === null) void onText(key).then(setText);
          }}
        >
          <summary>{t('docs.see-text')}</summary>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
          <section class="passages" aria-label={t('docs.see-text')} tabIndex={0}>
            {text?.map((passage) => (
              <blockquote key={passage} dir="auto">
                {passage.slice(0, SHOWN)}
                {passage.length > SHOWN && '…'}
              </blockquote>
            ))}
          </section>
        </details>
      )}
      <RowForm
        // Anew when a click on an answer has changed the fields.
        key={JSON.stringify([row.headline, row.outlet, row.byline, row.published, row.url])}
        t={t}
        row={row}
        disabled={disabled}
        onSave={(patch) => onPatch(key, patch)}
        onCancel={onClose}
      />
    </div>
  );
}
