import type { Finding } from '../../model/finding';

/**
 * For the measuring build only: writes on a badge's host what it stands for, so that a test sees what a page must not.
 * The released build has neither this nor the attributes.
 */
export function measureBadge(host: HTMLElement, finding: Finding): void {
  const records = finding.matches.filter((match) => match.grade === 'strong').map((match) => match.record);
  host.dataset.records = [...new Set(records)].join(' ');
  host.dataset.kind = finding.kind;
  host.dataset.grade = finding.grade;
}
