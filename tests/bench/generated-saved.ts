import type { SavedMatch } from '../../model/saved-match';
import { newsWorld } from './generated-news';

const OUTLETS = 60;
const SITES = 200;
const TAGS = 40;
const FIRST_DAY = Date.UTC(2001, 0, 1);
const DAYS = 7000;
const KINDS = ['same-text', 'quotes', 'same-headline', 'same-event', 'link'] as const;
const STATUSES = ['open', 'open', 'verified', 'dismissed'] as const;

/** `count` saved matches of an invented world, newest first, the same for the same seed. */
export function generatedSaved(count: number, seed: number): SavedMatch[] {
  const world = newsWorld(seed);
  const int = (n: number) => Math.floor(world.random() * n);
  const words = (n: number) => world.article(n).replaceAll('.', '');
  const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
  const outlets = Array.from({ length: OUTLETS }, () => capital(words(2)));
  const tags = Array.from({ length: TAGS }, () => words(1).toLowerCase());
  const writers = Array.from({ length: 300 }, () => capital(words(1)));
  return Array.from({ length: count }, (_, i) => {
    const title = capital(words(9));
    const pageTitle = capital(words(8));
    const saved = new Date(FIRST_DAY + (count - i) * 3_600_000).toISOString();
    const published = new Date(FIRST_DAY + int(DAYS) * 86_400_000).toISOString().slice(0, 10);
    return {
      schema: 2,
      id: `row-${i}`,
      revision: 1,
      savedAt: saved,
      changedAt: saved,
      corpus: 'invented',
      record: `r${i}`,
      kind: KINDS[int(KINDS.length)] ?? 'link',
      shares: null,
      page: {
        address: `https://site-${int(SITES)}.example/${1_000_000 + i}/${pageTitle.toLowerCase().replaceAll(' ', '-')}`,
        title: pageTitle,
        date: published,
      },
      shown: {
        title,
        outletName: outlets[int(OUTLETS)] ?? null,
        outletCertainty: 'cited',
        byline: [`${writers[int(300)]} ${writers[int(300)]}`],
        published: { date: published, precision: 'day', asCited: published },
        url: `https://outlet.example/${i}`,
        kind: 'article',
        leaked: false,
        removal: int(20) === 0 ? { status: 'reported-removed', saidBy: 'a reader', noticed: null } : null,
      },
      status: STATUSES[int(STATUSES.length)] ?? 'open',
      note: int(3) === 0 ? words(15) : '',
      tags: int(3) === 0 ? [tags[int(TAGS)] ?? ''] : [],
    };
  });
}

/** How the words of a query differ from those of the row that is meant. */
export type QueryKind = 'as written' | 'mistyped' | 'half typed';

/** A query that somebody types who remembers a row. */
export interface SavedQuery {
  query: string;
  kind: QueryKind;
  /** The row that is meant. */
  id: string;
}

const QUERY_KINDS: readonly QueryKind[] = ['as written', 'mistyped', 'half typed'];
/** Shorter words are not what one remembers. */
const REMEMBERED = 5;

/** `count` queries of one to three words of a row's title or note: a third as written, mistyped, cut in the last word. */
export function savedQueries(rows: readonly SavedMatch[], count: number, seed: number): SavedQuery[] {
  const { random } = newsWorld(seed);
  const int = (n: number) => Math.floor(random() * n);
  const queries: SavedQuery[] = [];
  while (queries.length < count) {
    const row = rows[int(rows.length)];
    const text = row && int(4) === 0 && row.note ? row.note : (row?.shown.title ?? '');
    const words = text.split(' ').filter((word) => word.length >= REMEMBERED);
    const kind = QUERY_KINDS[queries.length % 3] ?? 'as written';
    const chosen = words.slice(0, 1 + (Math.floor(queries.length / 3) % 3));
    if (!row || chosen.length === 0) continue;
    const place = int(chosen.length);
    const typed = chosen.map((word, i) => {
      if (kind === 'mistyped' && i === place) return mistyped(word, int);
      return kind === 'half typed' && i === chosen.length - 1 ? word.slice(0, 4) : word;
    });
    queries.push({ query: typed.join(' ').toLowerCase(), kind, id: row.id });
  }
  return queries;
}

/** One letter dropped, doubled, exchanged with the next, or another in its place; never the first. */
function mistyped(word: string, int: (n: number) => number): string {
  const at = 1 + int(word.length - 2);
  const [before, letter, rest] = [word.slice(0, at), word.charAt(at), word.slice(at + 1)];
  const typed = [
    before + rest,
    before + letter + letter + rest,
    before + rest.charAt(0) + letter + rest.slice(1),
    before + String.fromCharCode(97 + int(26)) + rest,
  ];
  return typed[int(typed.length)] ?? word;
}
