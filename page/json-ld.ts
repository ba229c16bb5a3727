/** What a page's JSON-LD says of the article on it. Only strings that are there; nothing is inferred. */
export interface StatedArticle {
  headline: string | null;
  datePublished: string | null;
}

const ARTICLE = /Article$|BlogPosting$|Report$|^LiveBlog/;
/** Scripts longer than this (characters) are product feeds, not article data. */
const MAX_SCRIPT = 1_000_000;
/** Values visited in one script. */
const MAX_VALUES = 500;

/** The first article in the page's JSON-LD, or null. Scripts that do not parse are passed over, as search engines do. */
export function statedArticle(doc: Document): StatedArticle | null {
  for (const script of doc.querySelectorAll('script[type="application/ld+json"]')) {
    const text = script.textContent ?? '';
    if (text.length > MAX_SCRIPT) continue;
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch {
      continue;
    }
    const found = findArticle(value);
    if (found) return found;
  }
  return null;
}

function findArticle(value: unknown): StatedArticle | null {
  const queue: unknown[] = [value];
  for (let i = 0; i < queue.length && i < MAX_VALUES; i++) {
    const at = queue[i];
    if (Array.isArray(at)) queue.push(...at.slice(0, MAX_VALUES));
    if (typeof at !== 'object' || at === null || Array.isArray(at)) continue;
    const node = at as Record<string, unknown>; // an object that is no array
    const types = [node['@type']].flat().filter((t) => typeof t === 'string');
    if (types.some((t) => ARTICLE.test(t)))
      return { headline: stringOf(node.headline) ?? stringOf(node.name), datePublished: stringOf(node.datePublished) };
    queue.push(node['@graph'], node.mainEntity, node.mainEntityOfPage);
  }
  return null;
}

const stringOf = (value: unknown): string | null => (typeof value === 'string' && value.trim() ? value.trim() : null);
