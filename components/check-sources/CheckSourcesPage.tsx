import { useState } from 'preact/hooks';
import type { CheckTranslate } from '../../locales/check-text';
import { problemText } from '../../locales/problem-text';
import type { Problem } from '../../model/problem';
import { AskSection, type AskSectionProps } from './AskSection';
import { type CheckedSource, SourceRow, type SourceRowProps } from './SourceRow';

/** How far a check is, or how it ended. */
export interface CheckRun {
  done: number;
  total: number;
  /** Ids of the sources that are being asked now. */
  asking: ReadonlySet<string>;
  /** Sources that were left out because their site asked to wait. */
  left: number;
  over: boolean;
}

/** Props of {@link CheckSourcesPage}. */
export interface CheckSourcesPageProps
  extends Pick<AskSectionProps, 'missing' | 'lent' | 'onStart' | 'onStop' | 'onGiveBack'> {
  t: CheckTranslate;
  /** Null while they are read. */
  sources: readonly CheckedSource[] | null;
  run: CheckRun | null;
  problem: Problem | null;
  onMark(source: CheckedSource, ...how: Parameters<SourceRowProps['onMark']>): ReturnType<SourceRowProps['onMark']>;
  onForget(source: CheckedSource): void;
}

/** Sources shown at first, and with each press for more. */
const SHOWN = 50;
/** What the list can be narrowed to. */
const SHOWS = ['all', 'gone', 'moved', 'alive', 'closed', 'unclear', 'not-reached', 'new'] as const;
type Show = (typeof SHOWS)[number];

/** The page that asks, on request only, whether the sources of what the reader has saved are still there. */
export function CheckSourcesPage(props: CheckSourcesPageProps) {
  const { t, sources, run, problem } = props;
  const [show, setShow] = useState<Show>('all');
  const [most, setMost] = useState(SHOWN);
  const found = (sources ?? []).filter((source) => isOf(source, show));
  return (
    <main class="popup options check" lang={t.language} dir={t.dir}>
      <h1>{t('check.title')}</h1>
      <p>{t('check.means')}</p>
      {problem && (
        <p class="problem" role="alert">
          {problemText(t, problem)}
        </p>
      )}
      {sources === null ? (
        !problem && <p class="state">{t('check.loading')}</p>
      ) : sources.length === 0 ? (
        <p class="state">{t('check.none')}</p>
      ) : (
        <>
          <AskSection {...props} sources={sources} />
          <section aria-label={t('check.list')}>
            <label class="narrow">
              {t('check.show')}{' '}
              <select
                value={show}
                onChange={(event) => {
                  setShow(SHOWS.find((one) => one === event.currentTarget.value) ?? 'all');
                  setMost(SHOWN);
                }}
              >
                {SHOWS.map((one) => [one, sources.filter((source) => isOf(source, one)).length] as const)
                  .filter(([one, count]) => one === 'all' || one === show || count > 0)
                  .map(([one, count]) => (
                    <option key={one} value={one}>
                      {t(`check.show.${one}`, { count })}
                    </option>
                  ))}
              </select>
            </label>
            <ul class="sources">
              {found.slice(0, most).map((source) => (
                <SourceRow
                  key={source.id}
                  t={t}
                  source={source}
                  asking={run?.asking.has(source.id) ?? false}
                  onMark={(...how) => props.onMark(source, ...how)}
                  onForget={() => props.onForget(source)}
                />
              ))}
            </ul>
            {found.length > most && (
              <button type="button" onClick={() => setMost(most + SHOWN)}>
                {t('check.more', { count: Math.min(SHOWN, found.length - most) })}
              </button>
            )}
          </section>
        </>
      )}
    </main>
  );
}

function isOf({ known }: CheckedSource, show: Show): boolean {
  if (show === 'all') return true;
  if (show === 'new') return !known?.checked;
  if (show === 'gone') return known?.removed != null || known?.gone != null;
  return known?.checked?.outcome === show;
}
