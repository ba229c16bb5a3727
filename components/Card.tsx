import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { cardProblemText } from '../locales/card-problem-text';
import { leadSource } from './badge-label';
import { CardActions } from './CardActions';
import type { CardProps } from './card-props';
import { EventLine } from './EventLine';
import { Icon } from './Icon';
import { RemovalNote } from './RemovalNote';
import { SourceList } from './SourceList';
import { Why } from './Why';

/**
 * The card that a badge opens: why it matched, the sources first to last, what was removed, and what can be done. It is
 * a dialog that does not block the page: it takes the focus when it appears and gives it up on Escape.
 */
export function Card(props: CardProps) {
  const { t, finding, problem, onClose } = props;
  const { sources, otherReports, removals } = finding;
  const title = useId();
  const root = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => root.current?.focus({ preventScroll: true }), []);
  const match = finding.matches[0];
  const lead = leadSource(finding);
  return (
    <div
      ref={root}
      class="card"
      role="dialog"
      aria-labelledby={title}
      tabIndex={-1}
      lang={t.language}
      dir={t.dir}
      onKeyDown={(event) => {
        // The page's own shortcuts must not fire while someone is in the card.
        event.stopPropagation();
        if (event.key === 'Escape') onClose();
      }}
    >
      <div class="head">
        <Icon name={finding.kind} />
        <h2 id={title}>
          {t(`kind.${finding.kind}`)}
          {finding.grade === 'weak' && <span class="meta"> · {t('grade.weak')}</span>}
        </h2>
        <button type="button" class="close" aria-label={t('card.close')} title={t('card.close')} onClick={onClose}>
          <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
            <path d="M4 4l8 8M12 4l-8 8" />
          </svg>
        </button>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section class="scroll" tabIndex={0} aria-labelledby={title}>
        {problem && (
          <p class="problem" role="alert">
            {cardProblemText(t, problem)}
          </p>
        )}
        {removals.map((note) => (
          <RemovalNote key={`${note.record} ${note.url}`} t={t} note={note} />
        ))}
        <Why t={t} finding={finding} />
        <section>
          <h3>{t('card.sources', { count: sources.length })}</h3>
          <SourceList t={t} sources={sources} />
        </section>
        {otherReports.length > 0 && (
          <section>
            <h3>{t('card.other-reports', { count: otherReports.length })}</h3>
            {finding.events.map((event) => (
              <EventLine key={event.id} t={t} event={event} />
            ))}
            <SourceList t={t} sources={otherReports} brief />
          </section>
        )}
        <p class="footnote">{t('card.not-a-verdict')}</p>
      </section>
      {match && lead && <CardActions {...props} match={match} source={lead} />}
    </div>
  );
}
