import type { PopupTranslate } from '../../locales/popup-text';
import { problemText } from '../../locales/problem-text';
import type { Problem } from '../../model/problem';
import { FindingList } from './FindingList';
import type { PageView } from './page-view';

/** Props of {@link PageState}. */
export interface PageStateProps {
  t: PopupTranslate;
  view: PageView;
  /** Host of the page in front; null where the browser does not tell it or it has none. */
  host: string | null;
  /** Scrolls the page to a finding's badge. */
  onReveal(finding: string): void;
  /** Reads the page again, also where it did not look like news. */
  onRecheck(): void;
}

/** How it stands with the page in front: its findings, or in a sentence why there are none. */
export function PageState({ t, view, host, onRecheck, onReveal }: PageStateProps) {
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

/** Nothing the reader does makes a PDF or a browser's own page readable. */
function canRetry({ code }: Problem): boolean {
  return code !== 'page-is-pdf' && code !== 'page-is-protected';
}
