import { dateText } from '../../locales/date-text';
import type { ImportTranslate } from '../../locales/import-text';
import type { PreviewField, PreviewRow } from '../../model/document-preview';
import { openTroubles } from './pick-rows';
import { RowDetails, type RowDetailsProps } from './RowDetails';

/** Props of {@link RowItem}. */
export interface RowItemProps extends Pick<RowDetailsProps, 'disabled' | 'onPatch' | 'onAnswer' | 'onText'> {
  t: ImportTranslate;
  row: PreviewRow;
  /** Name of its file, where there are several. */
  file: string;
  taken: boolean;
  open: boolean;
  onOpen(open: boolean): void;
  onTake(on: boolean): void;
}

/** One row: what was understood, how well, and what is still to settle; opened, all of it can be corrected. */
export function RowItem({ t, row, file, taken, open, onOpen, onTake, ...details }: RowItemProps) {
  const { headline, outlet, byline, published, url, lost } = row;
  const title = headline?.value ?? t('docs.untitled');
  const unsettled = openTroubles(row);
  const said = published && (published.value.date ? dateText(t, published.value) : published.value.asCited);
  return (
    <article class={`row document${lost || !taken ? ' out' : ''}`}>
      <label class="pick">
        <input
          type="checkbox"
          aria-label={t('docs.take', { title })}
          checked={taken && !lost}
          disabled={lost || details.disabled}
          onChange={(event) => onTake(event.currentTarget.checked)}
        />
      </label>
      <div class="body">
        <p class="headline">
          <button type="button" class="quiet" data-row-key aria-expanded={open} onClick={() => onOpen(!open)}>
            <bdi>{title}</bdi>
          </button>
          <Known t={t} field={headline} />
        </p>
        <p class="meta facts-line">
          <span>
            <bdi>{outlet?.value ?? t('docs.no-outlet')}</bdi>
            <Known t={t} field={outlet} />
          </span>
          <span>
            <bdi>{said || t('date.unknown')}</bdi>
            <Known t={t} field={published?.value.date ? published : null} />
          </span>
          {byline && (
            <span>
              <bdi>{byline.value.join('; ')}</bdi>
              <Known t={t} field={byline} />
            </span>
          )}
          {url !== null && <bdi class="address">{url}</bdi>}
        </p>
        <p class="meta facts-line">
          <span>{[file, placeText(t, row.place)].filter(Boolean).join(', ')}</span>
          <span>
            {row.characters === 0
              ? t('docs.no-text')
              : t('docs.text', { characters: row.characters, count: row.passages })}
          </span>
          {row.repeats && <span>{t('docs.repeats')}</span>}
        </p>
        {(unsettled > 0 || lost) && (
          <p class="labels">
            {lost && <span class="label">{t('docs.lost')}</span>}
            {unsettled > 0 && <span class="label">{t('docs.to-settle', { count: unsettled })}</span>}
          </p>
        )}
        {open && <RowDetails t={t} row={row} onClose={() => onOpen(false)} {...details} />}
      </div>
    </article>
  );
}

/** How well a field is known, where it is not plainly cited. */
function Known<T>({ t, field }: { t: ImportTranslate; field: PreviewField<T> | null }) {
  if (!field || field.known === 'cited') return null;
  return <span class={`known ${field.known}`}>{t(`docs.known.${field.known}`)}</span>;
}

const PLACES = ['row', 'line', 'entry'] as const;

/** A place such as `row 4` in the language of the page; other places as they are. */
function placeText(t: ImportTranslate, place: string): string {
  if (place === 'the page') return t('docs.place.page');
  const [what, number = ''] = place.split(' ');
  const key = PLACES.find((one) => one === what && /^\d+$/.test(number));
  return key === undefined ? place : t(`docs.place.${key}`, { number });
}
