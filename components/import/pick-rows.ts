import type { PreviewRow } from '../../model/document-preview';
import { foldWords } from './fold-words';

/** Which rows are shown: all, those with something to settle, those that are left out. */
export const SHOWN = ['all', 'open', 'out'] as const;
export type Shown = (typeof SHOWN)[number];
/** In which order rows are shown. */
export const ORDERS = ['place', 'headline', 'outlet', 'date'] as const;
export type Order = (typeof ORDERS)[number];

/** How many things about a row a person has still to look at. */
export const openTroubles = ({ troubles }: PreviewRow): number => troubles.filter(({ settled }) => !settled).length;

/** The rows that are asked for, in the order that is asked for; every word of `query` must stand in a row. */
export function pickRows(
  rows: readonly PreviewRow[],
  leftOut: ReadonlySet<string>,
  { shown, order, query }: { shown: Shown; order: Order; query: string },
): PreviewRow[] {
  const wanted = foldWords(query).split(/\s+/).filter(Boolean);
  const picked = rows.filter((row) => {
    const isOut = row.lost || leftOut.has(row.key);
    if (shown === 'open' && (openTroubles(row) === 0 || leftOut.has(row.key))) return false;
    if (shown === 'out' && !isOut) return false;
    return wanted.every((word) => row.words.includes(word));
  });
  if (order === 'place') return picked;
  const line = order === 'headline' ? 0 : 1;
  const by = (row: PreviewRow) =>
    (order === 'date' ? row.published?.value.date : row.words.split('\n', line + 1)[line]) || '\uffff';
  const keys = new Map(picked.map((row) => [row, by(row)]));
  const keyOf = (row: PreviewRow) => keys.get(row) ?? '';
  // Equal ones stay in the order of the file; what has no such field comes last.
  return picked.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : keyOf(a) > keyOf(b) ? 1 : 0));
}
