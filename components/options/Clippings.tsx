import { useState } from 'preact/hooks';
import type { OptionsTranslate } from '../../locales/options-text';
import type { ClippingPatch, ClippingView } from '../../model/clipping';
import type { KnownSource } from '../../model/known-source';
import { ClippingRow, type ClippingRowProps } from './ClippingRow';
import { SharePack, type SharePackProps } from './SharePack';

/** Clippings shown at first, and with each press for more. */
const SHOWN = 30;
/** From so many on there is a search field. */
const SEARCHED_FROM = 5;

/** Props of {@link Clippings}. */
export interface ClippingsProps {
  t: OptionsTranslate;
  /** Newest first; null while they are read. */
  clippings: readonly ClippingView[] | null;
  /** Rows that could not be read. */
  unreadable: number;
  keepText: boolean;
  /** How many were just deleted and can be put back. */
  deleted: number;
  onKeepText(on: boolean): void;
  /** False where it failed; the form then stays open. */
  onChange(clipping: ClippingView, patch: ClippingPatch): Promise<boolean>;
  onDelete(clipping: ClippingView): void;
  onUndo(): void;
  /** What the reader knows of the address of a source; the rows are drawn anew where it changes. */
  knownOf(address: string | null): KnownSource | null;
  onMark(clipping: ClippingView, ...how: Parameters<ClippingRowProps['onMark']>): Promise<boolean>;
  onForget(clipping: ClippingView): void;
  onShare: SharePackProps['onShare'];
}

/** The reader's clippings: found, mended, deleted with the way back; whether their text is kept; shared as a pack. */
export function Clippings(props: ClippingsProps) {
  const { t, clippings, unreadable, keepText, deleted } = props;
  const [asked, setAsked] = useState('');
  const [shown, setShown] = useState(SHOWN);
  const wanted = asked.trim().toLowerCase();
  const found = (clippings ?? []).filter((clipping) => wanted === '' || textOf(clipping).includes(wanted));
  return (
    <>
      <p class="meta">{t('clippings.means')}</p>
      <label class="switch">
        <input
          type="checkbox"
          checked={keepText}
          onChange={(event) => {
            const on = event.currentTarget.checked;
            // The box shows what is so, not what was pressed: the texts may have to stay.
            event.currentTarget.checked = keepText;
            props.onKeepText(on);
          }}
        />
        <b>{t('clippings.keep-text')}</b>
      </label>
      <p class="meta">{t(keepText ? 'clippings.keep-text-off-means' : 'clippings.keep-text-means')}</p>
      {clippings && clippings.length >= SEARCHED_FROM && (
        <label class="search">
          {t('clippings.search')}
          <input
            type="search"
            value={asked}
            onInput={(event) => {
              setAsked(event.currentTarget.value);
              setShown(SHOWN);
            }}
          />
        </label>
      )}
      <p role="status" class="meta">
        {clippings === null
          ? t('options.loading')
          : clippings.length === 0
            ? t('clippings.none')
            : wanted === ''
              ? t('clippings.count', { count: clippings.length })
              : t('clippings.found', { count: found.length })}
        {unreadable > 0 && ` ${t('clippings.unreadable', { count: unreadable })}`}
      </p>
      {deleted > 0 && (
        <p class="undone" role="status">
          {t('clippings.deleted', { count: deleted })}
          <button type="button" onClick={props.onUndo}>
            {t('clippings.undo')}
          </button>
        </p>
      )}
      <ul class="clippings">
        {found.slice(0, shown).map((clipping) => (
          <ClippingRow
            key={clipping.id}
            t={t}
            clipping={clipping}
            onChange={(patch) => props.onChange(clipping, patch)}
            onDelete={() => props.onDelete(clipping)}
            known={props.knownOf(clipping.facts.url)}
            onMark={(...how) => props.onMark(clipping, ...how)}
            onForget={() => props.onForget(clipping)}
          />
        ))}
      </ul>
      {found.length > shown && (
        <button type="button" onClick={() => setShown(shown + SHOWN)}>
          {t('clippings.more', { count: Math.min(SHOWN, found.length - shown) })}
        </button>
      )}
      {clippings && clippings.length > 0 && <a href="/check-sources.html">{t('clippings.check')}</a>}
      {clippings && clippings.length > 0 && <SharePack t={t} onShare={props.onShare} />}
    </>
  );
}

/** All of a clipping that can be searched, in small letters. */
function textOf({ facts, note, passages }: ClippingView): string {
  const { headline, outlet, byline, published, url } = facts;
  return [headline, outlet, ...byline, published.date, url, note, ...passages.map(({ text }) => text)]
    .join('\n')
    .toLowerCase();
}
