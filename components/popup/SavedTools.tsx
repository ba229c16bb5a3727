import { useMemo, useState } from 'preact/hooks';
import type { PopupTranslate } from '../../locales/popup-text';
import type { RecordKind } from '../../model/record';
import type { SavedMatch } from '../../model/saved-match';
import {
  countValues,
  type FactsByRecord,
  FILTER_FIELDS,
  type Filter,
  type FilterField,
  withFilter,
  withoutFilter,
} from './filter-saved';
import { type SavedSort, SORTS } from './sort-saved';

/** Props of {@link SavedTools}. */
export interface SavedToolsProps {
  t: PopupTranslate;
  rows: readonly SavedMatch[];
  facts: FactsByRecord;
  query: string;
  filters: readonly Filter[];
  /** Null: best first while something is searched, else newest first. */
  sort: SavedSort | null;
  /** How many rows are shown, and how many of those are selected. */
  shown: number;
  selected: number;
  /** How many rows are still to be loaded or read. */
  waiting: number;
  onQuery(query: string): void;
  onFilters(filters: readonly Filter[]): void;
  onSort(sort: SavedSort | null): void;
  onSelectAll(): void;
  /** The reader turns to the search. */
  onStart(): void;
}

/** Search, filters as chips, order, and how many rows that leaves. */
export function SavedTools(props: SavedToolsProps) {
  const { t, rows, query, filters, sort, shown, selected, waiting } = props;
  return (
    <>
      <search class="find">
        <input
          type="search"
          aria-label={t('saved.search')}
          placeholder={t('saved.search')}
          dir={query ? 'auto' : t.dir}
          value={query}
          onFocus={props.onStart}
          onInput={(event) => props.onQuery(event.currentTarget.value)}
        />
        <select
          aria-label={t('saved.sort')}
          value={sort ?? ''}
          onChange={(event) => props.onSort(SORTS.find((s) => s === event.currentTarget.value) ?? null)}
        >
          {query && <option value="">{t('saved.sort.best')}</option>}
          {SORTS.map((s) => (
            <option key={s} value={s === 'newest' && !query ? '' : s}>
              {t(`saved.sort.${s}`)}
            </option>
          ))}
        </select>
      </search>
      <Filters {...props} />
      <div class="shown meta">
        <label>
          <input
            type="checkbox"
            checked={selected > 0 && selected === shown}
            indeterminate={selected > 0 && selected < shown}
            disabled={shown === 0}
            onClick={props.onSelectAll}
          />{' '}
          {t('saved.select-all')}
        </label>
        <span role="status">
          {shown === 0
            ? t(query ? 'saved.no-hits' : 'saved.none-passes')
            : t('saved.shown', { count: shown, all: rows.length })}
          {waiting > 0 && ` · ${t('saved.waiting', { count: waiting })}`}
        </span>
      </div>
      {filters.length > 0 && shown === 0 && (
        <button type="button" class="quiet" onClick={() => props.onFilters([])}>
          {t('saved.filter-clear')}
        </button>
      )}
    </>
  );
}

function Filters(props: SavedToolsProps) {
  const { t, filters, onFilters } = props;
  const [open, setOpen] = useState(false);
  return (
    <div class="filters">
      <ul class="chips" aria-label={t('saved.filters-on')}>
        {filters.map((filter) => {
          const name = t('saved.filter-chip', {
            field: t(`saved.field.${filter.field}`),
            value: valueText(t, filter.field, filter.value),
          });
          return (
            <li key={`${filter.field} ${filter.value}`}>
              <button
                type="button"
                class="chip"
                aria-label={t('saved.filter-remove', { name })}
                onClick={() => onFilters(withoutFilter(filters, filter))}
              >
                <bdi>{name}</bdi> <span aria-hidden="true">×</span>
              </button>
            </li>
          );
        })}
      </ul>
      <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{t('saved.filter')}</summary>
        {open && (
          <div class="fields">
            {FILTER_FIELDS.map((field) => (
              <Field key={field} {...props} field={field} />
            ))}
          </div>
        )}
      </details>
    </div>
  );
}

/** One field to filter by; what is chosen becomes a chip, and the list is ready for another. */
function Field({ t, rows, facts, filters, field, onFilters }: SavedToolsProps & { field: FilterField }) {
  const values = useMemo(() => countValues(rows, field, facts), [rows, field, facts]);
  const name = t(`saved.field.${field}`);
  return (
    <select
      aria-label={name}
      value=""
      disabled={values.length === 0}
      onChange={(event) => {
        const value = values[event.currentTarget.selectedIndex - 1]?.[0];
        event.currentTarget.selectedIndex = 0;
        if (value !== undefined) onFilters(withFilter(filters, { field, value }));
      }}
    >
      <option value="">{name}</option>
      {values.map(([value, count]) => (
        <option key={value} value={`= ${value}`}>
          {t('saved.filter-value', { value: valueText(t, field, value), count })}
        </option>
      ))}
    </select>
  );
}

function valueText(t: PopupTranslate, field: FilterField, value: string): string {
  if (field === 'kind') return t(`kind.${value as SavedMatch['kind']}`);
  if (field === 'type') return t(`record-kind.${value as RecordKind}`);
  if (field === 'status') return t(`saved.status.${value as SavedMatch['status']}`);
  return value || t('outlet.unknown');
}
