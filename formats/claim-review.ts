import { withoutGaps } from './gathered-rows';
import { rowDate } from './row-date';
import { rowId } from './row-id';
import { hostOf } from './row-outlets';

/** A value of JSON-LD with properties. */
type Node = Readonly<Record<string, unknown>>;

/** Values of a file that are looked at; a feed of every fact check ever published has some hundred thousand. */
const MOST_VALUES = 2_000_000;
/** Properties in which a feed keeps its entries, and a page what it is about. */
const HOLDERS = ['@graph', 'dataFeedElement', 'item', 'itemListElement', 'mainEntity', 'hasPart', 'review'];

/** The reviews of claims in a value of JSON-LD, in order: it itself, of a list, a graph or a data feed. */
export function claimReviews(value: unknown): Node[] {
  const found: Node[] = [];
  // A stack of our own: files may be nested deeper than calls can be.
  const stack: unknown[] = [value];
  for (let seen = 0; stack.length > 0 && seen < MOST_VALUES; seen++) {
    const at = stack.pop();
    if (Array.isArray(at)) for (let i = at.length - 1; i >= 0; i--) stack.push(at[i]);
    else if (isNode(at)) {
      if (list(at['@type']).some((type) => typeof type === 'string' && /(^|[/:#])ClaimReview$/.test(type)))
        found.push(at);
      for (const holder of HOLDERS.toReversed()) if (at[holder] !== undefined) stack.push(at[holder]);
    }
  }
  return found;
}

/**
 * A row for the review of a claim: the record is the review, by whom it says it is. What it reviews is a claim of whoever
 * made it, where the review names them; its rating is a claim of the reviewer. `fault` is told of what was left open.
 */
export function claimReviewRow(review: Node, fault: (what: string) => void): Record<string, unknown> {
  const url = text(review.url) ?? text(review.mainEntityOfPage) ?? text(review['@id']);
  const author = first(review.author);
  const publisher = first(review.publisher) ?? first(review.sdPublisher);
  const isPerson = list(author?.['@type']).includes('Person');
  const reviewer = (isPerson ? publisher : (author ?? publisher)) ?? undefined;
  const outlet = name(reviewer) ?? (isPerson ? null : text(review.author));
  const claim = text(review.claimReviewed);
  const headline = text(review.headline) ?? text(review.name);
  const stated = text(review.datePublished) ?? text(review.dateCreated);
  const { published, open } = stated === null ? { published: null, open: null } : rowDate(stated, null);
  if (open !== null) fault(`published: ${open}; the day is left open`);
  const date = typeof published === 'string' ? published.slice(0, 10) : (published?.date ?? null);
  const host = hostOf(text(reviewer?.url) ?? '');
  return withoutGaps({
    id: rowId(outlet, date, headline ?? claim),
    headline,
    displayTitle: headline ?? (claim === null ? null : `«${claim}»`),
    outlet: outlet === null ? null : { name: outlet, ...(host !== null && { domains: [host] }) },
    byline: isPerson ? [name(author)].filter((writer) => writer !== null) : [],
    published,
    url,
    language: text(review.inLanguage),
    claims: claimsOf(review, claim, outlet ?? name(author)),
    text: text(review.reviewBody) ?? text(review.articleBody),
  });
}

/** Nobody is made to say what the review does not put into their mouth. */
function claimsOf(review: Node, claim: string | null, reviewer: string | null): object[] {
  if (claim === null) return [];
  const reviewed = first(review.itemReviewed);
  const maker = name(first(reviewed?.author)) ?? text(reviewed?.author) ?? name(first(reviewed?.creator));
  const rating = ratingOf(first(review.reviewRating));
  const made = maker === null ? [] : [{ saidBy: maker, text: claim }];
  if (reviewer === null || (rating === null && maker !== null)) return made;
  return [...made, { saidBy: reviewer, text: rating === null ? `«${claim}»` : `«${claim}»: ${rating}` }];
}

/** The rating in the reviewer's own words, else as a number of how many. */
function ratingOf(rating: Node | null): string | null {
  const said = text(rating?.alternateName) ?? text(rating?.name) ?? text(rating?.ratingExplanation);
  if (said !== null) return said;
  const [value, best] = [text(rating?.ratingValue), text(rating?.bestRating)];
  return value === null ? null : best === null ? value : `${value}/${best}`;
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value);
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : value === undefined ? [] : [value]);
const first = (value: unknown): Node | null => list(value).find(isNode) ?? null;
const name = (node: Node | null | undefined): string | null => text(node?.name);

/** A text or number, the first of several, or what an object of language and value holds; null where there is none. */
function text(value: unknown): string | null {
  for (const one of list(value)) {
    const held = isNode(one) ? (one['@value'] ?? one['@id']) : one;
    const words =
      typeof held === 'number' ? String(held) : typeof held === 'string' ? held.replace(/\s+/g, ' ').trim() : '';
    if (words !== '') return words;
  }
  return null;
}
