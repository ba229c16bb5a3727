/** What a page's JSON-LD says of itself. Only what is there; nothing is inferred. */
export interface StatedData {
  /** The article on the page: the one that names the page as its own address, else the first. */
  article: { headline: string | null; datePublished: string | null } | null;
  /** Schema.org types of the page and of what it is about, without the vocabulary's address. */
  types: ReadonlySet<string>;
  /** The date a page without an article gives itself. */
  datePublished: string | null;
}

/** A value of JSON-LD with properties. */
export type Node = Record<string, unknown>;

const ARTICLE = /Article$|^BlogPosting$|Report$|^LiveBlog/;
/** Scripts longer than this (characters) are product feeds, not article data. */
const MAX_SCRIPT = 1_000_000;
/** Values visited in one script. */
const MAX_VALUES = 500;

/** The page's JSON-LD. `addresses` are those the page goes by; scripts that cannot be mended are passed over. */
export function statedData(doc: Document, addresses: readonly (string | null)[]): StatedData {
  const { nodes, article } = statedNodes(doc, addresses);
  const page = nodes.find((node) => textOf(node.datePublished) !== null);
  return {
    article: article
      ? {
          headline: textOf(article.headline) ?? textOf(article.name),
          datePublished: textOf(article.datePublished) ?? textOf(article.dateCreated),
        }
      : null,
    types: new Set(nodes.flatMap(typesOf)),
    datePublished: page ? textOf(page.datePublished) : null,
  };
}

/** The nodes of the page's JSON-LD that describe it, and the article among them, if any. */
export function statedNodes(doc: Document, addresses: readonly (string | null)[]) {
  const nodes: Node[] = [];
  for (const script of doc.querySelectorAll('script[type="application/ld+json" i]')) {
    const text = script.textContent ?? '';
    if (text.length <= MAX_SCRIPT) nodes.push(...nodesOf(parse(text)));
  }
  const articles = nodes.filter((node) => typesOf(node).some((type) => ARTICLE.test(type)));
  const own = new Set(addresses.filter((address) => address !== null).map(bare));
  const isOwn = ({ url, mainEntityOfPage, '@id': id }: Node) =>
    // A reference may be an object with an address.
    [url, id, mainEntityOfPage, (mainEntityOfPage as Node | undefined)?.['@id']].some(
      (at) => typeof at === 'string' && own.has(bare(at)),
    );
  return { nodes, article: articles.find(isOwn) ?? articles[0] };
}

/** JSON as sites print it; null where not even what {@link mended} makes of it can be read. */
function parse(text: string): unknown {
  for (const tried of [(): string => text, () => mended(text)])
    try {
      return JSON.parse(tried());
    } catch {
      // Where not even the mended text parses, the script says nothing.
    }
  return null;
}

/** Without the comment and CDATA marks of older HTML, raw line breaks, one comma too many. Linear in the length. */
function mended(text: string): string {
  return withoutEndMark(text.replace(/^[^[{]*(<!--|<!\[CDATA\[)[^[{]*/, ''))
    .replace(/\p{Cc}+/gu, ' ')
    .replace(/,\s*(?=[}\]])/g, '')
    .replace(/;\s*$/, '');
}

function withoutEndMark(text: string): string {
  const mark = Math.max(text.lastIndexOf('-->'), text.lastIndexOf(']]>'));
  if (mark < 0 || /[\]}]/.test(text.slice(mark + 3))) return text;
  return text.slice(0, Math.max(text.lastIndexOf('}', mark), text.lastIndexOf(']', mark - 1)) + 1);
}

/** The nodes that describe the page: not what they list, quote or link to. */
function nodesOf(value: unknown): Node[] {
  const queue: unknown[] = [value];
  const nodes: Node[] = [];
  for (let i = 0; i < queue.length && i < MAX_VALUES; i++) {
    const at = queue[i];
    if (Array.isArray(at)) queue.push(...at.slice(0, MAX_VALUES));
    else if (typeof at === 'object' && at !== null) {
      const node = at as Node; // an object that is no array
      nodes.push(node);
      queue.push(node['@graph'], node.mainEntity, node.mainEntityOfPage);
    }
  }
  return nodes;
}

const typesOf = (node: Node): string[] =>
  [node['@type']].flat().flatMap((type) => (typeof type === 'string' ? [type.replace(/^.*[/:#]/, '')] : []));

/** A text, or the first of several; null where there is none. */
export function textOf(value: unknown): string | null {
  const text = Array.isArray(value) ? value[0] : value;
  return typeof text === 'string' && text.trim() ? text.trim() : null;
}

/** An address without what differs between its spellings. */
const bare = (address: string): string => address.replace(/^https?:\/\/(www\.)?|[?#].*$|\/$/g, '');
