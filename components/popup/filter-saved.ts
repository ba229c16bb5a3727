import type { SavedMatch } from '../../model/saved-match';
import { hostOf } from '../safe-address';

/** By what saved matches can be filtered, in the order it is offered. */
export const FILTER_FIELDS = ['kind', 'type', 'status', 'outlet', 'event', 'tag', 'site'] as const;
export type FilterField = (typeof FILTER_FIELDS)[number];

/** Only rows with this value in this field. */
export interface Filter {
  field: FilterField;
  value: string;
}

/** What the corpora say of a record now; null where they no longer hold it. By {@link recordKey}. */
export type FactsByRecord = ReadonlyMap<string, { events: readonly string[] } | null>;

/** Under what a record's facts are filed. */
export const recordKey = ({ corpus, record }: Pick<SavedMatch, 'corpus' | 'record'>) =>
  JSON.stringify([corpus, record]);

/** The values of a row in a field. Tags are one whatever their case; an outlet that is not known is the empty value. */
export function valuesOf(row: SavedMatch, field: FilterField, facts: FactsByRecord): readonly string[] {
  switch (field) {
    case 'kind':
      return [row.kind];
    case 'type':
      return row.shown.kind ? [row.shown.kind] : [];
    case 'status':
      return [row.status];
    case 'outlet':
      return [row.shown.outletName ?? ''];
    case 'event':
      return facts.get(recordKey(row))?.events ?? [];
    case 'tag':
      return row.tags.map((tag) => tag.toLowerCase());
    case 'site':
      return [hostOf(row.page.address)];
  }
}

/** The rows that pass: one of the values of every field that is filtered by. */
export function filterSaved(
  rows: readonly SavedMatch[],
  filters: readonly Filter[],
  facts: FactsByRecord,
): readonly SavedMatch[] {
  if (filters.length === 0) return rows;
  const wanted = FILTER_FIELDS.flatMap((field) => {
    const values = filters.filter((filter) => filter.field === field).map(({ value }) => value);
    return values.length > 0 ? [{ field, values: new Set(values) }] : [];
  });
  return rows.filter((row) =>
    wanted.every(({ field, values }) => valuesOf(row, field, facts).some((value) => values.has(value))),
  );
}

/** The values a field has in the rows, each with how many rows have it; most first. */
export function countValues(
  rows: readonly SavedMatch[],
  field: FilterField,
  facts: FactsByRecord,
): readonly (readonly [value: string, count: number])[] {
  const counts = new Map<string, number>();
  for (const row of rows)
    for (const value of new Set(valuesOf(row, field, facts))) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}

/** The filters with one more; the same array where it is there. */
export function withFilter(filters: readonly Filter[], filter: Filter): readonly Filter[] {
  return filters.some((there) => isFilter(there, filter)) ? filters : [...filters, filter];
}

/** The filters without one. */
export function withoutFilter(filters: readonly Filter[], filter: Filter): readonly Filter[] {
  return filters.filter((there) => !isFilter(there, filter));
}

const isFilter = (a: Filter, b: Filter) => a.field === b.field && a.value === b.value;
