import { outletText } from '../../locales/certainty-text';
import { dateText } from '../../locales/date-text';
import type { PopupTranslate } from '../../locales/popup-text';
import type { Finding } from '../../model/finding';
import { badgeLabel, leadSource } from '../badge-label';
import { Icon } from '../Icon';
import type { PageView } from './page-view';

type Done = Extract<PageView, { state: 'done' }>;

/** Props of {@link FindingRow}. */
export interface FindingRowProps {
  t: PopupTranslate;
  finding: Finding;
  view: Done;
  onReveal(id: string): void;
}

/** A finding in the popup: what was recognised, and a jump to its badge where the page has one. */
export function FindingRow({ t, finding, view, onReveal }: FindingRowProps) {
  const lead = leadSource(finding);
  const label = badgeLabel(t, finding);
  const title = lead?.headline ?? lead?.title ?? label.text;
  const saved = view.saved.some((s) => finding.matches.some((m) => m.record === s.record && m.corpus === s.corpus));
  const hasBadge = view.shown.includes(finding.id);
  const notes = [
    ...(label.icon === 'removed' ? [t('card.removed')] : []),
    ...(lead?.leaked ? [t('card.leaked')] : []),
    ...(finding.otherReports.length > 0 ? [t('badge.other-reports', { count: finding.otherReports.length })] : []),
    ...(saved ? [t('page.saved-mark')] : []),
    ...(hasBadge || finding.grade === 'weak' ? [] : [t('page.no-badge')]),
  ];
  const words = <bdi lang={lead?.headline ? (lead.language ?? undefined) : undefined}>{title}</bdi>;
  return (
    <li class="finding">
      <Icon name={label.icon} />
      <div>
        {hasBadge ? (
          <button type="button" class="jump" title={t('page.jump', { title })} onClick={() => onReveal(finding.id)}>
            {words}
          </button>
        ) : (
          <span class="no-jump">{words}</span>
        )}
        {lead && (
          <p class="meta">
            {outletText(t, lead)} · {dateText(t, lead.published)}
            {notes.map((note) => (
              <span key={note}> · {note}</span>
            ))}
          </p>
        )}
      </div>
    </li>
  );
}
