import { Parser } from 'htmlparser2';

/** An element of an XML document. */
export interface XmlElement {
  /** With the prefix that {@link PREFIXES} gives its namespace, whatever the document calls it. */
  name: string;
  /** By the names the document gives them. */
  attributes: Readonly<Record<string, string>>;
  /** Elements and text, in order. */
  children: (XmlElement | string)[];
  /** Where it begins in the text. */
  start: number;
  /** True where the document ends before the element does. */
  cut: boolean;
}

/** Namespaces that feeds and exports use; elements without a namespace, and of any other, keep their own names. */
const PREFIXES: Readonly<Record<string, string>> = {
  'http://www.w3.org/2005/Atom': 'atom',
  'http://purl.org/atom/ns#': 'atom',
  'http://purl.org/rss/1.0/': '',
  'http://www.w3.org/1999/02/22-rdf-syntax-ns#': 'rdf',
  'http://purl.org/dc/elements/1.1/': 'dc',
  'http://purl.org/dc/terms/': 'dcterms',
  'http://purl.org/rss/1.0/modules/content/': 'content',
  'http://xmlns.com/foaf/0.1/': 'foaf',
  'http://www.zotero.org/namespaces/export#': 'z',
  'http://purl.org/net/biblio#': 'bib',
};

/** Feeds and exports are nested about ten deep, with what they quote as XHTML about thirty; ours and others' bombs deeper. */
const DEEPEST = 256;
/** A feed of 10,000 articles has about 200,000 elements; each takes some hundred bytes here. */
const MOST_ELEMENTS = 2_000_000;

/** Why reading stopped. */
class Refused extends Error {}

/**
 * The document as a tree, or one sentence that says why it is none. Forgiving: what is not closed ends with the text and is
 * `cut`. Declarations are passed over, so that no entity of a document's own is ever put in, and nothing is fetched; an
 * entity that XML does not know stays as it is written.
 */
export function readXml(text: string): XmlElement | string {
  const root: XmlElement = { name: '', attributes: {}, children: [], start: 0, cut: false };
  const open: { element: XmlElement; spaces: Readonly<Record<string, string>> }[] = [{ element: root, spaces: {} }];
  let elements = 0;
  const parser = new Parser(
    {
      onopentag(raw, attributes) {
        if (open.length > DEEPEST) throw new Refused('its elements are nested too deeply');
        if (++elements > MOST_ELEMENTS) throw new Refused(`it has more than ${MOST_ELEMENTS} elements; split it`);
        const above = open.at(-1);
        const spaces = spacesOf(attributes, above?.spaces ?? {});
        const name = canonical(raw, spaces);
        const element: XmlElement = { name, attributes, children: [], start: parser.startIndex, cut: false };
        above?.element.children.push(element);
        open.push({ element, spaces });
      },
      ontext: (data) => void open.at(-1)?.element.children.push(data),
      onclosetag: () => void open.pop(),
    },
    { xmlMode: true },
  );
  try {
    parser.write(text);
    for (const { element } of open) element.cut = true;
    parser.end();
  } catch (error) {
    if (error instanceof Refused) return error.message;
    throw error;
  }
  return elementsOf(root)[0] ?? 'it is not XML';
}

/** The elements in it, of a name where one is given. */
export const elementsOf = ({ children }: XmlElement, name?: string): XmlElement[] =>
  children.filter((child) => typeof child !== 'string').filter((child) => name === undefined || child.name === name);

/** The first element in it of one of the names, in the order of these. */
export function childOf(element: XmlElement, ...names: readonly string[]): XmlElement | undefined {
  for (const name of names) {
    const found = elementsOf(element, name)[0];
    if (found) return found;
  }
  return undefined;
}

/** All text in it, without the blanks around it; empty where there is none. Elements are at most {@link DEEPEST} deep. */
export const textIn = (element: XmlElement | undefined): string => (element ? inside(element).trim() : '');
const inside = (element: XmlElement): string =>
  element.children.map((child) => (typeof child === 'string' ? child : inside(child))).join('');

function spacesOf(
  attributes: Readonly<Record<string, string>>,
  above: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const own = Object.entries(attributes).filter(([name]) => /^xmlns(:|$)/.test(name));
  return own.length === 0
    ? above
    : { ...above, ...Object.fromEntries(own.map(([name, space]) => [name.replace(/^xmlns:?/, ''), space])) };
}

function canonical(raw: string, spaces: Readonly<Record<string, string>>): string {
  const colon = raw.indexOf(':');
  const space = spaces[colon < 0 ? '' : raw.slice(0, colon)];
  const prefix = space !== undefined && Object.hasOwn(PREFIXES, space) ? PREFIXES[space] : undefined;
  if (prefix === undefined) return raw;
  const local = raw.slice(colon + 1);
  return prefix === '' ? local : `${prefix}:${local}`;
}
