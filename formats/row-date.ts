import type { Published } from '../model/record';
import { findDates } from './clippings/find-dates';
import type { DayOrder } from './clippings/numeric-dates';
import { shortened } from './shortened';

/** A date of a table as far as it is decided, and what is not. */
export interface RowDate {
  published: string | Published;
  /** One sentence where the day was left open; null otherwise. */
  open: string | null;
}

/**
 * Reads the date of a cell: what the reader of rows takes as it is, else the one date the words hold. `order` is how
 * the column writes day and month where it leaves no doubt: one program has written it. Without it 5/6/2011 stays open.
 */
export function rowDate(cell: string, order: DayOrder): RowDate {
  if (/^\d{4}(?:-\d{2}(?:-\d{2})?)?(?:[T ]\d{2}:\d{2}\S*)?$/.test(cell)) return { published: cell, open: null };
  const found = findDates(cell, { baseDate: null, order });
  const [one] = found;
  if (!one || found.length > 1) return { published: cell, open: null };
  const { published, trouble } = one;
  if (trouble === null) return { published, open: null };
  const [likelier] = trouble.alternatives;
  if (trouble.kind === 'date-order' && order !== null && likelier !== undefined && published.date !== null)
    return { published: { ...published, date: likelier, precision: 'day' }, open: null };
  const choices = trouble.alternatives.join(' or ');
  return {
    published,
    open: choices === '' ? `«${shortened(cell)}» is no day of the calendar` : `«${shortened(cell)}» may be ${choices}`,
  };
}
