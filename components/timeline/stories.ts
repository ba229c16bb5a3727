import type { Finding, Source } from '../../model/finding';

/** What several badges of a page are about together: the events they share, and every report of them that is known. */
export interface Story {
  /** Stable while the findings are. */
  key: string;
  events: Finding['events'];
  /** Each record once: dated ones first to last, then those without a date. */
  reports: Source[];
  /** The badges' findings, in the order of the page. */
  findings: Finding[];
}

/**
 * Findings that name a common event or a common record, gathered: one badge quotes a report, the next links to it, and
 * the reader wants one time line. In the order of the page. Weak findings count as well as strong ones.
 */
export function storiesOf(findings: readonly Finding[]): Story[] {
  const stories: { names: Set<string>; findings: Finding[] }[] = [];
  for (const finding of findings) {
    const names = namesOf(finding);
    const shared = stories.filter((story) => [...names].some((name) => story.names.has(name)));
    const [first, ...others] = shared;
    const story = first ?? { names: new Set<string>(), findings: [] };
    if (!first) stories.push(story);
    for (const other of others) {
      story.findings.push(...other.findings);
      for (const name of other.names) story.names.add(name);
      stories.splice(stories.indexOf(other), 1);
    }
    story.findings.push(finding);
    for (const name of names) story.names.add(name);
  }
  return stories.map(({ findings: of }) => storyOf([...of].sort((a, b) => a.block - b.block)));
}

function namesOf(finding: Finding): Set<string> {
  const corpus = finding.matches[0]?.corpus ?? '';
  return new Set([
    ...finding.events.map((event) => `event ${corpus} ${event.id}`),
    ...finding.sources.map((source) => keyOf(source)),
  ]);
}

/** What tells one record from all others. */
export const keyOf = ({ corpus, record }: Pick<Source, 'corpus' | 'record'>): string => `${corpus} ${record}`;

function storyOf(findings: Finding[]): Story {
  const reports = new Map<string, Source>();
  // A record that matched itself says more of itself than one that only stands beside it: sources before other reports.
  for (const source of [...findings.flatMap((f) => f.sources), ...findings.flatMap((f) => f.otherReports)])
    if (!reports.has(keyOf(source))) reports.set(keyOf(source), source);
  const events = new Map(findings.flatMap((f) => f.events.map((event) => [event.id, event] as const)));
  const sorted = [...reports.values()].sort(byDate);
  return {
    key: findings.map(({ id }) => id).join(' '),
    events: [...events.values()],
    reports: withOneFirst(sorted),
    findings,
  };
}

/** «First report» is a word of one story: a finding's own first one may not be the first of all. */
function withOneFirst(sorted: readonly Source[]): Source[] {
  const first = sorted.find((report) => report.firstReport);
  const date = first?.published.date;
  return sorted.map((report) =>
    report.firstReport && report.published.date !== date ? { ...report, firstReport: false } : report,
  );
}

function byDate(a: Source, b: Source): number {
  const [at, bt] = [a, b].map(({ published: { date, instant } }) => instant ?? date ?? '9999');
  return at === bt ? 0 : (at ?? '') < (bt ?? '') ? -1 : 1;
}
