import type { BlockPlace } from './read-page';

/** The child of the block after which the badge stands: it holds the last word. Null where the block left the page. */
export function anchorOf({ host, nodes }: BlockPlace): ChildNode | null {
  const last = nodes.findLast((node) => /\S/.test(node.data));
  if (!last?.isConnected || !host.isConnected) return null;
  const top: ParentNode = host.shadowRoot ?? host;
  for (let at: ChildNode = last; ; ) {
    const parent: ParentNode | null = at.parentNode;
    // Behind a line break that ends an inline element the badge would open a line of its own.
    if (parent === top || endsInBreak(at)) return at;
    // In a slot the text has other ancestors than the block that shows it.
    if (!parent || !('after' in parent)) return last;
    at = parent as Element; // what has `after` and children is an element
  }
}

/** A blank that ends a line is not there for a reader, and is again where something in flow follows it. */
export const endsBlank = (node: ChildNode): boolean => /[\t\n\f\r ]$/.test(node.textContent ?? '');

function endsInBreak(node: ChildNode): boolean {
  let next = node.nextSibling;
  while (next?.nodeType === 3 && !/\S/.test((next as Text).data)) next = next.nextSibling; // 3 is text
  return next?.nodeName === 'BR';
}

/** Whether an element lays out its children as boxes (flex, grid). Asks for its style. */
export const laysOutBoxes = (el: Element): boolean =>
  /^(inline-)?(flex|grid)$/.test(el.ownerDocument.defaultView?.getComputedStyle(el).display ?? '');
