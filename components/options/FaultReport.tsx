import { useState } from 'preact/hooks';
import type { OptionsTranslate } from '../../locales/options-text';

/** Props of {@link FaultReport}. */
export interface FaultReportProps {
  t: OptionsTranslate;
  /** The report as it was made; null before. */
  report: string | null;
  onMake(): void;
  /** Puts it on the clipboard; false where the browser refuses. */
  onCopy(report: string): Promise<boolean>;
}

/** A report for whoever is to find a fault. It is shown before it is copied, so that the reader sees all that is in it. */
export function FaultReport({ t, report, onMake, onCopy }: FaultReportProps) {
  const [copied, setCopied] = useState<boolean | null>(null);
  const make = () => {
    setCopied(null);
    onMake();
  };
  return (
    <>
      <p class="meta">{t('report.means')}</p>
      <p class="buttons">
        <button type="button" onClick={make}>
          {t(report === null ? 'report.make' : 'report.again')}
        </button>
        {report !== null && (
          <button type="button" onClick={() => void onCopy(report).then(setCopied)}>
            {t('report.copy')}
          </button>
        )}
      </p>
      <p role="status">{copied !== null && t(copied ? 'report.copied' : 'report.not-copied')}</p>
      {report !== null && (
        <textarea class="report" dir="ltr" lang="en" readOnly rows={12} aria-label={t('report.title')} value={report} />
      )}
    </>
  );
}
