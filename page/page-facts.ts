import { statedArticle } from './json-ld';

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
}

const DATE_METAS = [
  'meta[property="article:published_time"]',
  'meta[itemprop="datePublished"]',
  'meta[name="datePublished"]',
  'meta[name="date"]',
  'meta[name="pubdate"]',
  'meta[name="publish-date"]',
  'meta[name="DC.date.issued" i]',
  'meta[name="parsely-pub-date"]',
  'meta[name="sailthru.date"]',
];

/** Reads head and markup only. Fields the page does not state are null; unreadable dates and addresses count as not stated. */
export function readFacts(doc: Document, address: string): PageFacts {
  const stated = statedArticle(doc);
  return {
    article: stated !== null || calledArticle(doc),
    canonical: canonicalOf(doc, address),
    headline: headlineOf(doc, stated?.headline ?? null),
    date: firstDate(doc, stated?.datePublished ?? null),
    language: languageOf(doc),
  };
}

/** `address` made absolute, or null where it is no http or https address. */
export function absolute(address: string | null, base: string): string | null {
  if (!address || !URL.canParse(address, base)) return null;
  const { href, protocol } = new URL(address, base);
  return protocol === 'https:' || protocol === 'http:' ? href : null;
}

/** The address that relative links of the document are relative to. */
export const baseOf = (doc: Document, address: string): string =>
  absolute(doc.querySelector('base[href]')?.getAttribute('href') ?? null, address) ?? address;

const meta = (doc: Document, selector: string): string | null =>
  doc.querySelector(selector)?.getAttribute('content')?.trim() || null;

function calledArticle(doc: Document): boolean {
  const type = meta(doc, 'meta[property="og:type"]');
  return type === 'article' || doc.querySelector('[itemprop~="articleBody"]') !== null;
}

function canonicalOf(doc: Document, address: string): string | null {
  const link = doc.querySelector('link[rel~="canonical" i]')?.getAttribute('href') ?? null;
  return absolute(link, address) ?? absolute(meta(doc, 'meta[property="og:url"]'), address);
}

/**
 * The headline as the article data gives it; else the Open Graph or window title without the site's name. One h1 on the
 * page that the title begins with is better than the title.
 */
function headlineOf(doc: Document, stated: string | null): string | null {
  if (stated) return decode(stated);
  const title = meta(doc, 'meta[property="og:title"]') ?? doc.title?.trim() ?? '';
  for (const h1 of doc.querySelectorAll('h1')) {
    const text = (h1.textContent ?? '').replace(/\s+/g, ' ').trim();
    if (text.length >= 15 && title.replace(/\s+/g, ' ').includes(text)) return text;
  }
  return withoutSite(title) || null;
}

/** JSON-LD headlines often carry the entities of the template they were printed through. */
function decode(text: string): string {
  const named: Record<string, string> = { amp: '&', quot: '"', apos: "'", lt: '<', gt: '>', nbsp: ' ' };
  return text
    .replace(/&(?:#(\d{1,6})|#x([\da-f]{1,5})|(\w{2,5}));/gi, (all, dec, hex, name) => {
      if (dec || hex) return String.fromCodePoint(dec ? Number(dec) : Number.parseInt(hex, 16));
      return named[name] ?? all;
    })
    .replace(/\s+/g, ' ');
}

const withoutSite = (title: string): string => {
  const parts = title.split(/\s+[|–—»·]\s+|\s+-\s+/);
  return parts.length > 1 && (parts[0] ?? '').length >= 15 ? (parts[0] ?? '') : title;
};

function firstDate(doc: Document, stated: string | null): string | null {
  const said = [stated, ...DATE_METAS.map((selector) => meta(doc, selector))];
  const times = doc.querySelectorAll('time[itemprop~="datePublished"],article time[datetime],main time[datetime]');
  const first = times[0] ?? doc.querySelector('time[datetime]');
  for (const text of [...said, first?.getAttribute('datetime') ?? null]) {
    const day = text ? dayOf(text) : null;
    if (day) return day;
  }
  return null;
}

/** The calendar day in a date text: its own day where it is ISO 8601, else as the engine reads it; null where neither. */
export function dayOf(text: string): string | null {
  const iso = /^\s*(\d{4})-?(\d{2})-?(\d{2})(?=\D|$)/.exec(text);
  if (iso) return inCalendar(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  if (!/[a-z]{3}|\//i.test(text)) return null;
  const time = new Date(text);
  return Number.isNaN(time.getTime()) ? null : inCalendar(time.getFullYear(), time.getMonth() + 1, time.getDate());
}

function inCalendar(year: number, month: number, day: number): string | null {
  const made = new Date(Date.UTC(year, month - 1, day));
  const exists = year > 1600 && made.getUTCMonth() === month - 1 && made.getUTCDate() === day;
  return exists ? made.toISOString().slice(0, 10) : null;
}

function languageOf(doc: Document): string | null {
  const said = doc.documentElement?.getAttribute('lang') || meta(doc, 'meta[property="og:locale"]');
  const tag = said?.trim().replaceAll('_', '-') ?? '';
  return /^[a-z]{2,3}(-[a-z\d]{2,8})*$/i.test(tag) ? tag : null;
}
