import type { ClippingFacts } from '../model/clipping';
import type { Block } from '../model/page-text';
import { type GatheredRows, noRows, withoutGaps } from './gathered-rows';
import { rowId } from './row-id';

/** What the readers of news pages (`page/saved-page.ts`) give of a page. */
export interface PageRead {
  facts: ClippingFacts;
  blocks: readonly Block[];
}

/** So much of a file is looked at for the comment of the program that saved it, in characters. */
const HEAD = 8192;
const SINGLE_FILE = /<!--\s*Page saved with SingleFile\s+url:\s*(\S+)/i;
/** Of Internet Explorer, and of Chrome's and Edge's «save page as»: the length of the address and the address. */
const SAVED_FROM = /<!--\s*saved from url=\(\d+\)(\S+)/i;

/** The address in the comment that SingleFile and «save page as» put into a page, or null. */
export const savedFrom = (html: string): string | null => {
  const head = html.slice(0, HEAD);
  return (SINGLE_FILE.exec(head) ?? SAVED_FROM.exec(head))?.[1]?.replace(/-->$/, '') ?? null;
};

/** What articles say of themselves in their head or in JSON-LD. */
const STATED =
  /<meta\s[^>]{0,300}(?:property|name|itemprop)\s*=\s*["']?(?:article:published_time|citation_publication_date|datePublished)\b|<meta\s[^>]{0,300}content\s*=\s*["']?article["'\s/>]|"@type"\s*:\s*\[?\s*"[A-Za-z]{0,30}(?:Article|BlogPosting)"/i;
/** Labels of citations; a news page has one «Source:» at most. */
const LABEL = /(?:\b(?:references?|citations?|taken from|sources?)|حوالہ|ماخذ|بشکریہ)\s*:/gi;
const MANY_LABELS = 3;

/** True where an HTML file is a page that somebody saved, and not a document of clippings. */
export function isSavedPage(html: string): boolean {
  if (savedFrom(html) === null && !STATED.test(html)) return false;
  let labels = 0;
  for (const _ of html.matchAll(LABEL)) if (++labels === MANY_LABELS) return false;
  return true;
}

/** A page as one row: what it states of itself, and its text, which is fingerprinted. */
export function savedPageRows({ facts, blocks }: PageRead, html: string, taken: (id: string) => boolean): GatheredRows {
  const { headline, outlet, byline, published, url, language } = facts;
  const text = blocks.filter(({ kind }) => kind !== 'headline').map((block) => block.text);
  if (headline === null && text.length === 0) return noRows('there is no article in it');
  const wanted = rowId(outlet, published.date, headline) || 'page';
  let id = wanted;
  for (let n = 2; taken(id); n++) id = `${wanted}-${n}`;
  const row = withoutGaps({
    id,
    headline,
    outlet,
    // That the page is what it says is known where the program that saved it noted its address.
    outletCertainty: outlet === null ? null : savedFrom(html) === null ? 'cited' : 'confirmed',
    byline,
    published: published.date === null ? null : { ...published, asCited: null },
    url,
    language,
    text,
  });
  return { rows: [row], places: ['the page'], faults: [] };
}

/**
 * Of the paths of a folder's files those of saved pages. «Save page as» puts what belongs to a page into a folder beside it
 * (`Ferry_files`, `Ferry-Dateien`): what lies there is no page of its own.
 */
export function savedPagesOf(paths: readonly string[]): string[] {
  const pages = paths.filter((path) => /\.x?html?$/i.test(path));
  const bases = new Set(pages.map((path) => path.replace(/\.[^.]+$/, '')));
  const beside = (path: string) => {
    const folders = path.split('/').slice(0, -1);
    return folders.some((_, i) => {
      const base = /^(.*)[_-](?:files|[\p{L}]+)$/u.exec(folders.slice(0, i + 1).join('/'))?.[1];
      return base !== undefined && bases.has(base);
    });
  };
  return pages.filter((path) => !beside(path));
}
