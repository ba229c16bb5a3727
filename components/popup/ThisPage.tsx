import type { PopupTranslate } from '../../locales/popup-text';
import { problemText } from '../../locales/problem-text';
import type { Problem } from '../../model/problem';
import { PageState } from '../findings/PageState';
import type { PageView } from '../findings/page-view';
import type { Rung } from '../RungStep';
import { Ladder } from './Ladder';

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
  /** Whether the article of the page was just kept as a source. */
  kept: boolean;
  onKeep(): void;
  /** Opens the side panel, called in the click itself; undefined where this browser has none. */
  onOpenPanel?: (() => void) | undefined;
}

/** The first view: what was recognised on the page in front, what it was compared with, and where Whence may look. */
export function ThisPage(props: ThisPageProps) {
  const { t, host, on, problem, onOpenPanel } = props;
  return (
    <>
      {problem && (
        <p class="problem" role="alert">
          {problemText(t, problem)}
        </p>
      )}
      {(host || onOpenPanel) && (
        <p class="buttons site">
          {host && (
            <button type="button" class="quiet" onClick={() => props.onSetSite(!on)}>
              {t(on ? 'site.hide' : 'site.show', { host })}
            </button>
          )}
          {host && (
            <button type="button" class="quiet" disabled={props.kept} onClick={props.onKeep}>
              {t(props.kept ? 'popup.kept' : 'popup.keep')}
            </button>
          )}
          {onOpenPanel && (
            <button type="button" class="quiet" onClick={onOpenPanel}>
              {t('popup.open-panel')}
            </button>
          )}
        </p>
      )}
      <PageState {...props} />
      {/* Only below what has come to rest: findings that come would move it under the pointer. */}
      {props.view.state !== 'reading' && <Ladder {...props} />}
    </>
  );
}
