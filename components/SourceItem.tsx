import { outletText } from '../locales/certainty-text';
import { dateText } from '../locales/date-text';
import type { Translate } from '../locales/text';
import type { Source } from '../model/finding';
import type { Published } from '../model/record';
import { Claims } from './Claims';
import { Copies } from './Copies';
import { ExternalLink } from './ExternalLink';
import { languageOf } from './language-of';
import { safeAddress } from './safe-address';

/** Props of {@link SourceItem}. */
export interface SourceItemProps {
  t: Translate;
  source: Source;
  /** Shorter, with the claims folded: for other reports of the event. */
  brief?: boolean;
}

/** One record in the card's list: headline, outlet, byline, date, labels, claims, and the ways to it. */
export function SourceItem({ t, source, brief = false }: SourceItemProps) {
  const { headline, title, byline, published, relation } = source;
  return (
    <li class={source.firstReport ? 'source first' : 'source'}>
      <p class="when">
        <PublishedDate t={t} published={published} />
        <Labels t={t} source={source} />
      </p>
      <p class="headline">
        <ExternalLink t={t} href={source.url} lang={headline ? languageOf(headline, source.language) : undefined}>
          {headline ?? title}
        </ExternalLink>
      </p>
      {headline && headline !== title && (
        <p class="meta">
          <bdi>{title}</bdi>
        </p>
      )}
      <p class="meta">
        {outletText(t, source, !brief)}
        {byline.length > 0 && <span> · {t('card.by', { byline: byline.join(', ') })}</span>}
        {source.kind !== 'article' && <span> · {t(`record-kind.${source.kind}`)}</span>}
        {relation && relation !== 'same-event' && <span> · {t(`relation.${relation}`)}</span>}
      </p>
      <Claims t={t} claims={source.claims} folded={brief} />
      <Ways t={t} source={source} />
    </li>
  );
}

/** A date with its precision in words; what the citation says of it is the tooltip. */
function PublishedDate({ t, published }: { t: Translate; published: Published }) {
  const { asCited, date, instant } = published;
  return (
    <time dateTime={instant ?? date ?? undefined} title={asCited ? t('date.as-cited', { words: asCited }) : undefined}>
      {dateText(t, published)}
    </time>
  );
}

function Labels({ t, source }: { t: Translate; source: Source }) {
  return (
    <>
      {source.firstReport && <span class="label first-report">{t('card.first-report')}</span>}
      {source.leaked && (
        <span class="label leaked" title={t('card.leaked-why')}>
          {t('card.leaked')}
        </span>
      )}
      {source.removed && <span class="label removed">{t('card.removed')}</span>}
    </>
  );
}

/** Search (only where no address is known), archive look-up, copies. */
function Ways({ t, source }: { t: Translate; source: Source }) {
  const title = source.headline ?? source.title;
  const search = safeAddress(source.url) ? null : safeAddress(source.searchUrl);
  const archive = safeAddress(source.archiveUrl);
  if (!search && !archive && source.copies.length === 0) return null;
  return (
    <p class="ways">
      {search && (
        <ExternalLink t={t} href={search} name={`${t('card.search')}: ${title}`}>
          {t('card.search')}
        </ExternalLink>
      )}
      {archive && (
        <ExternalLink t={t} href={archive} name={`${t('card.archive')}: ${title}`}>
          {t('card.archive')}
        </ExternalLink>
      )}
      <Copies t={t} copies={source.copies} />
    </p>
  );
}
