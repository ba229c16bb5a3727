/** A rectangle in the window, in CSS pixels. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Width and height. */
export interface Size {
  width: number;
  height: number;
}

/** Between card and badge, and between card and the window's edges. */
const GAP = 8;

/**
 * Where the card stands: under the passage, above it, or beside it, the first of these where it fits; where none fits,
 * at the window's edge where it covers least of the passage. It never leaves the window, unless it is larger than it: then
 * its upper left corner is kept.
 */
export function placeCard(
  card: Size,
  { badge, passage, view, rtl }: { badge: Box; passage: Box; view: Size; rtl: boolean },
): { left: number; top: number } {
  const lowest = Math.max(badge.bottom, passage.bottom) + GAP;
  const highest = Math.min(badge.top, passage.top) - GAP - card.height;
  // Along the line the card hangs from the badge; right-to-left, by its right edge.
  const along = within(rtl ? badge.right - card.width : badge.left, card.width, view.width);
  const across = within(badge.top - card.height / 2, card.height, view.height);
  const after = passage.right + GAP;
  const before = passage.left - GAP - card.width;
  const choices = [
    { left: along, top: lowest },
    { left: along, top: highest },
    { left: rtl ? before : after, top: across },
    { left: rtl ? after : before, top: across },
  ];
  const fitting = choices.find((at) => inside(at, card, view));
  if (fitting) return fitting;
  const edges = [
    { left: along, top: within(view.height, card.height, view.height) },
    { left: along, top: GAP },
    { left: within(view.width, card.width, view.width), top: across },
    { left: GAP, top: across },
  ];
  const cost = (at: { left: number; top: number }) => overlap(at, card, passage) + 4 * overlap(at, card, badge);
  return edges.reduce((best, at) => (cost(at) < cost(best) ? at : best));
}

const within = (at: number, length: number, view: number): number => Math.max(GAP, Math.min(at, view - GAP - length));

const inside = (at: { left: number; top: number }, card: Size, view: Size): boolean =>
  at.left >= 0 && at.top >= 0 && at.left + card.width <= view.width && at.top + card.height <= view.height;

function overlap(at: { left: number; top: number }, card: Size, box: Box): number {
  const width = Math.min(at.left + card.width, box.right) - Math.max(at.left, box.left);
  const height = Math.min(at.top + card.height, box.bottom) - Math.max(at.top, box.top);
  return Math.max(0, width) * Math.max(0, height);
}
