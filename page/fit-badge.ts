import type { BadgeFit } from './badge';

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
