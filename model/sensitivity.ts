import { type Finding, KIND_ORDER, type MatchKind } from './finding';
import type { Sensitivity } from './settings';

/** Badges on one page. Dispute Finder's readers took more for noise; the rest is listed in the popup. */
export const MOST_BADGES = 20;

/** What a reader can look up word by word; the other kinds rest on likeness. */
export const CERTAIN: readonly MatchKind[] = ['same-text', 'quotes', 'link', 'this-page'];

/**
 * Whether a finding gets a badge: `few`, only strong ones that can be checked word by word or by their address; `usual`,
 * all strong ones; `more`, weak ones as well (the card says so).
 */
export function getsBadge({ kind, grade }: Pick<Finding, 'kind' | 'grade'>, sensitivity: Sensitivity): boolean {
  if (sensitivity === 'more') return true;
  return grade === 'strong' && (sensitivity === 'usual' || CERTAIN.includes(kind));
}

/** Ids of the findings that get a badge, in the order given: at most {@link MOST_BADGES}, the surest where there are more. */
export function badgedOf(findings: readonly Finding[], sensitivity: Sensitivity): string[] {
  const wanted = findings.filter((finding) => getsBadge(finding, sensitivity));
  const surest = [...wanted].sort(
    (a, b) =>
      Number(a.grade === 'weak') - Number(b.grade === 'weak') ||
      KIND_ORDER.indexOf(a.kind) - KIND_ORDER.indexOf(b.kind) ||
      b.score - a.score ||
      a.block - b.block,
  );
  const kept = new Set(surest.slice(0, MOST_BADGES));
  return wanted.filter((finding) => kept.has(finding)).map(({ id }) => id);
}
