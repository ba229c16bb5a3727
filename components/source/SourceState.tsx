import { dayText, partialDateText } from '../../locales/date-text';
import type { SourcesTranslate } from '../../locales/sources-text';
import type { KnownSource, SourceCheck } from '../../model/known-source';
import { ExternalLink } from '../ExternalLink';

/** Props of {@link SourceState}. */
export interface SourceStateProps {
  t: SourcesTranslate;
  known: Pick<KnownSource, 'removed' | 'checked' | 'gone'>;
  /** Why a check was judged so, in words; nothing where that is not told. */
  why?: ((check: SourceCheck) => string) | undefined;
}

/** What the reader knows of a source: their own note, a check that found it gone, and the last check where that is another. */
export function SourceState({ t, known: { removed, checked, gone }, why }: SourceStateProps) {
  const checks = [gone, checked?.at === gone?.at ? null : checked].filter((check) => check !== null);
  return (
    <>
      {removed && (
        <p class="known">
          <span class="label removed">
            {removed.noticed
              ? t('source.removed-when', { date: partialDateText(t, removed.noticed) })
              : t('source.removed')}
          </span>{' '}
          {removed.evidence && <bdi class="evidence">{t('source.evidence-is', { evidence: removed.evidence })}</bdi>}{' '}
          {removed.archive && (
            <ExternalLink t={t} href={removed.archive}>
              {t('source.snapshot')}
            </ExternalLink>
          )}
        </p>
      )}
      {checks.map((check) => (
        <Checked key={check.at} t={t} check={check} why={why} />
      ))}
    </>
  );
}

function Checked({ t, check, why }: { t: SourcesTranslate; check: SourceCheck; why: SourceStateProps['why'] }) {
  const { outcome, status, answeredBy, at } = check;
  const reason = why?.(check);
  const what = t(`source.${outcome}`, { date: dayText(t, new Date(at)) });
  return (
    <p class="known">
      <span class={outcome === 'gone' ? 'label removed' : undefined}>{what}</span>
      {reason && ` · ${reason}`}
      {status !== null && status !== 200 && (
        <>
          {' · '}
          <bdi class="status">HTTP {status}</bdi>
        </>
      )}
      {answeredBy && (
        <span>
          {' · '}
          {t(outcome === 'moved' ? 'source.new-address' : 'source.led-to')}:{' '}
          <ExternalLink t={t} href={answeredBy}>
            {answeredBy}
          </ExternalLink>
        </span>
      )}
    </p>
  );
}
