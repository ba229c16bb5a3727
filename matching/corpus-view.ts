import type { Corpus } from '../model/corpus';
import type { Outlet, PressEvent, PressRecord, Relation } from '../model/record';

/** How record `record` stands to the one asked about: «record relation that one». */
export interface Edge {
  record: string;
  relation: Relation;
}

/** A corpus with the look-ups matching needs, built in one walk over its records. */
export interface CorpusView {
  id: string;
  corpus: Corpus;
  find(record: string): PressRecord | undefined;
  outletOf(record: PressRecord): Outlet | null;
  event(id: string): PressEvent | undefined;
  /** Ids of the records that report an event, in id order. */
  recordsOf(event: string): readonly string[];
  /** Records that stand in a stated relation to this one, whichever of the two states it; in id order. */
  edges(record: string): readonly Edge[];
  /** Records of the same text, over any number of steps, without the record itself; in id order. */
  siblings(record: string): readonly string[];
}

/** What «A relation B» says of B to A. `quotes` has no passive in our words: what is quoted is the primary document. */
const INVERSE: Readonly<Record<Relation, Relation>> = {
  'same-text': 'same-text',
  'same-event': 'same-event',
  quotes: 'primary-document-for',
  'primary-document-for': 'quotes',
  'responds-to': 'background-to',
  'background-to': 'same-event',
};

/** Order in which relations are kept where two records state different ones of each other. */
const STRENGTH: readonly Relation[] = [
  'same-text',
  'primary-document-for',
  'quotes',
  'responds-to',
  'background-to',
  'same-event',
];

/** A view of `corpus`; `visit` is called once with each record, so that other indexes share the one walk. */
export function viewCorpus(corpus: Corpus, visit: (record: PressRecord, place: number) => void): CorpusView {
  const outlets = new Map(corpus.outlets.map((o) => [o.id, o]));
  const events = new Map(corpus.events.map((e) => [e.id, e]));
  const byEvent = new Map<string, string[]>();
  const edges = new Map<string, Map<string, Relation>>();
  const link = (of: string, to: string, relation: Relation) => {
    const there = edges.get(of) ?? new Map<string, Relation>();
    edges.set(of, there);
    const known = there.get(to);
    if (known === undefined || STRENGTH.indexOf(relation) < STRENGTH.indexOf(known)) there.set(to, relation);
  };
  let place = 0;
  for (const record of corpus.records) {
    for (const event of record.events) {
      const there = byEvent.get(event);
      if (there) there.push(record.id);
      else byEvent.set(event, [record.id]);
    }
    for (const { record: other, relation } of record.related) {
      if (other === record.id) continue;
      link(other, record.id, relation);
      link(record.id, other, INVERSE[relation]);
    }
    visit(record, place++);
  }
  for (const ids of byEvent.values()) ids.sort();
  const edgesOf = (record: string): Edge[] =>
    [...(edges.get(record) ?? [])]
      .map(([id, relation]) => ({ record: id, relation }))
      .sort((a, b) => (a.record < b.record ? -1 : 1));
  return {
    id: corpus.info.id,
    corpus,
    find: (record) => corpus.records.find(record),
    outletOf: (record) => (record.outlet === null ? null : (outlets.get(record.outlet) ?? null)),
    event: (id) => events.get(id),
    recordsOf: (event) => byEvent.get(event) ?? [],
    edges: edgesOf,
    siblings: (record) => sameTextAs(record, edgesOf),
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
