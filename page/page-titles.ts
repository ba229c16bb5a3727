import { readFacts } from './page-facts';

/** Headings that are looked at; a list has hundreds. */
const MOST_HEADINGS = 5;
/** Characters; a heading that nobody closed holds the whole article. */
const MOST_TITLE = 300;

/** Every title a page gives itself: its headline as read, those of the window and for sharing, its first headings. */
export function pageTitles(doc: Document, address: string): string[] {
  const shared = [...doc.querySelectorAll('meta[property="og:title"], meta[name="twitter:title"]')];
  const headings = [...doc.querySelectorAll('h1')].slice(0, MOST_HEADINGS);
  const all = [
    readFacts(doc, address).headline,
    ...shared.map((meta) => meta.getAttribute('content')),
    doc.title,
    ...headings.map((heading) => heading.textContent),
  ].map((title) => (title ?? '').replace(/\s+/g, ' ').trim());
  return [...new Set(all)].filter((title) => title !== '' && title.length <= MOST_TITLE);
}
