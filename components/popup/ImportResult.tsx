import type { PopupTranslate } from '../../locales/popup-text';

/** How an import went; an import report of the background fits as it is. */
export interface ImportOutcome {
  added: number;
  merged: number;
  unchanged: number;
  refused: readonly { row: number; why: string }[];
  unreadable: number;
}

/** Refused rows that are named one by one. */
const NAMED = 5;

/** The result of an import in sentences: what was added, what was refused and why. */
export function ImportResult({ t, outcome }: { t: PopupTranslate; outcome: ImportOutcome }) {
  const { added, merged, unchanged, refused, unreadable } = outcome;
  return (
    <div class="imported">
      <p>{t('import.done', { added, merged, unchanged })}</p>
      {refused.length > 0 && (
        <>
          <p>{t('import.refused', { count: refused.length })}</p>
          <ul>
            {refused.slice(0, NAMED).map(({ row, why }) => (
              <li key={row}>{t('import.row', { row, why })}</li>
            ))}
            {refused.length > NAMED && <li>{t('import.more', { count: refused.length - NAMED })}</li>}
          </ul>
        </>
      )}
      {unreadable > 0 && <p>{t('import.unreadable', { count: unreadable })}</p>}
    </div>
  );
}
