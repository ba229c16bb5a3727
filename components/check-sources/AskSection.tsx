import { useState } from 'preact/hooks';
import type { CheckTranslate } from '../../locales/check-text';
import { hostOf } from '../safe-address';
import type { CheckRun } from './CheckSourcesPage';
import type { CheckedSource } from './SourceRow';

/** Props of {@link AskSection}. */
export interface AskSectionProps {
  t: CheckTranslate;
  sources: readonly CheckedSource[];
  /** Hosts the browser would have to allow; null where that is all sites. */
  missing: readonly string[] | null;
  /** Whether the browser still allows what it was asked for here. */
  lent: boolean;
  run: CheckRun | null;
  /** Called in the click itself. */
  onStart(wanted: readonly CheckedSource[]): void;
  onStop(): void;
  onGiveBack(): void;
}

/** Sites named before the rest is only counted. */
const NAMED = 12;

/** What will happen, said before it does; the button; how far it is; the permission given back. */
export function AskSection({ t, sources, missing, lent, run, onStart, onStop, onGiveBack }: AskSectionProps) {
  const [onlyNew, setOnlyNew] = useState(false);
  const unchecked = sources.filter(({ known }) => !known?.checked);
  const isChoice = unchecked.length > 0 && unchecked.length < sources.length;
  const wanted = isChoice && onlyNew ? unchecked : sources;
  const busy = run !== null && !run.over;
  const hosts = new Set(sources.map(({ address }) => hostOf(address))).size;
  const needed = missing === null || missing.length > 0;
  return (
    <section class="ask" aria-label={t('check.title')}>
      <p>
        <b>{t('check.addresses', { count: sources.length, hosts: t('check.sites', { count: hosts }) })}</b>
      </p>
      <ul class="means">
        <li>{t('check.once')}</li>
        <li>{t('check.politely')}</li>
        <li>{t('check.dropped')}</li>
        {needed && !busy && (
          <li>
            {missing === null
              ? t('check.allow-all')
              : t('check.allow', { count: missing.length, sites: siteList(t, missing) })}
          </li>
        )}
      </ul>
      {isChoice && !busy && (
        <label class="switch">
          <input type="checkbox" checked={onlyNew} onChange={(event) => setOnlyNew(event.currentTarget.checked)} />
          {t('check.only-new')}
        </label>
      )}
      {!busy && (
        <button type="button" class="main" onClick={() => onStart(wanted)}>
          {t(needed ? 'check.allow-and-start' : 'check.start', { count: wanted.length })}
        </button>
      )}
      <div class={busy ? 'work' : undefined}>
        <p role="status">{run && (busy ? t('check.asking') : ended(t, run))}</p>
        {busy && (
          <>
            <progress aria-label={t('check.asking')} value={run.done} max={run.total} />
            <span class="meta">{t('check.progress', { done: run.done, total: run.total })}</span>
            <button type="button" onClick={onStop}>
              {t('check.stop')}
            </button>
          </>
        )}
      </div>
      {lent && !busy && (
        <p class="buttons">
          {t('check.given-back')}
          <button type="button" onClick={onGiveBack}>
            {t('check.give-back')}
          </button>
        </p>
      )}
    </section>
  );
}

function ended(t: CheckTranslate, { done, total, left }: CheckRun): string {
  const stopped = done + left < total;
  const how = t(stopped ? 'check.stopped' : 'check.done', { done, total });
  return left > 0 ? `${how} ${t('check.left', { count: left })}` : how;
}

function siteList(t: CheckTranslate, hosts: readonly string[]): string {
  const named = hosts.slice(0, NAMED).map((host) => `\u2068${host}\u2069`);
  const rest = hosts.length - named.length;
  return [...named, ...(rest > 0 ? [t('check.more-sites', { count: rest })] : [])].join(t.dir === 'rtl' ? '، ' : ', ');
}
