import { withLookups } from '../../matching/build-lookups';
import { type Corpus, catalogue } from '../../model/corpus';
import type { Block, BlockKind, PageText } from '../../model/page-text';
import type { Outlet, PressEvent, PressRecord } from '../../model/record';

/** A record of which nothing is known but what the test states: no headline, outlet, date, address. */
export function fakeRecord(stated: Partial<PressRecord> & { id: string }): PressRecord {
  return {
    kind: 'article',
    headline: null,
    altHeadlines: [],
    displayTitle: stated.headline ?? stated.id,
    outlet: null,
    outletCertainty: 'unknown',
    byline: [],
    published: { date: null, precision: 'unknown', asCited: null },
    language: 'en',
    place: null,
    events: [],
    names: [],
    figures: [],
    claims: [],
    url: null,
    copies: [],
    related: [],
    removal: null,
    leaked: false,
    notes: '',
    ...stated,
  };
}

/** Published on a day. */
export function onDay(date: string): PressRecord['published'] {
  return { date, precision: 'day', asCited: date };
}

/** An event without date or place. */
export function fakeEvent(stated: Partial<PressEvent> & { id: string }): PressEvent {
  return { label: stated.id, date: null, place: null, description: '', ...stated };
}

/** An outlet; its domain is its id at `.example` unless stated. */
export function fakeOutlet(stated: Partial<Outlet> & { id: string }): Outlet {
  return { name: stated.id, country: null, domains: [`${stated.id}.example`], ...stated };
}

/** A corpus in memory of the given records, without text. */
export function fakeCorpus(
  stated: Partial<Omit<Corpus, 'records' | 'events' | 'info' | 'lookups'>> & {
    id?: string;
    records: Iterable<PressRecord>;
    events?: Iterable<PressEvent>;
  },
): Corpus {
  const { id = 'test', records, events = [], ...rest } = stated;
  return withLookups({
    info: { id, title: id, version: '1', licence: 'CC0-1.0', author: 'us', coverage: id },
    outlets: [],
    names: [],
    fingerprints: null,
    ...rest,
    events: catalogue(events),
    records: catalogue(records),
  });
}

/** A block as tests state it: a paragraph's text, or more. */
export type StatedBlock = string | (Partial<Block> & { text: string; kind?: BlockKind });

/** A page of blocks; strings are paragraphs. The headline is that of the first headline block. */
export function fakePage(blocks: readonly StatedBlock[], stated: Partial<PageText> = {}): PageText {
  const made = blocks.map((b, index): Block => {
    const block = typeof b === 'string' ? { text: b } : b;
    return { index, kind: 'paragraph', links: [], ...block };
  });
  return {
    address: 'https://elsewhere.example/news/today',
    canonical: null,
    headline: made.find((b) => b.kind === 'headline')?.text ?? null,
    date: null,
    language: 'en',
    blocks: made,
    ...stated,
  };
}

/** A headline block and paragraphs. */
export function fakeArticle(headline: string, text: string, date: string | null = null): PageText {
  return fakePage([{ kind: 'headline', text: headline }, ...text.split('\n')], { date });
}
