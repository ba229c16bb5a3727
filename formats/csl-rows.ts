import { withoutGaps } from './gathered-rows';
import { languageTag } from './language-tag';
import { slugOf } from './plain-words';
import { rowDate } from './row-date';

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
 * A row of JSON Lines (see `corpus/FORMAT.md`) for an entry of CSL-JSON; without id where the entry has neither that nor a
 * title. An abstract is taken as text and fingerprinted. `fault` is told of a date that was left open; anything else is left to
 * the reader of rows.
 */
export function cslRow(entry: Unknown, fault: (what: string) => void): Record<string, unknown> {
  const title = first(entry.title);
  const outlet = first(entry['container-title']) ?? first(entry.publisher);
  // Zotero calls its entries by addresses, beside the key that a person may know.
  const id = first(entry['citation-key']) ?? (typeof entry.id === 'number' ? String(entry.id) : first(entry.id));
  return withoutGaps({
    id: id?.trim().replace(/\s+/g, '-') || slugOf(title ?? ''),
    kind: KINDS[first(entry.type) ?? ''],
    headline: title === undefined ? undefined : bare(title),
    byline: list(entry.author).flatMap(nameOf),
    outlet: outlet === undefined ? undefined : bare(outlet),
    published: issued(entry.issued, fault),
    url: first(entry.URL),
    language: languageTag(first(entry.language)),
    place: first(entry['publisher-place']) ?? first(entry['event-place']),
    text: first(entry.abstract),
  });
}

const isObject = (value: unknown): value is Unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : value === undefined ? [] : [value]);
const first = (value: unknown): string | undefined => list(value).find((one) => typeof one === 'string');

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
function issued(date: unknown, fault: (what: string) => void): unknown {
  if (typeof date === 'string') return inWords(date, fault);
  if (!isObject(date)) return undefined;
  const [from, to] = list(date['date-parts']);
  const parts = list(from).map(Number).filter(Number.isInteger);
  const [year, ...rest] = parts;
  if (year === undefined) return inWords(first(date.raw) ?? first(date.literal), fault);
  const day = [String(year).padStart(4, '0'), ...rest.slice(0, 2).map((n) => String(n).padStart(2, '0'))].join('-');
  const about = to !== undefined || (date.circa !== undefined && date.circa !== false);
  return about ? { date: day, precision: 'circa', asCited: first(date.raw) ?? null } : day;
}

function inWords(date: string | undefined, fault: (what: string) => void): unknown {
  if (date === undefined || date.trim() === '') return undefined;
  const { published, open } = rowDate(date.trim(), null);
  if (open !== null) fault(`published: ${open}; the day is left open`);
  return published;
}
