import { atOnce } from './in-slices';
import { statedData } from './json-ld';
import { statedDate } from './stated-date';

/** What a page states about itself, outside its text. */
export interface PageFacts {
  /** The page calls itself an article (JSON-LD, Open Graph or microdata). */
  article: boolean;
  canonical: string | null;
  headline: string | null;
  /** YYYY-MM-DD as the page words it, in the page's own time zone. */
  date: string | null;
  /** BCP 47. */
  language: string | null;
  /** What else it calls itself: schema.org types and the Open Graph type. */
  types: ReadonlySet<string>;
}

/** Reads head and markup only. Fields the page does not state are null; unreadable dates and addresses count as not stated. */
export const readFacts = (doc: Document, address: string): PageFacts => atOnce(factSteps(doc, address));

/** The same in steps: what is not stated is looked for in the whole page, which takes some milliseconds where that is long. */
export function* factSteps(doc: Document, address: string): Generator<void, PageFacts> {
  const canonical = canonicalOf(doc, address);
  yield;
  const { article, types, datePublished } = statedData(doc, [address, canonical]);
  yield;
  const ogType = meta(doc, 'meta[property="og:type"]')?.toLowerCase();
  const stated = article !== null || ogType === 'article' || doc.querySelector('[itemprop~="articleBody"]') !== null;
  yield;
  const headline = headlineOf(doc, article?.headline ?? null);
  yield;
  const dates = [article?.datePublished ?? null, article ? null : datePublished];
  const date = statedDate(doc, dates, canonical ?? address);
  yield;
  return {
    article: stated,
    canonical,
    headline,
    date,
    language: languageOf(doc),
    types: ogType ? new Set([...types, ogType]) : types,
  };
}

/** `address` made absolute, or null where it is no http or https address. */
export function absolute(address: string | null, base: string): string | null {
  if (!address) return null;
  try {
    // Asking first whether it can be read would read it twice, and some pages have thousands.
    const { href, protocol } = new URL(address, base);
    return protocol === 'https:' || protocol === 'http:' ? href : null;
  } catch {
    return null;
  }
}

/** The address that relative links of the document are relative to. */
export const baseOf = (doc: Document, address: string): string =>
  absolute(doc.querySelector('base[href]')?.getAttribute('href') ?? null, address) ?? address;

/** The top of a site, as an address. */
export function isFrontPage(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, pathname, search } = new URL(address);
  return protocol.startsWith('http') && pathname === '/' && search === '';
}

const meta = (doc: Document, selector: string): string | null =>
  doc.querySelector(selector)?.getAttribute('content')?.trim() || null;

/**
 * The page's own name for its address. A site that names its front page on every page has made the mistake RFC 6596
 * (section 5) warns of: what is there is not the front page's text, so that address is passed over.
 */
function canonicalOf(doc: Document, address: string): string | null {
  const link = doc.querySelector('link[rel~="canonical" i]')?.getAttribute('href')?.trim() ?? null;
  const said = [absolute(link, baseOf(doc, address)), absolute(meta(doc, 'meta[property="og:url"]'), address)];
  const elsewhere = address.startsWith('http') && !isFrontPage(address);
  return said.find((at) => at !== null && !(elsewhere && isFrontPage(at))) ?? null;
}

/**
 * The headline. Where the ones stated differ, the one that is printed on the page as a heading; else that of the article
 * data, of Open Graph, of the window; without the site's name, and never that name alone.
 */
function headlineOf(doc: Document, article: string | null): string | null {
  const site = plain(meta(doc, 'meta[property="og:site_name"]') ?? '');
  const isSite = (text: string) => plain(text) === site;
  const titles = [meta(doc, 'meta[property="og:title"]'), doc.title?.trim() || null];
  const stated = [article, ...titles].flatMap((text) => (text ? [oneLine(decode(text))] : []));
  const printed = [...doc.querySelectorAll('h1,h2')]
    .map((el) => ({ text: oneLine(el.textContent ?? ''), top: el.localName === 'h1' }))
    .filter(({ text }) => text.length <= MOST_HEADLINE);
  for (const text of stated)
    for (const { text: own, top } of printed)
      if (own.length >= LEAST_HEADLINE && !isSite(own))
        if (plain(own) === plain(text) || (top && plain(text).startsWith(plain(own)))) return own;
  const named = stated.map((text) => withoutSite(text, isSite)).find((text) => !isSite(text));
  return (
    named ??
    printed.find(({ text, top }) => top && text.length >= LEAST_HEADLINE && !isSite(text))?.text ??
    stated[0] ??
    null
  );
}

/** Characters; what is shorter is a section's or site's name as often as a headline. */
const LEAST_HEADLINE = 15;
/** Characters; a heading that nobody closed holds the whole article. The longest headline of the page bank has 212. */
const MOST_HEADLINE = 300;

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim();

/** Titles often carry the entities of the template they were printed through. */
function decode(text: string): string {
  const named: Record<string, string> = { amp: '&', quot: '"', apos: "'", lt: '<', gt: '>', nbsp: ' ' };
  return text.replace(/&(?:#(\d{1,6})|#x([\da-f]{1,5})|(\w{2,5}));/gi, (all, dec, hex, name) => {
    if (dec || hex) return String.fromCodePoint(dec ? Number(dec) : Number.parseInt(hex, 16));
    return named[name] ?? all;
  });
}

function withoutSite(title: string, isSite: (text: string) => boolean): string {
  const parts = title.split(/\s+[|–—»·]\s+|\s+-\s+/);
  const [first = ''] = parts;
  const last = parts.at(-1) ?? '';
  if (parts.length > 1 && (first.length >= LEAST_HEADLINE || isSite(last))) return first;
  return title;
}

function languageOf(doc: Document): string | null {
  const said = doc.documentElement?.getAttribute('lang') || meta(doc, 'meta[property="og:locale"]');
  const tag = said?.trim().replaceAll('_', '-') ?? '';
  return /^[a-z]{2,3}(-[a-z\d]{2,8})*$/i.test(tag) ? tag : null;
}
