import { publishedRange } from './dates';
import { foldWords } from './fold';
import type { LikePair } from './group-candidates';
import { type GroupNode, joined, product, reportNode, type SparseSum } from './group-node';
import type { RecordToGroup } from './group-records';
import { PlaceSets } from './group-sets';
import type { GroupVectors } from './group-vectors';

/** Nodes to begin with, and per record the nodes it stands in: none where it is left alone. */
export interface StartNodes {
  nodes: GroupNode[];
  nodesOf: number[][];
}

/** Shorter texts are equal by chance: «Watch live», «More to follow». */
const SHORTEST_COPY = 12;

/**
 * What is settled before likenesses are weighed. The records of an event that a person named are one node, owned. Copies
 * of one text (equal, or `copies`: pairs alike enough) are one report. Records that a person relates as `same-text` or
 * `same-event` are one node. An open record so tied to a single owned event goes there; tied to two, it is left free.
 */
export function startNodes(
  all: readonly RecordToGroup[],
  vectors: GroupVectors,
  copies: readonly LikePair[],
): StartNodes {
  const ties = [...equalTexts(all), ...copies.map(({ a, b }) => [a, b] as const)];
  const reports = new PlaceSets(all.length);
  for (const [a, b] of ties) if (standing(all[a]) === standing(all[b])) reports.unite(a, b);
  const dates = all.map(({ record }) => publishedRange(record.published));
  const nodeOf = (places: readonly number[]) =>
    reportNode(
      places,
      meanRow(vectors, places),
      places.map((place) => dates[place] ?? null),
    );
  const together = new PlaceSets(all.length);
  const owners = new Map<number, Set<string>>();
  const everything = [...ties, ...related(all)];
  const open = (place: number) => all[place]?.open === true;
  for (const set of reports.all()) for (const place of set) if (open(place)) together.unite(set[0] ?? place, place);
  for (const [a, b] of everything) if (open(a) && open(b)) together.unite(a, b);
  for (const [a, b] of everything) {
    const [event] = all[open(a) ? b : a]?.record.events ?? [];
    if (open(a) === open(b) || event === undefined) continue;
    const first = together.first(open(a) ? a : b);
    owners.set(first, (owners.get(first) ?? new Set()).add(event));
  }
  const free = new Map<number, GroupNode>();
  const owned = new Map<string, GroupNode>();
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
  const nodes = [...free.values(), ...owned.values()];
  const nodesOf: number[][] = all.map(() => []);
  nodes.forEach((node, i) => {
    for (const place of node.records) nodesOf[place]?.push(i);
  });
  return { nodes, nodesOf };
}

/** Records of one standing may be one report: open ones, or those of the very same named events. */
const standing = (given: RecordToGroup | undefined) => (given?.open ? '' : ` ${given?.record.events.join(' ')}`);

function put<K>(nodes: Map<K, GroupNode>, key: K, node: GroupNode): void {
  const there = nodes.get(key);
  nodes.set(key, there ? joined(there, node, product(there.sum, node.sum)) : node);
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

/** Pairs of neighbours among records whose texts have the same words in the same order. */
function equalTexts(all: readonly RecordToGroup[]): (readonly [number, number])[] {
  const last = new Map<string, number>();
  return all.flatMap(({ text }, place) => {
    const { count, hash } = foldWords(text);
    if (count < SHORTEST_COPY) return [];
    let x = 0;
    let y = 0;
    for (const word of hash) {
      x = Math.imul(x ^ word, 0x01000193);
      y = Math.imul(y + word, 0x2c1b3c6d) ^ (y >>> 15);
    }
    const key = `${count} ${x} ${y}`;
    const before = last.get(key);
    last.set(key, place);
    return before === undefined ? [] : [[before, place] as const];
  });
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
