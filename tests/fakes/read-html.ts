import { type DefaultTreeAdapterTypes, parse } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** A page as a parser of the HTML standard reads it. */
export const parseHtml = (html: string): Node => parse(html);

/** Elements below a node in order, of a name and of a class where these are given. */
export function elements(node: Node, name?: string, className?: string): Element[] {
  const found: Element[] = [];
  const walk = (at: Node) => {
    if ('tagName' in at && at !== node) {
      const fits = name === undefined || name === at.tagName;
      if (fits && (className === undefined || className === attribute(at, 'class'))) found.push(at);
    }
    if ('childNodes' in at) at.childNodes.forEach(walk);
  };
  walk(node);
  return found;
}

/** The text of a node, as `textContent` gives it. */
export function textOf(node: Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

/** The value of an attribute; undefined where there is none. */
export function attribute(node: Node | null | undefined, name: string): string | undefined {
  return node && 'attrs' in node ? node.attrs.find((a) => a.name === name)?.value : undefined;
}
