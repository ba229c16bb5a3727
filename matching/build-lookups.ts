import type { Corpus } from '../model/corpus';
import { addressTables } from './address-tables';
import type { CorpusFacts } from './corpus-facts';
import { edgesByPlace } from './edges';
import { headlineTables } from './headline-tables';
import { writeLookups } from './lookup-layout';
import { NameBook, startsOf } from './name-book';
import { LONGEST_POSTING, LONGEST_POSTING_SHARE } from './thresholds';
import { wordTables } from './word-tables';

/**
 * The look-up section of a corpus: everything a page asks for, filed by hashes, so that matching opens a corpus without
 * reading it. Deterministic. Work and memory grow with the records.
 */
export function buildLookups(facts: CorpusFacts): Uint8Array<ArrayBuffer> {
  const { records, outlets, names } = facts;
  const longest = Math.max(LONGEST_POSTING, records.length * LONGEST_POSTING_SHARE);
  const headlines = headlineTables(records, longest);
  const book = new NameBook(
    names,
    [...records].map((r) => r.names),
  ).build(longest);
  const byEvent = placesByEvent(facts);
  const edges = edgesByPlace(records);
  return writeLookups({
    tables: {
      ...wordTables(facts, longest),
      ...headlines.tables,
      ...addressTables(records, outlets),
      ...book.tables,
    },
    lists: {
      ...headlines.lists,
      ...book.lists,
      eventStarts: startsOf(byEvent),
      eventPlaces: Uint32Array.from(byEvent.flat()),
      edgeStarts: startsOf(edges),
      edges: Uint32Array.from(edges.flat()),
    },
    bytes: { ...book.bytes, ...headlines.bytes },
  });
}

function placesByEvent({ records, events }: CorpusFacts): number[][] {
  const places: number[][] = Array.from({ length: events.length }, () => []);
  let place = 0;
  for (const record of records) {
    for (const event of new Set(record.events)) places[events.placeOf(event)]?.push(place);
    place++;
  }
  return places;
}

/** A corpus with look-ups made from its facts. */
export function withLookups(corpus: Omit<Corpus, 'lookups'>): Corpus {
  return { ...corpus, lookups: buildLookups(corpus) };
}
