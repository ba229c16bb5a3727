import { type GroupNode, joined, likenessWithin, nearInTime, product } from './group-node';
import { MergerQueue } from './group-queue';
import type { GroupSettings } from './group-thresholds';

/**
 * Merges nodes, the most alike first, while the likeness between two is near enough to that within each (see
 * `GroupSettings.share`); gives the nodes that remain. `neighbours` are the pairs worth comparing, each once. Two nodes
 * with owners are never merged, nor is one into an owner's while another owner's is about as near. Pairs are looked at
 * again only when one side has changed, so time grows with the pairs and not with the square of the nodes.
 */
export function mergeNodes(
  start: readonly GroupNode[],
  neighbours: Iterable<readonly [number, number]>,
  settings: GroupSettings,
): GroupNode[] {
  const nodes: (GroupNode | null)[] = [...start];
  const near: Set<number>[] = start.map(() => new Set());
  const queue = new MergerQueue();
  const consider = (a: number, b: number) => {
    const merger = compare(nodes, a, b, settings);
    if (merger && merger.score >= 1) queue.push(merger);
  };
  for (const [a, b] of neighbours) {
    if (a === b || near[a]?.has(b) || (start[a]?.owner && start[b]?.owner)) continue;
    near[a]?.add(b);
    near[b]?.add(a);
    consider(a, b);
  }
  for (let next = queue.pop(); next; next = queue.pop()) {
    const { a, b } = next;
    const [left, right] = [nodes[a], nodes[b]];
    // Merged with another since, or parted from each other.
    if (!left || !right || !near[a]?.has(b)) continue;
    if (left.owner || right.owner) {
      const [free, owned] = left.owner ? [b, a] : [a, b];
      if (undecided(nodes, near[free] ?? new Set(), free, owned, next.score, settings)) {
        for (const other of [...(near[free] ?? [])]) if (nodes[other]?.owner) part(near, free, other);
        continue;
      }
    }
    const made = nodes.push(joined(left, right, product(left.sum, right.sum) * nearInTime(left, right, settings))) - 1;
    nodes[a] = null;
    nodes[b] = null;
    const around = new Set([...(near[a] ?? []), ...(near[b] ?? [])]);
    near.push(new Set());
    for (const other of around) {
      part(near, a, other);
      part(near, b, other);
      const there = nodes[other];
      if (!there || (there.owner && nodes[made]?.owner)) continue;
      near[made]?.add(other);
      near[other]?.add(made);
      consider(made, other);
    }
  }
  return nodes.filter((node) => node !== null);
}

function part(near: readonly Set<number>[], a: number, b: number): void {
  near[a]?.delete(b);
  near[b]?.delete(a);
}

/** How near two nodes are to being one: 1 and above they are. */
function compare(nodes: readonly (GroupNode | null)[], a: number, b: number, settings: GroupSettings) {
  const [left, right] = [nodes[a], nodes[b]];
  if (!left || !right) return null;
  const cross = (product(left.sum, right.sum) / (left.reports * right.reports)) * nearInTime(left, right, settings);
  const within = Math.sqrt(likenessWithin(left, settings) * likenessWithin(right, settings));
  const share = left.owner || right.owner ? settings.joinShare : settings.share;
  const [x = 0, y = 0] = [left.records[0], right.records[0]];
  return { score: cross / within / share, a, b, order: [Math.min(x, y), Math.max(x, y)] as const };
}

/** Whether another owner's node is about as near to `free` as `owned` is. */
function undecided(
  nodes: readonly (GroupNode | null)[],
  around: ReadonlySet<number>,
  free: number,
  owned: number,
  score: number,
  settings: GroupSettings,
): boolean {
  for (const other of around)
    if (other !== owned && nodes[other]?.owner) {
      const rival = compare(nodes, free, other, settings);
      if (rival && rival.score >= score * settings.rivalShare) return true;
    }
  return false;
}
