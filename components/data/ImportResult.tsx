import type { DataTranslate } from '../../locales/data-text';

/** How an import went, part by part; the report of an import fits as it is. */
export interface ImportOutcome {
  parts: readonly {
    part: string;
    added: number;
    merged: number;
    unchanged: number;
    unreadable: number;
    /** How many entries were refused, and the first of them with the reason. */
    refused: number;
    reasons: readonly { row: number; why: string }[];
  }[];
  /** Parts that were not asked for. */
  left: readonly string[];
}

/** Refused entries that are named one by one. */
const NAMED = 5;
/** Parts that have a sentence of their own. */
const TOLD = ['saved', 'clippings', 'sources', 'settings'] as const;

/** The result of an import in sentences: what became of each part, what was refused and why. */
export function ImportResult({ t, outcome }: { t: DataTranslate; outcome: ImportOutcome }) {
  return (
    <div class="imported">
      {outcome.parts.filter(isTold).map((of) => (
        <Part key={of.part} t={t} of={of} />
      ))}
      {outcome.left.length > 0 && <p>{t('import.left')}</p>}
    </div>
  );
}

/** A part of which a file has nothing is not worth a sentence, unless it is what most files are for. */
const isTold = ({ part, added, merged, unchanged, unreadable, refused }: ImportOutcome['parts'][number]) =>
  part === 'saved' || added + merged + unchanged + unreadable + refused > 0;

function Part({ t, of }: { t: DataTranslate; of: ImportOutcome['parts'][number] }) {
  const { part, added, merged, unchanged, unreadable, refused, reasons } = of;
  const told = TOLD.find((name) => name === part);
  const named = reasons.slice(0, NAMED);
  return (
    <>
      <p>{t(told ? `import.${told}` : 'import.part', { part, added, merged, unchanged })}</p>
      {refused > 0 && (
        <>
          <p>{t('import.refused', { count: refused })}</p>
          <ul>
            {named.map(({ row, why }) => (
              <li key={row}>{t('import.row', { row, why })}</li>
            ))}
            {refused > named.length && <li>{t('import.more', { count: refused - named.length })}</li>}
          </ul>
        </>
      )}
      {unreadable > 0 && <p>{t('import.unreadable', { count: unreadable })}</p>}
    </>
  );
}
