import { type Finding, KIND_ORDER, type Match, type RemovalNote } from '../model/finding';
import type { PressEvent } from '../model/record';
import type { Dismissal } from '../model/settings';
import { hostOf, hostUnder, parseAddress } from './addresses';
import type { CorpusView } from './corpus-view';
import { removalsOf } from './removals';
import { eventsOf, listSources, type Named } from './sources';

/** Best first: strong before weak, then the surer kind, then the better score; ids settle what is left. */
export function compareMatches(a: Match, b: Match): number {
  return (
    Number(a.grade === 'weak') - Number(b.grade === 'weak') ||
    KIND_ORDER.indexOf(a.kind) - KIND_ORDER.indexOf(b.kind) ||
    b.score - a.score ||
    (keyOf(a) < keyOf(b) ? -1 : keyOf(a) > keyOf(b) ? 1 : a.span.start - b.span.start)
  );
}

/** As {@link compareMatches}, but passages stay in the order that says who quotes whom. */
function compareInBlock(a: Match, b: Match): number {
  const passages = a.words !== null && a.kind === b.kind && a.grade === b.grade;
  return passages ? 0 : compareMatches(a, b);
}

const keyOf = (m: Match) => `${m.corpus} ${m.record}`;

/**
 * Findings from matches: one for each block, in the order of the page. Passages of one block keep the order in which they
 * are given. With `everyReport` the matches of a finding also hold reports of an event that a better one reports too; they
 * are among its other reports either way.
 */
export function groupFindings(
  matches: readonly Match[],
  views: ReadonlyMap<string, CorpusView>,
  everyReport = false,
): Finding[] {
  const byBlock = new Map<number, Match[]>();
  for (const match of matches) {
    const there = byBlock.get(match.block);
    if (there) there.push(match);
    else byBlock.set(match.block, [match]);
  }
  return [...byBlock]
    .map(([block, ms]) => makeFinding(block, inBlock(ms, views, everyReport), views))
    .sort((a, b) => a.block - b.block);
}

/**
 * The matches of one block, best first, one for each record. Left out, but for `everyReport`, is what the card lists anyway:
 * reports of an event that a better match reports too. Guesses (weak headlines and events) have no place beside a sure match.
 */
function inBlock(matches: readonly Match[], views: ReadonlyMap<string, CorpusView>, everyReport: boolean): Match[] {
  const kept: Match[] = [];
  for (const match of [...matches].sort(compareInBlock)) {
    const lead = kept[0];
    const guess = match.kind === 'same-event' || match.kind === 'same-headline';
    if (kept.some((k) => keyOf(k) === keyOf(match))) continue;
    if (lead?.grade === 'strong' && match.grade === 'weak' && guess) continue;
    if (!everyReport && isOtherReport(match, kept, views)) continue;
    kept.push(match);
  }
  return kept;
}

/** Whether a report of an event stands beside matches of a surer kind, one of which reports that event too. */
function isOtherReport(match: Match, among: readonly Match[], views: ReadonlyMap<string, CorpusView>): boolean {
  return match.kind === 'same-event' && among.some((m) => m.kind !== 'same-event' && shareEvent(m, match, views));
}

function shareEvent(a: Match, b: Match, views: ReadonlyMap<string, CorpusView>): boolean {
  if (a.corpus !== b.corpus) return false;
  const events = views.get(a.corpus)?.find(a.record)?.events ?? [];
  return (
    views
      .get(b.corpus)
      ?.find(b.record)
      ?.events.some((e) => events.includes(e)) ?? false
  );
}

function makeFinding(block: number, matches: Match[], views: ReadonlyMap<string, CorpusView>): Finding {
  const named: Named[] = matches.flatMap((m, i) => {
    if (isOtherReport(m, matches.slice(0, i), views)) return [];
    const view = views.get(m.corpus);
    const record = view?.find(m.record);
    return view && record ? [{ view, record, relation: null }] : [];
  });
  const lead = matches[0];
  if (!lead) throw new Error('a finding needs a match');
  const listed = listSources(named);
  // Of every source that is told, not only of those that matched: the badge says «removed» for each of them.
  const told = [
    ...named,
    ...listed.sources.flatMap(({ corpus, record: id }) => {
      const view = views.get(corpus);
      const record = view?.find(id);
      return view && record ? [{ view, record }] : [];
    }),
  ];
  return {
    id: `${block}:${keyOf(lead)}`,
    block,
    kind: lead.kind,
    grade: lead.grade,
    score: lead.score,
    matches,
    ...listed,
    removals: distinctRemovals(told.flatMap(({ view, record }) => removalsOf(view, record))),
    events: labelsOf(named),
  };
}

function distinctRemovals(notes: readonly RemovalNote[]): RemovalNote[] {
  return [...new Map(notes.map((n) => [`${n.record} ${n.url ?? ''} ${n.own ? n.status : ''}`, n])).values()];
}

function labelsOf(named: readonly Named[]): Finding['events'] {
  const events = new Map<string, Finding['events'][number]>();
  for (const { view, record } of named)
    for (const id of eventsOf(view, record)) {
      const event = view.event(id);
      if (event && !events.has(`${view.id} ${id}`))
        events.set(`${view.id} ${id}`, { id, label: event.label, date: event.date, ...groupedOf(view, event) });
    }
  return [...events.values()];
}

/** Whose headline serves as label, where the program made the event. */
function groupedOf(view: CorpusView, { grouped }: PressEvent): Pick<Finding['events'][number], 'grouped'> {
  if (!grouped) return {};
  const record = grouped.headlineOf === null ? undefined : view.find(grouped.headlineOf);
  const headlineBy = (record && view.outletOf(record)?.name) ?? null;
  return { grouped: { headlineBy, isHeadline: record !== undefined } };
}

/** Whether the reader asked not to see this match on the page at `address`. */
export function isDismissed(match: Match, dismissed: readonly Dismissal[], address: string): boolean {
  return dismissed.some((d) => {
    if (d.corpus !== match.corpus || d.record !== match.record) return false;
    if (d.scope === 'record') return true;
    if (d.scope === 'site') return hostUnder(hostOf(address), hostOf(`http://${d.host}/`));
    const key = parseAddress(address)?.key;
    return d.address === address || (key !== undefined && parseAddress(d.address)?.key === key);
  });
}
