import type { PopupTranslate } from '../../locales/popup-text';
import { problemText } from '../../locales/problem-text';
import type { Problem } from '../../model/problem';
import { FindingList } from './FindingList';
import { Ladder } from './Ladder';
import type { PageView, Rung } from './page-view';

/** Props of {@link ThisPage}. */
export interface ThisPageProps {
  t: PopupTranslate;
  view: PageView;
  /** Host of the page in front; null where the browser does not tell it or it has none. */
  host: string | null;
  /** Whether Whence is on for the host. */
  on: boolean;
  rungs: readonly Rung[];
  /** Something the reader asked for that failed. */
  problem: Problem | null;
  /** Scrolls the page to a finding's badge. */
  onReveal(finding: string): void;
  /** Reads the page again, also where it did not look like news. */
  onRecheck(): void;
  onSetSite(on: boolean): void;
  /** Called in the click itself, because browsers ask for permissions only there. */
  onGrant(rung: Rung): void;
  onRevoke(rung: Rung): void;
}

/** The first view: what was recognised on the page in front, what it was compared with, and where Whence may look. */
export function ThisPage(props: ThisPageProps) {
  const { t, host, on, problem } = props;
  return (
    <>
      {problem && (
        <p class="problem" role="alert">
          {problemText(t, problem)}
        </p>
      )}
      <PageState {...props} />
      {host && (
        <p class="site-switch">
          <button type="button" onClick={() => props.onSetSite(!on)}>
            {t(on ? 'site.hide' : 'site.show', { host })}
          </button>
        </p>
      )}
      <Ladder {...props} />
    </>
  );
}

function PageState({ t, view, host, onRecheck, onReveal }: ThisPageProps) {
  switch (view.state) {
    case 'reading':
      return (
        <p class="state" role="status">
          {t('popup.reading')}
        </p>
      );
    case 'off':
      return <p class="state">{t('page.off', { host: host ?? t('popup.this-page') })}</p>;
    case 'not-news':
      return (
        <div class="state">
          <p>{problemText(t, view.why)}</p>
          <button type="button" onClick={onRecheck}>
            {t('page.check-anyway')}
          </button>
        </div>
      );
    case 'problem':
      return (
        <div class="state">
          <p>{problemText(t, view.problem)}</p>
          {canRetry(view.problem) && (
            <button type="button" onClick={onRecheck}>
              {t('page.try-again')}
            </button>
          )}
        </div>
      );
    case 'done':
      return <FindingList t={t} view={view} onReveal={onReveal} />;
  }
}

/** Nothing the reader does in the popup makes a PDF or a browser's own page readable. */
function canRetry({ code }: Problem): boolean {
  return code !== 'page-is-pdf' && code !== 'page-is-protected';
}
