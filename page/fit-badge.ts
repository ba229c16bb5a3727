import type { BadgeFit } from './badge';
import type { Box } from './place-card';

/** Left and right edge of something in the window, in CSS pixels. */
export interface Edges {
  left: number;
  right: number;
}

/** What is measured around a badge. */
export interface BadgeRoom {
  /** Where the last line ends. */
  textEnd: number;
  block: Edges;
  /** Width of the window. */
  view: number;
  rtl: boolean;
  /** Widths of the button with its text and without. */
  full: number;
  small: number;
}

/** Space between the last word and the button; the same number stands in the style. */
const GAP = 5;

/**
 * The form a badge takes: with its text where the last line leaves room for it inside the block, as a mark where not,
 * and as a mark under the line where the line is full. It never reaches out of block or window, so that it can neither be
 * clipped nor make the page scroll sideways.
 */
export function fitBadge({ textEnd, block, view, rtl, full, small }: BadgeRoom): Pick<BadgeFit, 'form' | 'end'> {
  const room = rtl ? textEnd - Math.max(block.left, 0) : Math.min(block.right, view) - textEnd;
  if (room >= GAP + full) return { form: 'full', end: 0 };
  if (room >= GAP + small) return { form: 'small', end: GAP + small };
  // Nothing is known of a block that is not shown.
  if (block.right <= block.left) return { form: 'small', end: GAP + small };
  return { form: 'below', end: room };
}

/** What is measured around a badge in vertical text. */
export interface VerticalRoom {
  /** Where the badge's host stands: behind the last word. */
  host: { x: number; y: number };
  /** The last line's box. */
  line: Box;
  /** Lines run from bottom to top (`sideways-lr`). */
  up: boolean;
  /** Height of the window. */
  view: number;
  rtl: boolean;
  small: number;
}

/** Height of the button, and how far it hangs under its host; the same numbers stand in the style. */
const HEIGHT = 18;
const HANGS = 5;

/**
 * In vertical text a badge is a mark that stands upright behind the last word, in the middle of its line; with its text it
 * would lie across the lines beside it. It never leaves the window's end.
 */
export function fitVertical({ host, line, up, view, rtl, small }: VerticalRoom): BadgeFit {
  const end = GAP + small;
  const at = { x: rtl ? host.x - end : host.x + GAP, y: host.y + HANGS - HEIGHT };
  const behind = up ? line.top - GAP - HEIGHT : line.bottom + GAP;
  // A window scrolled elsewhere says nothing of the room there.
  const seen = line.bottom > 0 && line.top < view;
  const y = seen ? Math.max(0, Math.min(behind, view - HEIGHT)) : behind;
  return { form: 'small', end, dx: (line.left + line.right - small) / 2 - at.x, dy: y - at.y };
}
