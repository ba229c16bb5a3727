import { eventDateText } from '../locales/date-text';
import type { Translate } from '../locales/text';
import type { Finding } from '../model/finding';

/**
 * The event whose reports are listed. Where the program grouped them, its label is a headline somebody wrote: it stands
 * in quotation marks with the outlet, and the line says who grouped.
 */
export function EventLine({ t, event }: { t: Translate; event: Finding['events'][number] }) {
  const { label, date, grouped } = event;
  const days = date && ` (${eventDateText(t, date)})`;
  if (!grouped)
    return (
      <p class="meta">
        <bdi>{label}</bdi>
        {days}
      </p>
    );
  const outlet = grouped.headlineBy;
  return (
    <p class="meta">
      {!grouped.isHeadline && <bdi>{label}</bdi>}
      {grouped.isHeadline && outlet === null && t('card.grouped-label-alone', { headline: label })}
      {grouped.isHeadline && outlet !== null && t('card.grouped-label', { outlet, headline: label })}
      {days}. {t('card.grouped')}
    </p>
  );
}
