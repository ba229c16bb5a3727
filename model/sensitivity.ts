import type { Finding, MatchKind } from './finding';
import type { Sensitivity } from './settings';

/** A page has so many badges at most (`page/badge-layer.ts`); what goes beyond stands in the popup. */
export const MOST_BADGES = 20;

/** What a reader can look up word by word; the other kinds rest on likeness. */
const CERTAIN: readonly MatchKind[] = ['same-text', 'quotes', 'link', 'this-page'];

/**
 * Whether a finding gets a badge: `few`, only strong ones that can be checked word by word or by their address; `usual`,
 * all strong ones; `more`, weak ones as well (the card says so).
 */
export function getsBadge({ kind, grade }: Pick<Finding, 'kind' | 'grade'>, sensitivity: Sensitivity): boolean {
  if (sensitivity === 'more') return true;
  return grade === 'strong' && (sensitivity === 'usual' || CERTAIN.includes(kind));
}
