/** Which rows are selected, and where a range begins. */
export interface Selection {
  ids: ReadonlySet<string>;
  /** The row that was last pressed without Shift. */
  anchor: string | null;
}

/** Nothing selected. */
export const NONE: Selection = { ids: new Set(), anchor: null };

/** Selects or leaves one row. */
export function toggleRow({ ids }: Selection, id: string): Selection {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return { ids: next, anchor: id };
}

/**
 * Shift pressed on a row: everything between it and where the range began, in the order shown, becomes as that first row
 * is. The beginning stays, so that a range can be stretched. Where the beginning is not shown, as {@link toggleRow}.
 */
export function selectRange(selection: Selection, id: string, shown: readonly string[]): Selection {
  const { ids, anchor } = selection;
  const from = anchor === null ? -1 : shown.indexOf(anchor);
  const to = shown.indexOf(id);
  if (anchor === null || from < 0 || to < 0) return toggleRow(selection, id);
  const next = new Set(ids);
  const on = ids.has(anchor);
  for (const between of shown.slice(Math.min(from, to), Math.max(from, to) + 1))
    if (on) next.add(between);
    else next.delete(between);
  return { ids: next, anchor };
}

/** All rows that are shown, or none where all of them are selected. */
export function selectAll({ ids }: Selection, shown: readonly string[]): Selection {
  return shown.every((id) => ids.has(id)) ? NONE : { ids: new Set([...ids, ...shown]), anchor: null };
}
