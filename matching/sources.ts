import type { Source } from '../model/finding';
import type { Outlet, PressRecord, Relation } from '../model/record';
import type { CorpusView } from './corpus-view';
import { byPublication, notAfter } from './dates';

/** A record that a finding concerns, and how it came in: null for a record that matched itself. */
export interface Named {
  view: CorpusView;
  record: PressRecord;
  relation: Relation | null;
}

/** The sources of a finding and the other reports of its events, each in order of publication. */
export interface SourceLists {
  sources: Source[];
  otherReports: Source[];
}

/** Relations that bring a record in beside a match; reports of one event come after them, as other reports. */
const BESIDE: ReadonlySet<Relation> = new Set<Relation>(['same-text', 'quotes', 'primary-document-for']);

/** The lists for `matched` records. A record stands in one list, once. */
export function listSources(matched: readonly Named[]): SourceLists {
  const sources = new Map<string, Named>();
  const others = new Map<string, Named>();
  for (const named of matched) sources.set(keyOf(named), named);
  for (const { view, record } of matched) {
    const copies = view.siblings(record.id);
    for (const id of copies) enter(sources, view, id, 'same-text');
    // What a text quotes its copies quote too.
    for (const edge of [record.id, ...copies].flatMap((id) => view.edges(id)))
      if (BESIDE.has(edge.relation)) enter(sources, view, edge.record, edge.relation);
  }
  for (const { view, record } of matched)
    for (const { record: id, relation } of reportsBeside(view, record)) enter(others, view, id, relation);
  for (const key of sources.keys()) others.delete(key);
  const first = firstReports([...sources.values(), ...others.values()]);
  const views = (list: Map<string, Named>) =>
    [...list.values()].sort(inOrder).map((named) => sourceOf(named, first.has(keyOf(named))));
  return { sources: views(sources), otherReports: views(others) };
}

/** The records that belong to `record` without holding its text: by a stated relation, then by its events. */
export function reportsBeside(view: CorpusView, record: PressRecord): { record: string; relation: Relation }[] {
  const related = view.edges(record.id).filter((edge) => !BESIDE.has(edge.relation));
  const told = eventsOf(view, record).flatMap((event) => view.recordsOf(event));
  return [...related, ...told.map((id) => ({ record: id, relation: 'same-event' as const }))];
}

/** The events a text reports: those of the record, then those of its copies, which may be described less fully. */
export function eventsOf(view: CorpusView, record: PressRecord): string[] {
  const family = view.siblings(record.id).flatMap((id) => view.find(id) ?? []);
  return [...new Set([record, ...family].flatMap((r) => r.events))];
}

function enter(list: Map<string, Named>, view: CorpusView, id: string, relation: Relation): void {
  const record = view.find(id);
  if (record && !list.has(`${view.id} ${id}`)) list.set(`${view.id} ${id}`, { view, record, relation });
}

const keyOf = ({ view, record }: Named) => `${view.id} ${record.id}`;

function inOrder(a: Named, b: Named): number {
  return byPublication(a.record.published, b.record.published) || (keyOf(a) < keyOf(b) ? -1 : 1);
}

/**
 * Which records were certainly published before all others, or on the same day as the first. None where a vague date
 * leaves it open, or where there is nothing to be before. Leaked papers carry the day they were written, not published.
 */
function firstReports(all: readonly Named[]): Set<string> {
  const dated = all.filter(({ record }) => record.published.date !== null && !record.leaked);
  if (dated.length < 2) return new Set();
  const first = dated.filter((a) => dated.every((b) => a === b || notAfter(a.record.published, b.record.published)));
  return new Set(first.map(keyOf));
}

/** A record with everything a card shows. */
export function sourceOf({ view, record, relation }: Named, firstReport: boolean): Source {
  const outlet = view.outletOf(record);
  const gone = (url: string | null) => (url === null ? [] : view.ownRemovals(url));
  return {
    corpus: view.id,
    record: record.id,
    kind: record.kind,
    title: record.headline ?? record.displayTitle,
    headline: record.headline,
    outletName: outlet?.name ?? null,
    outletCertainty: record.outletCertainty,
    byline: [...record.byline],
    published: record.published,
    language: record.language,
    leaked: record.leaked,
    claims: [...record.claims],
    url: record.url,
    searchUrl: record.url === null && record.headline !== null ? searchUrl(record.headline, outlet) : null,
    archiveUrl: record.url === null ? null : archiveUrl(record.url, record.published.date),
    copies: record.copies.map((copy) => {
      const [own] = gone(copy.url);
      return copy.removal || !own ? copy : { ...copy, removal: own };
    }),
    relation,
    firstReport,
    removed: record.removal !== null || gone(record.url).length > 0,
  };
}

/** A plain web search for the headline, at the outlet's site where it is known. */
export function searchUrl(headline: string, outlet: Outlet | null): string {
  const words = `"${headline.replace(/["“”]/g, ' ').replace(/\s+/g, ' ').trim()}"`;
  const domain = outlet?.domains[0];
  return `https://duckduckgo.com/?q=${encodeURIComponent(domain === undefined ? words : `${words} site:${domain}`)}`;
}

/** The look-up of `url` in the Internet Archive, near the day of publication where one is known. */
export function archiveUrl(url: string, date: string | null): string {
  const day = date?.replaceAll('-', '') ?? '';
  return `https://web.archive.org/web/${day === '' ? '' : `${day}/`}${url}`;
}
