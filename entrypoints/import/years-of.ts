import type { PreviewRow } from '../../model/document-preview';

/** The years of publication of rows, `2001–2011`; empty where no date is known. */
export function yearsOf(rows: readonly PreviewRow[]): string {
  const years = rows.flatMap(({ published }) => published?.value.date?.slice(0, 4) ?? []).sort();
  const [from, to] = [years[0], years.at(-1)];
  if (from === undefined || to === undefined) return '';
  return from === to ? from : `${from}–${to}`;
}
