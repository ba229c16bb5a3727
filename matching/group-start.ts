import { publishedRange } from './dates';
import { standing } from './group-copies';
import { type GroupNode, joined, product, reportNode, type SparseSum } from './group-node';
import type { RecordToGroup } from './group-records';
import { PlaceSets } from './group-sets';
import type { GroupVectors } from './group-vectors';

/** Nodes to begin with, and per record the nodes it stands in: none where it is left alone. */
export interface StartNodes {
  nodes: GroupNode[];
  nodesOf: number[][];
}

/**
 * What is settled before likenesses are weighed. The records of an event that a person named are one node, owned. Copies
 * of one text (`copies`, pairs of places) are one report. Records that a person relates as `same-text` or
 * `same-event` are one node. An open record so tied to a single owned event goes there; tied to two, it is left free.
 */
export function startNodes(
  all: readonly RecordToGroup[],
  vectors: GroupVectors,
  copies: readonly (readonly [number, number])[],
): StartNodes {
  const reports = new PlaceSets(all.length);
  const standings = all.map(standing);
  for (const [a, b] of copies) if (standings[a] === standings[b]) reports.unite(a, b);
  const dates = all.map(({ record }) => publishedRange(record.published));
  const nodeOf = (places: readonly number[]) =>
    reportNode(
      places,
      meanRow(vectors, places),
      places.map((place) => dates[place] ?? null),
    );
  const together = new PlaceSets(all.length);
  const owners = new Map<number, Set<string>>();
  const ties = [...copies, ...related(all)];
  const open = (place: number) => all[place]?.open === true;
  for (const set of reports.all()) for (const place of set) if (open(place)) together.unite(set[0] ?? place, place);
  for (const [a, b] of ties) if (open(a) && open(b)) together.unite(a, b);
  for (const [a, b] of ties) {
    const [event] = all[open(a) ? b : a]?.record.events ?? [];
    if (open(a) === open(b) || event === undefined) continue;
    const first = together.first(open(a) ? a : b);
    owners.set(first, (owners.get(first) ?? new Set()).add(event));
  }
  const free = new Map<number, GroupNode[]>();
  const owned = new Map<string, GroupNode[]>();
  for (const set of reports.all()) {
    const [first = 0] = set;
    const node = nodeOf(set);
    if (open(first)) {
      const tied = [...(owners.get(together.first(first)) ?? [])];
      const [event] = tied;
      if (event !== undefined && tied.length === 1) put(owned, event, { ...node, owner: event });
      else put(free, together.first(first), node);
    } else for (const event of all[first]?.record.events ?? []) put(owned, event, { ...node, owner: event });
  }
  const nodes = [...free.values(), ...owned.values()].flatMap(asOne);
  const nodesOf: number[][] = all.map(() => []);
  nodes.forEach((node, i) => {
    for (const place of node.records) nodesOf[place]?.push(i);
  });
  return { nodes, nodesOf };
}

function put<K>(nodes: Map<K, GroupNode[]>, key: K, node: GroupNode): void {
  const there = nodes.get(key);
  if (there) there.push(node);
  else nodes.set(key, [node]);
}

/** All as one, joined two by two: one after another would add up a long sum for each report of a large event. */
function asOne(nodes: readonly GroupNode[]): GroupNode[] {
  let left = [...nodes];
  while (left.length > 1)
    left = left.flatMap((a, i) => {
      const b = left[i + 1];
      return i % 2 === 1 ? [] : [b ? joined(a, b, product(a.sum, b.sum)) : a];
    });
  return left;
}

/** The mean of the rows of `places`. */
function meanRow({ starts, terms, weights }: GroupVectors, places: readonly number[]): SparseSum {
  const mean = new Map<number, number>();
  for (const place of places)
    for (let k = starts[place] ?? 0; k < (starts[place + 1] ?? 0); k++)
      mean.set(terms[k] ?? 0, (mean.get(terms[k] ?? 0) ?? 0) + (weights[k] ?? 0) / places.length);
  const sorted = [...mean].sort((a, b) => a[0] - b[0]);
  return { terms: Uint32Array.from(sorted, ([t]) => t), weights: Float64Array.from(sorted, ([, w]) => w) };
}

/** Pairs of records that a person ties to each other as the same text or the same event. */
function related(all: readonly RecordToGroup[]): (readonly [number, number])[] {
  const placeOf = new Map(all.map(({ record }, place) => [record.id, place]));
  return all.flatMap(({ record }, place) =>
    record.related.flatMap(({ record: id, relation }) => {
      const other = placeOf.get(id);
      const ties = relation === 'same-text' || relation === 'same-event';
      return ties && other !== undefined ? [[place, other] as const] : [];
    }),
  );
}
