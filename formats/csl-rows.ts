import { slugOf } from './plain-words';

/** An object of which nothing is known yet. */
type Unknown = Readonly<Record<string, unknown>>;

const KINDS: Readonly<Record<string, string>> = {
  legal_case: 'court-decision',
  post: 'post',
  'post-weblog': 'post',
  speech: 'statement',
  pamphlet: 'statement',
  'press-release': 'statement',
};

/**
 * A row of JSON Lines (see `corpus/FORMAT.md`) for an entry of CSL-JSON, or null where it is no object. `number` is its place
 * from 1, for an entry without id. An abstract is taken as text and fingerprinted. Anything else is left to the reader of rows.
 */
export function cslRow(entry: unknown, number: number): Record<string, unknown> | null {
  if (!isObject(entry)) return null;
  const title = first(entry.title);
  const outlet = first(entry['container-title']) ?? first(entry.publisher);
  const id = typeof entry.id === 'number' ? String(entry.id) : first(entry.id);
  return without({
    id: id?.trim().replace(/\s+/g, '-') || slugOf(title ?? '') || `entry-${number}`,
    kind: KINDS[first(entry.type) ?? ''],
    headline: title === undefined ? undefined : bare(title),
    byline: list(entry.author).flatMap(nameOf),
    outlet: outlet === undefined ? undefined : bare(outlet),
    published: issued(entry.issued),
    url: first(entry.URL),
    language: first(entry.language),
    place: first(entry['publisher-place']) ?? first(entry['event-place']),
    text: first(entry.abstract),
  });
}

const isObject = (value: unknown): value is Unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : value === undefined ? [] : [value]);
const first = (value: unknown): string | undefined => list(value).find((one) => typeof one === 'string');
const without = (row: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(row).filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0)),
  );

/** CSL allows a little markup in titles. */
const bare = (text: string) =>
  text
    .replace(/<\/?(?:i|b|em|strong|sub|sup|span|sc)(?:\s[^<>]{0,100})?>/gi, '')
    .replace(/\s+/g, ' ')
    .trim();

function nameOf(author: unknown): string[] {
  if (typeof author === 'string') return [author];
  if (!isObject(author)) return [];
  const parts = ['given', 'dropping-particle', 'non-dropping-particle', 'family', 'suffix'].flatMap(
    (part) => first(author[part]) ?? [],
  );
  const name = first(author.literal) ?? parts.join(' ');
  return name.trim() === '' ? [] : [name.trim()];
}

/** The day of issue as the parts that are stated; a range is «about» its beginning. */
function issued(date: unknown): unknown {
  if (typeof date === 'string') return date;
  if (!isObject(date)) return undefined;
  const [from, to] = list(date['date-parts']);
  const parts = list(from).map(Number).filter(Number.isInteger);
  const [year, ...rest] = parts;
  if (year === undefined) return first(date.raw) ?? first(date.literal);
  const day = [String(year).padStart(4, '0'), ...rest.slice(0, 2).map((n) => String(n).padStart(2, '0'))].join('-');
  const about = to !== undefined || (date.circa !== undefined && date.circa !== false);
  return about ? { date: day, precision: 'circa', asCited: first(date.raw) ?? null } : day;
}
