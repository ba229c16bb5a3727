import type { SavedMatch } from '../../model/saved-match';

/** Orders a reader may choose; `best` stands only beside a search, and is its own order. */
export const SORTS = ['newest', 'oldest', 'published', 'outlet', 'title'] as const;
export type SavedSort = (typeof SORTS)[number];

/**
 * Rows in an order: saved last or first; by publication, earliest first; by outlet or title as `language` (a BCP 47 tag)
 * sorts. What has no date or no outlet comes last. Rows that are equal keep the order they were given, newest first.
 */
export function sortSaved(rows: readonly SavedMatch[], sort: SavedSort, language: string): readonly SavedMatch[] {
  switch (sort) {
    // Times are ISO 8601 in UTC: they compare as they are written.
    case 'newest':
      return rows.toSorted((a, b) => compare(b.savedAt, a.savedAt));
    case 'oldest':
      return rows.toSorted((a, b) => compare(a.savedAt, b.savedAt));
    case 'published':
      return rows.toSorted((a, b) => compare(publishedOf(a), publishedOf(b)));
    case 'outlet':
      return byText(rows, language, ({ shown }) => shown.outletName ?? '');
    case 'title':
      return byText(rows, language, ({ shown }) => shown.title);
  }
}

/** Behind every date. */
const NEVER = '~';

function publishedOf({ shown: { published } }: SavedMatch): string {
  if (!published.date || published.precision === 'unknown') return NEVER;
  return published.instant ?? published.date;
}

function byText(rows: readonly SavedMatch[], language: string, textOf: (row: SavedMatch) => string): SavedMatch[] {
  const { compare: inLanguage } = new Intl.Collator(language, { numeric: true });
  return rows.toSorted((a, b) => {
    const [x, y] = [textOf(a), textOf(b)];
    return x === '' || y === '' ? Number(x === '') - Number(y === '') : inLanguage(x, y);
  });
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
