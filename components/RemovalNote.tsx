import { partialDateText } from '../locales/date-text';
import type { Translate } from '../locales/text';
import type { RemovalNote as Note } from '../model/finding';
import { ExternalLink } from './ExternalLink';
import { safeAddress } from './safe-address';

/** What is known of a copy that is no longer online: whose copy, who says so, when, and what still stands. */
export function RemovalNote({ t, note }: { t: Translate; note: Note }) {
  const blanks = { saidBy: note.saidBy, outlet: note.outletName ?? t('outlet.short-unknown') };
  const checked = note.status === 'gone-when-checked';
  const archive = safeAddress(note.archiveUrl);
  return (
    <section class="removal" aria-label={t(checked ? 'removal.title-checked' : 'removal.title')}>
      <h3>{t(checked ? 'removal.title-checked' : 'removal.title')}</h3>
      <p>
        <bdi>{note.displayTitle}</bdi>
      </p>
      <p>
        {note.own
          ? t(checked ? 'removal.checked-by-you' : 'removal.by-you', blanks)
          : t(checked ? 'removal.checked' : 'removal.reported', blanks)}
      </p>
      <p>
        {note.noticed ? t('removal.noticed', { date: partialDateText(t, note.noticed) }) : t('removal.not-dated')}{' '}
        {t('removal.copy-only')}
      </p>
      {note.note && (
        <p class="meta" dir="auto">
          {note.note}
        </p>
      )}
      <Surviving t={t} copies={note.survivingCopies} />
      {archive && (
        <p class="ways">
          <ExternalLink t={t} href={archive}>
            {t('card.archive')}
          </ExternalLink>
        </p>
      )}
    </section>
  );
}

function Surviving({ t, copies }: { t: Translate; copies: Note['survivingCopies'] }) {
  if (copies.length === 0) return <p>{t('removal.no-surviving')}</p>;
  return (
    <>
      <h4>{t('removal.surviving', { count: copies.length })}</h4>
      <ul class="surviving">
        {copies.map(({ record, title, outletName, url }) => {
          const outlet = outletName ?? t('outlet.short-unknown');
          return (
            <li key={record ?? url ?? title}>
              {safeAddress(url) ? (
                <>
                  <ExternalLink t={t} href={url}>
                    {title}
                  </ExternalLink>{' '}
                  (<bdi>{outlet}</bdi>)
                </>
              ) : (
                t('removal.surviving-without-address', { title, outlet })
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}
