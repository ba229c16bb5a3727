/**
 * Runs in a page, and so leans on nothing outside itself: brings `element`, of the page or of a frame of the same origin,
 * into view and gives the point of the page at which a pointer meets it, or why there is none now.
 */
export function reachElement(element: Element): { x: number; y: number } | string {
  if (!element.isConnected) return 'it has left the page';
  if (element.matches(':disabled')) return 'it is disabled';
  const cornerOf = (frame: Element) => {
    const { left, top } = frame.getBoundingClientRect();
    return { x: left + frame.clientLeft, y: top + frame.clientTop };
  };
  const middle = () => {
    const box = [...element.getClientRects()].find(({ width, height }) => width > 0 && height > 0);
    if (!box) return undefined;
    const point = { x: box.left + box.width / 2, y: box.top + box.height / 2 };
    let frame = element.ownerDocument.defaultView?.frameElement;
    for (; frame; frame = frame.ownerDocument.defaultView?.frameElement) {
      const corner = cornerOf(frame);
      point.x += corner.x;
      point.y += corner.y;
    }
    return point;
  };
  const inView = (point: { x: number; y: number }) =>
    point.x >= 0 && point.y >= 0 && point.x < innerWidth && point.y < innerHeight;
  let point = middle();
  if (!point) return 'it has no size';
  if (!inView(point)) {
    element.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
    point = middle() ?? point;
  }
  let { x, y } = point;
  let hit = document.elementFromPoint(x, y);
  while (hit) {
    let inner: Document | ShadowRoot | null = hit.shadowRoot;
    if ('contentDocument' in hit) {
      inner = (hit as HTMLIFrameElement).contentDocument;
      const corner = cornerOf(hit);
      x -= corner.x;
      y -= corner.y;
    }
    const deeper: Element | null | undefined = inner?.elementFromPoint(x, y);
    if (!deeper || deeper === hit) break;
    hit = deeper;
  }
  for (let node: Node | null = hit; node; node = node.parentNode ?? ('host' in node ? (node as ShadowRoot).host : null))
    if (node === element) return point;
  // Something that stays in place while the page scrolls may lie here; in the middle of the view there seldom is any.
  element.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
  return `${hit ? `<${hit.localName} class="${hit.getAttribute('class') ?? ''}">` : 'nothing'} is where it should be`;
}
