import type { CheckTranslate } from '../../locales/check-text';
import { dateText } from '../../locales/date-text';
import type { KnownSource } from '../../model/known-source';
import type { Published } from '../../model/record';
import { ExternalLink } from '../ExternalLink';
import { hostOf } from '../safe-address';
import { SourceMark, type SourceMarkProps } from '../source/SourceMark';
import { SourceState } from '../source/SourceState';

/** A source as the page shows it. */
export interface CheckedSource {
  /** Its address cleaned: the key it is known by. */
  id: string;
  /** The address that is asked. */
  address: string;
  title: string;
  outlet: string | null;
  published: Published | null;
  saved: number;
  clippings: number;
  known: KnownSource | null;
  /** Look-ups in the web archive: near the day of publication, and of every snapshot. */
  archive: { near: string; all: string };
}

/** Props of {@link SourceRow}. */
export interface SourceRowProps extends Pick<SourceMarkProps, 'onMark' | 'onForget'> {
  t: CheckTranslate;
  source: CheckedSource;
  /** It is being asked now. */
  asking: boolean;
}

/** One source: what it is, what is known of its address, where an archive may have it, and the reader's own note. */
export function SourceRow({ t, source, asking, onMark, onForget }: SourceRowProps) {
  const { title, outlet, published, address, saved, clippings, known, archive } = source;
  const facts = [
    ...(outlet ? [outlet] : []),
    ...(published ? [dateText(t, published)] : []),
    hostOf(address),
    ...(saved > 0 ? [t('check.saved', { count: saved })] : []),
    ...(clippings > 0 ? [t('check.clippings')] : []),
  ];
  return (
    <li class={known?.removed || known?.gone ? 'source gone' : 'source'}>
      <h2>
        <ExternalLink t={t} href={address}>
          {title}
        </ExternalLink>
      </h2>
      <p class="meta facts-line">
        {facts.map((fact) => (
          <bdi key={fact}>{fact}</bdi>
        ))}
      </p>
      {asking ? (
        <p class="known">{t('check.asking-this')}</p>
      ) : known ? (
        <SourceState t={t} known={known} why={({ reason }) => t(`reason.${reason}`)} />
      ) : (
        <p class="known">{t('check.not-yet')}</p>
      )}
      <p class="ways">
        <ExternalLink t={t} href={archive.near} name={`${t('source.archive-near')}: ${title}`}>
          {t('source.archive-near')}
        </ExternalLink>
        <ExternalLink t={t} href={archive.all} name={`${t('source.archive-all')}: ${title}`}>
          {t('source.archive-all')}
        </ExternalLink>
      </p>
      <SourceMark t={t} title={title} known={known} undoHere onMark={onMark} onForget={onForget} />
    </li>
  );
}
