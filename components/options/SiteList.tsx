import type { OptionsTranslate } from '../../locales/options-text';

/** Props of {@link SiteList}. */
export interface SiteListProps {
  t: OptionsTranslate;
  /** Match patterns the browser has granted. */
  granted: readonly string[];
  /** Names of the permissions the browser gave beside the sites. */
  permissions: readonly string[];
  /** The news sites of the corpora as match patterns. */
  corpusSites: readonly string[];
  /** Hosts that are switched off. */
  off: readonly string[];
  /** How many matches are hidden as not relevant. */
  hidden: number;
  onRevoke(patterns: readonly string[]): void;
  onTurnOn(host: string): void;
}

/** The permissions of the manifest that have an explanation, in the order in which they matter. */
const EXPLAINED = ['activeTab', 'scripting', 'storage', 'contextMenus', 'sidePanel'] as const;

/** Where Whence may look and where it is off, what each permission means, and the way back. */
export function SiteList({ t, granted, permissions, corpusSites, off, hidden, onRevoke, onTurnOn }: SiteListProps) {
  const all = granted.filter(isAll);
  const ofCorpus = granted.filter((pattern) => corpusSites.includes(pattern));
  const single = granted.filter((pattern) => !isAll(pattern) && !corpusSites.includes(pattern));
  return (
    <>
      <h3>{t('sites.granted')}</h3>
      <ul class="list rungs">
        <li>
          <Means name={t('sites.rung.click')} means={t('sites.rung.click-means')} />
          <span class="meta">{t('sites.always')}</span>
        </li>
        {single.map((pattern) => (
          <Rung
            key={pattern}
            t={t}
            name={siteText(t, pattern)}
            means={t('sites.rung.site-means')}
            patterns={[pattern]}
            onRevoke={onRevoke}
          />
        ))}
        <Rung
          t={t}
          name={t('sites.rung.corpus', { count: corpusSites.length })}
          means={
            ofCorpus.length > 0 && ofCorpus.length < corpusSites.length
              ? t('sites.rung.corpus-some', { count: ofCorpus.length })
              : t('sites.rung.corpus-means')
          }
          more={corpusSites.map((pattern) => siteText(t, pattern, true))}
          patterns={ofCorpus}
          onRevoke={onRevoke}
        />
        <Rung t={t} name={t('sites.rung.all')} means={t('sites.rung.all-means')} patterns={all} onRevoke={onRevoke} />
      </ul>
      <p class="meta">{t('sites.more')}</p>
      <h3>{t('sites.permissions')}</h3>
      <dl class="permissions">
        {EXPLAINED.filter((name) => permissions.includes(name)).map((name) => (
          <div key={name}>
            <dt>{t(`sites.may.${name}`)}</dt>
            <dd>{t(`sites.why.${name}`)}</dd>
          </div>
        ))}
      </dl>
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

interface RungProps {
  t: OptionsTranslate;
  name: string;
  means: string;
  /** What the rung is made of, folded away. */
  more?: readonly string[];
  /** The granted patterns; none where it is not granted. */
  patterns: readonly string[];
  onRevoke(patterns: readonly string[]): void;
}

function Rung({ t, name, means, more = [], patterns, onRevoke }: RungProps) {
  return (
    <li>
      <Means name={name} means={means} more={more} />
      {patterns.length > 0 ? (
        <button type="button" aria-label={t('sites.revoke-name', { site: name })} onClick={() => onRevoke(patterns)}>
          {t('sites.revoke')}
        </button>
      ) : (
        <span class="meta">{t('sites.not-granted')}</span>
      )}
    </li>
  );
}

function Means({ name, means, more = [] }: Pick<RungProps, 'name' | 'means' | 'more'>) {
  return (
    <div>
      <b>
        <bdi>{name}</bdi>
      </b>
      {more.length > 0 ? (
        <details>
          <summary class="meta">{means}</summary>
          <p class="meta" dir="ltr">
            {more.join(', ')}
          </p>
        </details>
      ) : (
        <p class="meta">{means}</p>
      )}
    </div>
  );
}

const isAll = (pattern: string) => pattern === '<all_urls>' || /^[^:]+:\/\/\*\//.test(pattern);

/** A match pattern in words; `short`, its host alone. */
function siteText(t: OptionsTranslate, pattern: string, short = false): string {
  const [, below, host = pattern] = /^[^:]+:\/\/(\*\.)?([^/]*)\/.*$/.exec(pattern) ?? [];
  return below && !short ? t('sites.below', { host }) : host;
}
