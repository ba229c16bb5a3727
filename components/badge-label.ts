import type { BadgeTranslate } from '../locales/badge-text';
import { dateText } from '../locales/date-text';
import type { Finding, MatchKind, Source } from '../model/finding';
import type { IconName } from './icon-paths';

/** What a badge says and shows. */
export interface BadgeLabel {
  /** Two or three words: «Dawn, 26 Aug 2011», «4 reports», «Same text: Dawn +2», «Removed». */
  text: string;
  /** The name for screen readers: what kind of match, and with what. */
  name: string;
  icon: IconName;
}

/** Longest outlet name that stands on a badge, in characters; longer ones are cut at a word. */
const LONGEST_OUTLET = 26;

/** Kinds whose words say how many reports there are. */
const COUNTING: readonly MatchKind[] = ['same-event', 'this-page'];

/** The label of a finding's badge. */
export function badgeLabel(t: BadgeTranslate, finding: Finding): BadgeLabel {
  const lead = leadSource(finding);
  const removed = finding.sources.some((s) => s.removed || finding.removals.some((r) => r.record === s.record));
  const kind = t(`kind.${finding.kind}`);
  const source = lead ? `${lead.title}, ${outletAndDate(t, lead)}` : '';
  const short = removed ? t('badge.removed') : shortText(t, finding, lead);
  const others = finding.sources.length + finding.otherReports.length - 1;
  const uncounted = others > 0 && (removed || !COUNTING.includes(finding.kind));
  const text = uncounted ? t('badge.and-others', { text: short, count: others }) : short;
  // The name begins with the words that are seen, so that it can be spoken to press it (WCAG 2.5.3).
  const name = t(removed ? 'badge.name-removed' : 'badge.name', { text, kind, source });
  return {
    text,
    name: uncounted ? `${name}. ${t('badge.other-reports', { count: others })}` : name,
    icon: removed ? 'removed' : finding.kind,
  };
}

/** The source that the lead match names, else the first. */
export function leadSource(finding: Finding): Source | undefined {
  const lead = finding.matches[0];
  return finding.sources.find((s) => s.record === lead?.record && s.corpus === lead.corpus) ?? finding.sources[0];
}

function shortText(t: BadgeTranslate, finding: Finding, lead: Source | undefined): string {
  const outlet = lead?.outletName ? cut(lead.outletName) : t('outlet.short-unknown');
  const others = finding.otherReports.length;
  switch (finding.kind) {
    case 'same-text':
      return t('badge.same-text', { outlet });
    case 'quotes':
      return t('badge.quotes', { outlet });
    case 'this-page':
      return others > 0 ? t('badge.other-reports', { count: others }) : t('badge.known-report');
    case 'same-event':
      if (finding.sources.length + others > 1) return t('badge.reports', { count: finding.sources.length + others });
  }
  return lead ? outletAndDate(t, lead) : t('badge.known-report');
}

function outletAndDate(t: BadgeTranslate, source: Source): string {
  const outlet = source.outletName ? cut(source.outletName) : t('outlet.short-unknown');
  if (!source.published.date) return outlet;
  // The time of day matters on the card, not on a badge.
  const { precision } = source.published;
  const day = precision === 'minute' ? ({ ...source.published, precision: 'day' } as const) : source.published;
  return t('badge.one-report', { outlet, date: dateText(t, day) });
}

function cut(outlet: string): string {
  if (outlet.length <= LONGEST_OUTLET) return outlet;
  return `${outlet.slice(0, LONGEST_OUTLET).replace(/\s+\S*$/, '')}…`;
}
