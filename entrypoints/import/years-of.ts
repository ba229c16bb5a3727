import type { PreviewRow } from '../../model/document-preview';

/** The years of publication of rows, `2001–2011`; empty where no date is known. */
export function yearsOf(rows: readonly PreviewRow[]): string {
  let [from, to] = ['', ''];
  for (const { published } of rows) {
    const year = published?.value.date?.slice(0, 4) ?? '';
    if (year !== '' && (from === '' || year < from)) from = year;
    if (year > to) to = year;
  }
  return from === to ? from : `${from}–${to}`;
}
