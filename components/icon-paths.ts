import type { MatchKind } from '../model/finding';

/**
 * The marks of the badge, the card and the popup: one shape per kind, so that colour is never the only sign. Each is an
 * SVG path for a 16 × 16 box, drawn with a stroke of 1.5 and no fill.
 */
export const ICON_PATHS = {
  // Two sheets with the same lines.
  'same-text': 'M5.5 2.5h8v8h-8zM10.5 13.5h-8v-8M8 5.5h3M8 7.75h3',
  // A pair of quotation marks.
  quotes: 'M6.5 4.5h-3v3.5h3V4.5M6.5 8q0 2.75-2.5 3.75M13 4.5h-3v3.5h3V4.5M13 8q0 2.75-2.5 3.75',
  // A heavy line over thin ones.
  'same-headline': 'M2.5 4h11M2.5 5h11M2.5 8.5h11M2.5 12h7',
  // One thing, and three reports of it.
  'same-event':
    'M2.5 8a1.75 1.75 0 1 0 3.5 0a1.75 1.75 0 1 0-3.5 0M6.5 7l3.5-3M6.5 8H10M6.5 9l3.5 3M11.5 3.5h2M11.5 8h2M11.5 12.5h2',
  // A link of a chain.
  link: 'M6.75 9.25l2.5-2.5M7.5 5l1.75-1.75a2.5 2.5 0 0 1 3.5 3.5L11 8.5M8.5 11l-1.75 1.75a2.5 2.5 0 0 1-3.5-3.5L5 7.5',
  // A sheet with a tick.
  'this-page': 'M3.5 2.5h9v11h-9zM5.75 8.25l1.75 1.75l3-3.75',
  // A sheet, struck through.
  removed: 'M4 2.5h8v11H4zM1.5 14.5l13-13',
} as const satisfies Record<MatchKind | 'removed', string>;

/** Which mark to draw. */
export type IconName = keyof typeof ICON_PATHS;
