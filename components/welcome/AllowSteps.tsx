import type { WelcomeTranslate } from '../../locales/welcome-text';
import { type Rung, RungStep } from '../RungStep';

/** Props of {@link AllowSteps}. */
export interface AllowStepsProps {
  t: WelcomeTranslate;
  /** The sites allowed one by one, then the corpus's sites and all sites; empty until they are known. */
  rungs: readonly Rung[];
  onGrant(rung: Rung): void;
  onRevoke(rung: Rung): void;
}

/** The permission ladder as a whole: how it stands, and every step with what it means, to be asked for or taken back. */
export function AllowSteps({ t, rungs, onGrant, onRevoke }: AllowStepsProps) {
  const sites = rungs.filter(({ id }) => id === 'site');
  const highest = rungs.findLast(({ granted }) => granted)?.id ?? 'click';
  const step = (rung: Rung) => (
    <RungStep key={rung.origins.join(' ')} t={t} rung={rung} onGrant={onGrant} onRevoke={onRevoke} />
  );
  return (
    <>
      <p class="now" role="status">
        {t(`where.now.${highest}`, { count: sites.length })}
      </p>
      <ol class="steps" aria-label={t('where.steps')}>
        <li>
          <b>{t('where.click')}</b>
          <p class="meta">{t('where.click-means')}</p>
        </li>
        <li>
          <b>{t('where.site')}</b>
          <p class="meta">{t('where.site-means')}</p>
          {sites.map(step)}
        </li>
        {rungs
          .filter(({ id }) => id !== 'site')
          .map((rung) => (
            <li key={rung.id}>{step(rung)}</li>
          ))}
      </ol>
      <p class="meta">{t('where.promise')}</p>
    </>
  );
}
