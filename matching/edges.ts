import type { Catalogue } from '../model/corpus';
import type { PressRecord, Relation } from '../model/record';

/** How record `record` stands to the one asked about: «record relation that one». */
export interface Edge {
  record: string;
  relation: Relation;
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

/**
 * Relations by number, as edges are written in a pack. Where two records state different ones of each other, the one
 * that comes first here is kept.
 */
export const RELATIONS: readonly Relation[] = [
  'same-text',
  'primary-document-for',
  'quotes',
  'responds-to',
  'background-to',
  'same-event',
];

/**
 * Per place the records that stand in a stated relation to the one there, whichever of the two states it: place × 8 +
 * number in {@link RELATIONS}, by place. Records that do not exist and relations to oneself are left out.
 */
export function edgesByPlace(records: Catalogue<PressRecord>): number[][] {
  const edges: Map<number, number>[] = Array.from({ length: records.length }, () => new Map());
  const link = (of: number, to: number, relation: Relation) => {
    const rank = RELATIONS.indexOf(relation);
    const known = edges[of]?.get(to);
    if (known === undefined || rank < known) edges[of]?.set(to, rank);
  };
  let place = 0;
  for (const record of records) {
    for (const { record: id, relation } of record.related) {
      const other = records.placeOf(id);
      if (other < 0 || other === place) continue;
      link(other, place, relation);
      link(place, other, INVERSE[relation]);
    }
    place++;
  }
  return edges.map((to) => [...to].sort(([a], [b]) => a - b).map(([at, relation]) => at * 8 + relation));
}
