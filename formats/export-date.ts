import type { Published } from '../model/record';

/** How many of year, month and day each precision vouches for. `circa` keeps what it has and says «about». */
const PARTS = { minute: 3, day: 3, month: 2, year: 1, circa: 3, unknown: 0 } as const;

/** A publication date without more than is known of it: `[2011, 5]` for «May 2011»; empty where it is unknown. */
export function dateParts({ date, precision }: Published): string[] {
  return date === null ? [] : date.split('-').slice(0, PARTS[precision]);
}

/** The date in the Extended Date/Time Format that biblatex reads, `2011-05`, `2011-05-28~` for «about»; '' for none. */
export function extendedDate(published: Published): string {
  const parts = dateParts(published);
  return parts.length === 0 ? '' : parts.join('-') + (published.precision === 'circa' ? '~' : '');
}

/** The day, `YYYY-MM-DD`, of the first of these instants or dates that begins with one; '' where none does. */
export function firstDay(...instants: readonly (string | null)[]): string {
  for (const at of instants) {
    const day = /^\d{4}-\d\d-\d\d/.exec(at ?? '')?.[0];
    if (day && !Number.isNaN(Date.parse(day))) return day;
  }
  return '';
}
