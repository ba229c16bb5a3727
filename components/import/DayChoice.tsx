import { useState } from 'preact/hooks';
import type { ImportTranslate } from '../../locales/import-text';

/** Props of {@link DayChoice}. */
export interface DayChoiceProps {
  t: ImportTranslate;
  /** The day that was given, `YYYY-MM-DD`, or null. */
  day: string | null;
  disabled: boolean;
  onChange(day: string): void;
}

/** Asks for the day that «yesterday» in a document counts from. */
export function DayChoice({ t, day, disabled, onChange }: DayChoiceProps) {
  const [chosen, setChosen] = useState(day ?? '');
  return (
    <form
      class="day"
      onSubmit={(event) => {
        event.preventDefault();
        if (chosen !== '') onChange(chosen);
      }}
    >
      <label>
        {t('docs.day')}
        <input type="date" value={chosen} onInput={(event) => setChosen(event.currentTarget.value)} />
      </label>
      <button type="submit" disabled={disabled || chosen === '' || chosen === day}>
        {t('docs.read-again')}
      </button>
    </form>
  );
}
