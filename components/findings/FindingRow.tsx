import { outletText } from '../../locales/certainty-text';
import { dateText } from '../../locales/date-text';
import type { PopupTranslate } from '../../locales/popup-text';
import type { Finding } from '../../model/finding';
import { badgeLabel, leadSource } from '../badge-label';
import { Icon } from '../Icon';
import { languageOf } from '../language-of';
import type { PageView } from './page-view';

/** Props of {@link FindingRow}. */
export interface FindingRowProps {
  t: PopupTranslate;
  /** Findings of one kind that the same record leads, in the order of the page. */
  findings: readonly [Finding, ...Finding[]];
  saved: Extract<PageView, { state: 'done' }>['saved'];
  onReveal(finding: string): void;
}

/** What was recognised of one record, and a jump to each place on the page. */
export function FindingRow({ t, findings, saved, onReveal }: FindingRowProps) {
  const [first] = findings;
  const lead = leadSource(first);
  const label = badgeLabel(t, first);
  const title = lead?.headline ?? lead?.title ?? label.text;
  const isSaved = findings.some((f) =>
    f.matches.some((m) => saved.some((s) => m.record === s.record && m.corpus === s.corpus)),
  );
  const notes = [
    ...(label.icon === 'removed' ? [t('card.removed')] : []),
    ...(lead?.leaked ? [t('card.leaked')] : []),
    ...(first.otherReports.length > 0 ? [t('badge.other-reports', { count: first.otherReports.length })] : []),
    ...(isSaved ? [t('page.saved-mark')] : []),
  ];
  return (
    <li class="finding">
      <Icon name={label.icon} />
      <div>
        <button type="button" class="jump" title={t('page.jump', { title })} onClick={() => onReveal(first.id)}>
          <bdi lang={lead?.headline ? languageOf(lead.headline, lead.language) : undefined}>{title}</bdi>
        </button>
        {lead && (
          <p class="meta">
            <bdi>{outletText(t, lead)}</bdi> · {dateText(t, lead.published)}
            {notes.map((note) => (
              <span key={note}> · {note}</span>
            ))}
          </p>
        )}
        {findings.length > 1 && (
          <p class="meta places">
            {t('page.places', { count: findings.length })}
            {findings.map(({ id, block }) => {
              const name = t('page.place', { number: block + 1 });
              return (
                <button
                  key={id}
                  type="button"
                  class="place"
                  aria-label={name}
                  title={name}
                  onClick={() => onReveal(id)}
                >
                  {block + 1}
                </button>
              );
            })}
          </p>
        )}
      </div>
    </li>
  );
}
