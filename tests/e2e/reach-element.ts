/**
 * Runs in a page, and so leans on nothing outside itself: brings `element` into view and gives the point at which a
 * pointer meets it, or why there is none now.
 */
export function reachElement(element: Element): { x: number; y: number } | string {
  if (!element.isConnected) return 'it has left the page';
  if (element instanceof HTMLButtonElement && element.disabled) return 'it is disabled';
  const middle = () => {
    const box = [...element.getClientRects()].find(({ width, height }) => width > 0 && height > 0);
    return box && { x: box.left + box.width / 2, y: box.top + box.height / 2 };
  };
  const inView = (point: { x: number; y: number }) =>
    point.x >= 0 && point.y >= 0 && point.x < innerWidth && point.y < innerHeight;
  let point = middle();
  if (!point) return 'it has no size';
  if (!inView(point)) {
    element.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
    point = middle() ?? point;
  }
  let hit = document.elementFromPoint(point.x, point.y);
  for (;;) {
    const inner = hit?.shadowRoot?.elementFromPoint(point.x, point.y);
    if (!inner || inner === hit) break;
    hit = inner;
  }
  for (let node: Node | null = hit; node; node = node.parentNode ?? (node instanceof ShadowRoot ? node.host : null))
    if (node === element) return point;
  // Something that stays in place while the page scrolls may lie here; in the middle of the view there seldom is any.
  element.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
  return `${hit ? `<${hit.localName} class="${hit.getAttribute('class') ?? ''}">` : 'nothing'} is where it should be`;
}
