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

/** Where the card stands, and how large it may be there; what does not fit scrolls inside it. */
export interface CardPlace {
  left: number;
  top: number;
  maxWidth: number;
  maxHeight: number;
}

/** Between card and passage, and between card and the window's edges. */
const GAP = 8;
/**
 * A card may be made smaller than it wants to be rather than cover its passage, down to this: its head (42), some lines of
 * the sources (96) and its buttons (76).
 */
const LEAST: Size = { width: 300, height: 216 };

/**
 * Where the card stands: under the passage, above it, or beside it, the first of these where it fits as it is, or else
 * where it fits when made smaller. Where none does, it keeps to that edge of the window where it covers least. It never
 * leaves the window.
 */
export function placeCard(
  card: Size,
  { badge, passage, view, rtl }: { badge: Box; passage: Box; view: Size; rtl: boolean },
): CardPlace {
  const whole: Size = { width: view.width - 2 * GAP, height: view.height - 2 * GAP };
  const width = Math.min(card.width, whole.width);
  const height = Math.min(card.height, whole.height);
  const low = Math.max(badge.bottom, passage.bottom) + GAP;
  const high = Math.min(badge.top, passage.top) - GAP;
  // Along the line the card hangs from the badge; right-to-left, by its right edge.
  const along = within(rtl ? badge.right - width : badge.left, width, view.width);
  const across = within(badge.top - height / 2, height, view.height);

  const seen = low > 0 && high < view.height;
  const under = (room: number): CardPlace | null =>
    seen && low + room <= view.height - GAP
      ? { left: along, top: low, maxWidth: whole.width, maxHeight: view.height - GAP - low }
      : null;
  const above = (room: number): CardPlace | null =>
    seen && high - room >= GAP
      ? {
          left: along,
          top: high - Math.min(height, high - GAP),
          maxWidth: whole.width,
          // A passage at the lower edge leaves more than the window's height above it.
          maxHeight: Math.min(whole.height, high - GAP),
        }
      : null;
  const right = (room: number): CardPlace | null => {
    const left = Math.max(passage.right, badge.right) + GAP;
    const maxWidth = view.width - GAP - left;
    return maxWidth >= room && left >= GAP ? { left, top: across, maxWidth, maxHeight: whole.height } : null;
  };
  const left = (room: number): CardPlace | null => {
    const maxWidth = Math.min(passage.left, badge.left) - 2 * GAP;
    if (maxWidth < room || maxWidth > whole.width) return null;
    return { left: GAP + maxWidth - Math.min(width, maxWidth), top: across, maxWidth, maxHeight: whole.height };
  };
  const [after, before] = rtl ? [left, right] : [right, left];
  return (
    under(height) ??
    above(height) ??
    after(Math.min(width, LEAST.width)) ??
    before(Math.min(width, LEAST.width)) ??
    under(Math.min(height, LEAST.height)) ??
    above(Math.min(height, LEAST.height)) ??
    atAnEdge({ width, height }, { along, across, view, whole, badge, passage })
  );
}

const within = (at: number, length: number, view: number): number => Math.max(GAP, Math.min(at, view - GAP - length));

function atAnEdge(
  card: Size,
  at: { along: number; across: number; view: Size; whole: Size; badge: Box; passage: Box },
): CardPlace {
  const edges = [
    { left: at.along, top: at.view.height - GAP - card.height },
    { left: at.along, top: GAP },
    { left: at.view.width - GAP - card.width, top: at.across },
    { left: GAP, top: at.across },
  ];
  const cost = (place: { left: number; top: number }) =>
    overlap(place, card, at.passage) + 4 * overlap(place, card, at.badge);
  const best = edges.reduce((least, place) => (cost(place) < cost(least) ? place : least));
  return { ...best, maxWidth: at.whole.width, maxHeight: at.whole.height };
}

function overlap(at: { left: number; top: number }, card: Size, box: Box): number {
  const width = Math.min(at.left + card.width, box.right) - Math.max(at.left, box.left);
  const height = Math.min(at.top + card.height, box.bottom) - Math.max(at.top, box.top);
  return Math.max(0, width) * Math.max(0, height);
}
