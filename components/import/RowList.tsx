import { useMemo, useState } from 'preact/hooks';
import type { ImportTranslate } from '../../locales/import-text';
import type { PreviewFile, PreviewRow } from '../../model/document-preview';
import { VirtualRows } from '../popup/VirtualRows';
import { ORDERS, type Order, openTroubles, pickRows, SHOWN, type Shown } from './pick-rows';
import { RowItem, type RowItemProps } from './RowItem';

/** Props of {@link RowList}. */
export interface RowListProps extends Pick<RowItemProps, 'disabled' | 'onPatch' | 'onAnswer' | 'onText'> {
  t: ImportTranslate;
  rows: readonly PreviewRow[];
  files: readonly PreviewFile[];
  leftOut: ReadonlySet<string>;
  onTake(keys: readonly string[], on: boolean): void;
}

/** A row until it has been measured, in pixels: headline, two lines of facts. */
const ROW_HEIGHT = 96;

/** The rows of all files, to be searched, put in order, left out and corrected. */
export function RowList({ t, rows, files, leftOut, onTake, ...row }: RowListProps) {
  const [shown, setShown] = useState<Shown>('all');
  const [order, setOrder] = useState<Order>('place');
  const [query, setQuery] = useState('');
  const [open, setOpen] = useState<string | null>(null);
  const picked = useMemo(() => pickRows(rows, leftOut, { shown, order, query }), [rows, leftOut, shown, order, query]);
  const ids = useMemo(() => picked.map(({ key }) => key), [picked]);
  const unsettled = useMemo(
    () => rows.filter((one) => openTroubles(one) > 0 && !leftOut.has(one.key)).length,
    [rows, leftOut],
  );
  const nameOf = (file: number) => (files.length > 1 ? (files.find(({ id }) => id === file)?.name ?? '') : '');
  const takeable = picked.filter(({ lost }) => !lost);
  const allIn = takeable.every(({ key }) => !leftOut.has(key));
  return (
    <section aria-labelledby="docs-rows" class="documents">
      <h2 id="docs-rows">{t('docs.rows')}</h2>
      <p class="meta">{t('docs.legend')}</p>
      <div class="row-tools">
        <label>
          {t('docs.search')}
          <input type="search" dir="auto" value={query} onInput={(event) => setQuery(event.currentTarget.value)} />
        </label>
        <label>
          {t('docs.show')}
          <select
            value={shown}
            onChange={(event) => setShown(SHOWN.find((one) => one === event.currentTarget.value) ?? 'all')}
          >
            {SHOWN.map((one) => (
              <option key={one} value={one}>
                {t(`docs.show.${one}`)}
              </option>
            ))}
          </select>
        </label>
        <label>
          {t('docs.order')}
          <select
            value={order}
            onChange={(event) => setOrder(ORDERS.find((one) => one === event.currentTarget.value) ?? 'place')}
          >
            {ORDERS.map((one) => (
              <option key={one} value={one}>
                {t(`docs.order.${one}`)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <p role="status">
        {t('docs.shown', { shown: picked.length, count: rows.length })}{' '}
        {unsettled > 0 && t('docs.unsettled', { count: unsettled })}
      </p>
      <label class="switch">
        <input
          type="checkbox"
          checked={allIn && takeable.length > 0}
          disabled={row.disabled || takeable.length === 0}
          onChange={() =>
            onTake(
              takeable.map(({ key }) => key),
              !allIn,
            )
          }
        />
        {t('docs.take-all')}
      </label>
      <VirtualRows
        label={t('docs.rows')}
        ids={ids}
        listing={JSON.stringify([query, shown, order])}
        rowHeight={ROW_HEIGHT}
        covered={0}
      >
        {(index) => {
          const one = picked[index];
          return (
            one && (
              <RowItem
                t={t}
                row={one}
                file={nameOf(one.file)}
                taken={!leftOut.has(one.key)}
                open={open === one.key}
                onOpen={(on) => setOpen(on ? one.key : null)}
                onTake={(on) => onTake([one.key], on)}
                {...row}
              />
            )
          );
        }}
      </VirtualRows>
    </section>
  );
}
