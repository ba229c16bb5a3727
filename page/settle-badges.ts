import { PLAIN_FIT } from './badge';
import type { MountedBadge } from './badge-layer';
import { fitBadge, fitVertical } from './fit-badge';
import type { Box } from './place-card';

/** Widths of the button without its text, as the style makes it: the mark, and each figure of the count. */
const MARK = 24;
const FIGURE = 8;
/** How far above a line box's lower edge its baseline lies, as a share of its height; fonts differ little here. */
const DESCENT = 0.24;

/**
 * Fits badges to the room beside their text. All are written, then all measured, then all written: two layouts for any number of
 * badges.
 */
export function settleBadges(mounted: readonly MountedBadge[]): void {
  const standing = mounted.filter(({ badge }) => badge.host.isConnected && badge.host.ownerDocument.defaultView);
  for (const { badge } of standing) badge.fit(PLAIN_FIT);
  const fits = standing.map(({ badge, spec }) => {
    const { documentElement, defaultView } = badge.host.ownerDocument;
    const style = (defaultView ?? window).getComputedStyle(spec.place.host);
    const rtl = style.direction === 'rtl';
    const dark = isLight(style.color);
    const scale = badge.scale();
    const scaled = (box: Box): Box => ({
      left: box.left / scale,
      top: box.top / scale,
      right: box.right / scale,
      bottom: box.bottom / scale,
    });
    const own = scaled(badge.host.getBoundingClientRect());
    const small = MARK + (badge.look.count > 1 ? FIGURE * String(badge.look.count).length : 0);
    const vertical = /^(vertical|sideways)/.test(style.writingMode);
    const lines = badge.outOfFlow || vertical ? linesOf(spec.place.nodes).map(scaled) : [];
    const line = lines.at(-1);
    if (vertical && line) {
      const up = style.writingMode === 'sideways-lr';
      const view = documentElement.clientHeight / scale;
      return { ...fitVertical({ host: { x: own.left, y: own.top }, line, up, view, rtl, small }), dark };
    }
    const end = line ? endOfText(lines, line, rtl) : null;
    const dx = end ? end.x - own.left : 0;
    const dy = end ? end.y - own.top : 0;
    const room = fitBadge({
      textEnd: own.left + dx,
      block: scaled(spec.place.host.getBoundingClientRect()),
      view: documentElement.clientWidth / scale,
      rtl,
      full: badge.box().width / scale,
      small,
    });
    return { ...room, dx, dy, dark };
  });
  standing.forEach(({ badge }, i) => {
    const fit = fits[i];
    if (!fit) return;
    badge.fit(fit);
    badge.setDark(fit.dark);
  });
}

/** The boxes of the last text that is not blank, line by line. */
function linesOf(nodes: readonly Text[]): Box[] {
  const last = nodes.findLast((node) => /\S/.test(node.data));
  if (!last) return [];
  const range = last.ownerDocument.createRange();
  range.selectNodeContents(last);
  return [...range.getClientRects()];
}

/** Where the last line of text ends: its end edge and its baseline. */
function endOfText(boxes: readonly Box[], low: Box, rtl: boolean): { x: number; y: number } {
  const height = low.bottom - low.top;
  const line = boxes.filter((box) => Math.abs(box.bottom - low.bottom) < height / 2);
  const x = rtl ? Math.min(...line.map((box) => box.left)) : Math.max(...line.map((box) => box.right));
  return { x, y: low.bottom - DESCENT * height };
}

/** True for the light text of a dark page. */
function isLight(color: string): boolean {
  const [r = 0, g = 0, b = 0] = (/^rgba?\(([^)]*)\)/.exec(color)?.[1] ?? '').split(/[\s,/]+/).map(Number);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b > 140;
}
