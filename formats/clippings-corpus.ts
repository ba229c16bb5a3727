import { CLIPPINGS_ID, type Clipping, type ClippingFacts } from '../model/clipping';
import type { CorpusInfo, Outlet, PressRecord } from '../model/record';
import type { CorpusParts } from './corpus-parts';
import { NamedShelf } from './named-shelf';
import { slugOf } from './plain-words';

/** A clipping as far as a record is made of it. */
type ClippedSource = Pick<Clipping, 'id' | 'facts' | 'note'>;

/**
 * The reader's clippings as a corpus: one record a source, and the outlets they name, each with the host its sources were
 * found on. Notes are the reader's own and go nowhere.
 */
export function clippingsCorpus(
  clippings: readonly ClippedSource[],
  about: Partial<CorpusInfo> & Pick<CorpusInfo, 'title'>,
): CorpusParts {
  const shelf = new NamedShelf<Outlet>();
  const records = clippings.map((clipping) => recordOf(clipping, outletOf(clipping.facts, shelf)));
  return {
    info: {
      id: CLIPPINGS_ID,
      version: '1',
      licence: 'not stated',
      author: 'not stated',
      coverage: [about.title, ...yearsOf(clippings.map(({ facts }) => facts))].join(', '),
      ...about,
    },
    outlets: shelf.all,
    events: [],
    names: [],
    records,
  };
}

function recordOf({ id, facts }: ClippedSource, outlet: string | null): PressRecord {
  const { headline, published, url } = facts;
  return {
    id,
    kind: 'article',
    headline,
    altHeadlines: [],
    displayTitle: headline ?? facts.outlet ?? hostOf(url) ?? id,
    outlet,
    outletCertainty: certaintyOf(facts),
    byline: facts.byline,
    published: { ...published, asCited: null },
    language: facts.language,
    place: null,
    events: [],
    names: [],
    figures: [],
    claims: [],
    url,
    copies: [],
    related: [],
    removal: null,
    leaked: false,
    notes: '',
  };
}

/** What the page itself said is «seen at the outlet itself»; that a host is the outlet is worked out. */
function certaintyOf({ outlet, url }: ClippingFacts): PressRecord['outletCertainty'] {
  if (outlet === null) return 'unknown';
  return outlet === hostOf(url) ? 'inferred' : 'confirmed';
}

function outletOf({ outlet: name, url }: ClippingFacts, shelf: NamedShelf<Outlet>): string | null {
  if (name === null) return null;
  const outlet =
    shelf.find(name) ??
    shelf.add(name, slugOf(name), (id) => ({ id, name, country: null, domains: [] }) satisfies Outlet);
  const host = hostOf(url);
  if (host !== null && !outlet.domains.includes(host)) outlet.domains.push(host);
  return outlet.id;
}

/** The host of an address without `www.`; null where there is none. */
function hostOf(address: string | null): string | null {
  return /^https?:\/\/(?:[^/?#]*@)?(?:www\.)?([^/:?#]+)/i.exec(address ?? '')?.[1]?.toLowerCase() ?? null;
}

/** The years of the sources as one text, or none where no date is known. */
function yearsOf(facts: readonly ClippingFacts[]): string[] {
  const years = facts.flatMap(({ published }) => published.date?.slice(0, 4) ?? []).sort();
  const [first, last] = [years[0], years.at(-1)];
  if (first === undefined || last === undefined) return [];
  return [first === last ? first : `${first}–${last}`];
}
