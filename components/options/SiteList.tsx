import type { OptionsTranslate } from '../../locales/options-text';

/** Props of {@link SiteList}. */
export interface SiteListProps {
  t: OptionsTranslate;
  /** Match patterns the browser has granted. */
  granted: readonly string[];
  /** Hosts that are switched off. */
  off: readonly string[];
  /** How many matches are hidden as not relevant. */
  hidden: number;
  onRevoke(pattern: string): void;
  onTurnOn(host: string): void;
}

/** Where Whence may look and where it is off, each with the way back. */
export function SiteList({ t, granted, off, hidden, onRevoke, onTurnOn }: SiteListProps) {
  return (
    <>
      <h3>{t('sites.granted')}</h3>
      {granted.length === 0 && <p>{t('sites.none')}</p>}
      <ul class="list">
        {granted.map((pattern) => {
          const site = siteText(t, pattern);
          return (
            <li key={pattern}>
              <bdi>{site}</bdi>
              <button type="button" aria-label={t('sites.revoke-name', { site })} onClick={() => onRevoke(pattern)}>
                {t('sites.revoke')}
              </button>
            </li>
          );
        })}
      </ul>
      <p class="meta">{t('sites.more')}</p>
      <h3>{t('sites.off')}</h3>
      {off.length === 0 && <p>{t('sites.off-none')}</p>}
      <ul class="list">
        {off.map((host) => (
          <li key={host}>
            <bdi>{host}</bdi>
            <button type="button" aria-label={t('sites.turn-on-name', { host })} onClick={() => onTurnOn(host)}>
              {t('sites.turn-on')}
            </button>
          </li>
        ))}
      </ul>
      {hidden > 0 && <p class="meta">{t('sites.hidden', { count: hidden })}</p>}
    </>
  );
}

/** A match pattern in words. */
function siteText(t: OptionsTranslate, pattern: string): string {
  if (pattern === '<all_urls>') return t('sites.all');
  const [, below, host = pattern] = /^[^:]+:\/\/(\*\.)?([^/]*)\/.*$/.exec(pattern) ?? [];
  if (host === '*') return t('sites.all');
  return below ? t('sites.below', { host }) : host;
}
