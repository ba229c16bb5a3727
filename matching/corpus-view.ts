import type { Corpus } from '../model/corpus';
import type { OwnRemoval } from '../model/known-source';
import type { Outlet, PressEvent, PressRecord } from '../model/record';
import { type Edge, RELATIONS } from './edges';
import { type Lookups, openLookups } from './lookup-layout';

/** A corpus with the look-ups matching needs. Opening it reads nothing; records are read when they are asked for. */
export interface CorpusView {
  id: string;
  corpus: Corpus;
  lookups: Lookups;
  find(record: string): PressRecord | undefined;
  outletOf(record: PressRecord): Outlet | null;
  event(id: string): PressEvent | undefined;
  /** Ids of the records that report an event, in id order. */
  recordsOf(event: string): readonly string[];
  /** Records that stand in a stated relation to this one, whichever of the two states it; in id order. */
  edges(record: string): readonly Edge[];
  /** Records of the same text, over any number of steps, without the record itself; in id order. */
  siblings(record: string): readonly string[];
  /** What the reader knows to be gone at an address of the corpus, beside what the corpus says itself. */
  ownRemovals: KnownRemovals;
}

/** What the reader knows to be gone at an address; mostly nothing. */
export type KnownRemovals = (url: string) => readonly OwnRemoval[];

const nothingGone: KnownRemovals = () => [];

/** A view of `corpus`. Throws an Error where its look-ups are damaged. */
export function viewCorpus(corpus: Corpus): CorpusView {
  const lookups = openLookups(corpus.lookups);
  const { eventStarts, eventPlaces, edgeStarts, edges } = lookups.lists;
  const { records, events } = corpus;
  let outlets: ReadonlyMap<string, Outlet> | undefined;
  // A pack that another program wrote wrongly may name places that are not there; they are passed over.
  const there = (place: number) => place < records.length;
  const idsAt = (places: Uint32Array) =>
    [...places]
      .filter(there)
      .map((place) => records.at(place).id)
      .sort();
  const edgesOf = (record: string): Edge[] => {
    const place = records.placeOf(record);
    if (place < 0) return [];
    return [...edges.subarray(edgeStarts[place] ?? 0, edgeStarts[place + 1] ?? 0)]
      .filter((edge) => there(edge >>> 3))
      .map((edge) => ({ record: records.at(edge >>> 3).id, relation: RELATIONS[edge & 7] ?? 'same-event' }))
      .sort((a, b) => (a.record < b.record ? -1 : 1));
  };
  return {
    id: corpus.info.id,
    corpus,
    lookups,
    find: (record) => records.find(record),
    outletOf(record) {
      if (record.outlet === null) return null;
      outlets ??= new Map(corpus.outlets.map((o) => [o.id, o]));
      return outlets.get(record.outlet) ?? null;
    },
    event: (id) => events.find(id),
    recordsOf(event) {
      const place = events.placeOf(event);
      return place < 0 ? [] : idsAt(eventPlaces.subarray(eventStarts[place] ?? 0, eventStarts[place + 1] ?? 0));
    },
    edges: edgesOf,
    siblings: (record) => sameTextAs(record, edgesOf),
    ownRemovals: nothingGone,
  };
}

function sameTextAs(record: string, edgesOf: (id: string) => readonly Edge[]): string[] {
  const seen = new Set([record]);
  const open = [record];
  for (let id = open.pop(); id !== undefined; id = open.pop())
    for (const edge of edgesOf(id))
      if (edge.relation === 'same-text' && !seen.has(edge.record)) {
        seen.add(edge.record);
        open.push(edge.record);
      }
  seen.delete(record);
  return [...seen].sort();
}
