import { parseHTML } from 'linkedom';
import { parse, serialize } from 'parse5';
import type { PageText } from '../../model/page-text';
import { judgePage } from '../../page/judge-page';
import { readPage } from '../../page/read-page';
import type { PlantedPage, Planting } from './plant-pages';

/** A page as the product reads it, and where each of its blocks stands. */
export interface ReadPlanted {
  name: string;
  planted: readonly Planting[];
  text: PageText;
  /** Path of the element that would hold the block's badge, by place of the block. */
  paths: string[];
  /** False where the product would not check the page by itself. */
  news: boolean;
}

/**
 * Reads a page with the product's reader and without a browser. What is hidden by a style sheet is read like the rest, so there
 * is more to read than in a browser, and more to be wrong about.
 */
export function readPlanted({ name, html, planted }: PlantedPage): ReadPlanted {
  // linkedom closes no tag that was left open; parse5 builds the tree that a browser builds.
  const { document } = parseHTML(serialize(parse(html))) as unknown as { document: Document };
  const reading = readPage(document, `https://bank.example/news/${encodeURIComponent(name)}`);
  const paths = new Map<Element, string>();
  return {
    name,
    planted,
    text: reading.text,
    paths: reading.places.map(({ host }) => pathOf(host.closest(HOLDERS) ?? host, paths)),
    news: judgePage(reading).news,
  };
}

const HOLDERS = 'p,li,blockquote,td,dd,figcaption,h1,h2,h3,div';

/** The path the planting tool writes: nth-of-type from the html element down. */
function pathOf(el: Element, known: Map<Element, string>): string {
  const there = known.get(el);
  if (there !== undefined) return there;
  const tag = el.localName;
  const parent = el.parentElement;
  const above = parent ? `${pathOf(parent, known)}>` : '';
  const same = tag === 'html' || tag === 'body' ? [] : [...(parent?.children ?? [])].filter((s) => s.localName === tag);
  const path = same.length === 0 ? `${above}${tag}` : `${above}${tag}:nth-of-type(${same.indexOf(el) + 1})`;
  known.set(el, path);
  return path;
}
