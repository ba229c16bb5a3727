import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { PanelTranslate } from '../../locales/panel-text';
import { problemText } from '../../locales/problem-text';
import type { Problem } from '../../model/problem';
import { EventLine } from '../EventLine';
import { PageState } from '../findings/PageState';
import type { PageView } from '../findings/page-view';
import { type Story, storiesOf } from '../timeline/stories';
import { Timeline } from '../timeline/Timeline';

/** The page in front, as the panel shows it; null where there is none. */
export interface FrontPage {
  view: PageView;
  title: string;
  host: string | null;
  /** Something the reader asked for that failed. */
  problem: Problem | null;
}

/** Props of {@link Panel}. */
export interface PanelProps {
  t: PanelTranslate;
  page: FrontPage | null;
  /** Scrolls the page to a finding's badge. */
  onReveal(finding: string): void;
  onRecheck(): void;
}

/** The side panel: what was recognised on the page in front, and the reports of each event along a time line. */
export function Panel({ t, page, onReveal, onRecheck }: PanelProps) {
  return (
    <main class="popup panel" lang={t.language} dir={t.dir}>
      {page ? (
        <>
          <header>
            <h1>
              <bdi>{page.title || t('panel.untitled')}</bdi>
            </h1>
            {page.host && <p class="meta">{page.host}</p>}
          </header>
          {page.problem && (
            <p class="problem" role="alert">
              {problemText(t, page.problem)}
            </p>
          )}
          {isSilent(page.view) ? (
            <p class="state">{t('panel.not-here')}</p>
          ) : (
            <PageState t={t} view={page.view} host={page.host} onReveal={onReveal} onRecheck={onRecheck} />
          )}
          {page.view.state === 'done' && <Stories t={t} view={page.view} />}
        </>
      ) : (
        <p class="state">{t('panel.no-page')}</p>
      )}
    </main>
  );
}

/** No script of ours answers there: usually nobody has asked for one. */
const isSilent = (view: PageView): boolean => view.state === 'problem' && view.problem.code === 'page-not-readable';

function Stories({ t, view }: { t: PanelTranslate; view: Extract<PageView, { state: 'done' }> }) {
  const stories = useMemo(() => storiesOf(view.findings).filter(({ reports }) => reports.length > 1), [view.findings]);
  if (stories.length === 0) return null;
  return (
    <section class="stories" aria-labelledby="stories">
      <h2 id="stories">{t('panel.stories')}</h2>
      {stories.map((story) => (
        <StoryView key={story.key} t={t} story={story} pageDate={view.date} />
      ))}
    </section>
  );
}

function StoryView({ t, story, pageDate }: { t: PanelTranslate; story: Story; pageDate: string | null }) {
  const [box, width] = useWidth();
  const [first] = story.reports;
  return (
    <section class="story" ref={box}>
      {story.events.length > 0 ? (
        <div class="events">
          {story.events.map((event) => (
            <EventLine key={event.id} t={t} event={event} />
          ))}
        </div>
      ) : (
        <h3>
          <bdi>{first?.headline ?? first?.title}</bdi>
        </h3>
      )}
      {width > 0 && <Timeline t={t} reports={story.reports} pageDate={pageDate} width={width} />}
    </section>
  );
}

/** The width of an element in whole pixels, kept right when the panel is drawn wider; 0 before it is known. */
function useWidth() {
  const box = useRef<HTMLElement>(null);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    if (!box.current) return;
    setWidth(Math.floor(box.current.clientWidth));
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)));
    observer.observe(box.current);
    return () => observer.disconnect();
  }, []);
  return [box, width] as const;
}
