import type { ClippingDate, ClippingFacts } from '../model/clipping';
import { CLIPPING_LIMITS } from '../model/clipping-limits';
import { type Node, statedNodes, textOf } from './json-ld';
import { absolute, readFacts } from './page-facts';
import { dayOf } from './stated-date';

/** Fields of `meta` in which sites name their writers, their outlet and the day, best first; lower case. */
const WRITERS = ['citation_author', 'dc.creator', 'dcterms.creator', 'parsely-author', 'author', 'article:author'];
const OUTLETS = ['og:site_name', 'citation_journal_title', 'citation_publisher', 'dc.publisher', 'dcterms.publisher'];
const DATES = [
  'article:published_time',
  'citation_publication_date',
  'citation_date',
  'citation_online_date',
  'dcterms.issued',
  'dc.date.issued',
  'dc.date',
  'datepublished',
];
/** Fields of a head that are looked at; some pages carry tens of thousands. */
const MOST_FIELDS = 500;
/** `m.` and the like before the host of one site. */
const HOST_PREFIX = /^(www|m|mobile|amp)\./;
/** Characters of a date with its time and zone; what is longer is none, and would be gone through once for every T in it. */
const LONGEST_DATE = 60;
/** Marks that turn the direction of the text around them, and control characters. */
const UNSEEN = /[\u202a-\u202e\u2066-\u2069\p{Cc}]/gu;

/**
 * What a page states of itself as a source: plain text without control characters, each field cut at its limit
 * (`model/clipping.ts`), addresses http or https. The page's other name for its address is taken only on the same site: a
 * page cannot put its words into another's mouth.
 */
export function clippingFacts(doc: Document, address: string): ClippingFacts {
  const facts = readFacts(doc, address);
  const { article } = statedNodes(doc, [address, facts.canonical]);
  const fields = fieldsOf(doc);
  const stated = (names: readonly string[]) => names.flatMap((name) => fields.get(name) ?? []);
  return {
    headline: line(facts.headline, CLIPPING_LIMITS.headline),
    outlet: line(stated(OUTLETS)[0] ?? namesOf(article?.publisher)[0] ?? null, CLIPPING_LIMITS.outlet),
    byline: bylineOf([namesOf(article?.author ?? article?.creator), ...WRITERS.map((name) => stated([name]))]),
    published: publishedOf(facts.date, [textOf(article?.datePublished), ...stated(DATES)]),
    url: ownAddress(facts.canonical, address),
    language: facts.language,
  };
}

function fieldsOf(doc: Document): Map<string, string[]> {
  const fields = new Map<string, string[]>();
  for (const el of [...doc.querySelectorAll('meta[content]')].slice(0, MOST_FIELDS)) {
    const name = (el.getAttribute('property') ?? el.getAttribute('name') ?? el.getAttribute('itemprop') ?? '')
      .slice(0, CLIPPING_LIMITS.name)
      .toLowerCase();
    const text = line(el.getAttribute('content'), CLIPPING_LIMITS.headline);
    if (text) fields.set(name, [...(fields.get(name) ?? []), text]);
  }
  return fields;
}

/** One line of text of at most so many characters; null where nothing is left. */
function line(text: string | null, most: number): string | null {
  // Cut before and after: a megabyte of it is not worth cleaning.
  const cut = (text ?? '')
    .slice(0, 4 * most)
    .replace(/\s+/g, ' ')
    .replace(UNSEEN, '')
    .trim()
    .slice(0, most);
  return cut.replace(/[\ud800-\udbff]$/, '').trim() || null;
}

/** Names in the ways JSON-LD gives them: a text, an object with a name, or several. */
function namesOf(value: unknown): string[] {
  return [value]
    .flat()
    .slice(0, CLIPPING_LIMITS.names)
    .flatMap((one) => textOf(one) ?? textOf((one as Node | null | undefined)?.name) ?? []);
}

/** The first list that names anybody. Profile addresses are no names. */
function bylineOf(lists: readonly (readonly string[])[]): string[] {
  for (const list of lists) {
    const names = list
      .slice(0, CLIPPING_LIMITS.names)
      .flatMap((name) => line(name, CLIPPING_LIMITS.name) ?? [])
      .map((name) => name.replace(/^by\s+/i, ''))
      .filter((name) => !/^(https?:|www\.|@)|^$/i.test(name));
    if (names.length > 0) return [...new Set(names)];
  }
  return [];
}

/** The day the page states, to the minute where it gives a time with its zone; else the month or year it states. */
function publishedOf(day: string | null, stated: readonly (string | null)[]): ClippingDate {
  if (day !== null) {
    const timed = stated.find(
      (text) =>
        text &&
        text.length <= LONGEST_DATE &&
        dayOf(text) === day &&
        /T\d\d:\d\d.*(Z|[+-]\d\d:?\d\d)$/i.test(text) &&
        Date.parse(text) > 0,
    );
    if (!timed) return { date: day, precision: 'day' };
    return { date: day, precision: 'minute', instant: new Date(timed).toISOString() };
  }
  for (const text of stated) {
    const [, year = '', month] = /^\s*((?:1[6-9]|20)\d\d)(?:[-/.](0?[1-9]|1[0-2]))?\s*$/.exec(text ?? '') ?? [];
    if (year && month) return { date: `${year}-${month.padStart(2, '0')}`, precision: 'month' };
    if (year) return { date: year, precision: 'year' };
  }
  return { date: null, precision: 'unknown' };
}

function ownAddress(canonical: string | null, address: string): string | null {
  const host = (of: string) => new URL(of).hostname.replace(HOST_PREFIX, '');
  const own = absolute(address, address);
  const said = own !== null && canonical !== null && host(canonical) === host(own) ? canonical : own;
  if (said === null) return null;
  const url = new URL(said);
  url.username = '';
  url.password = '';
  if (!/^#[/!]/.test(url.hash)) url.hash = '';
  return url.href.length <= CLIPPING_LIMITS.url ? url.href : null;
}
