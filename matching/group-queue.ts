/** Two groups that may be merged; `order` settles which of two equal scores comes first. */
export interface Merger {
  score: number;
  a: number;
  b: number;
  order: readonly [number, number];
}

/** Mergers waiting, the best on top: a binary heap. Equal scores come in their order, so that nothing is left to chance. */
export class MergerQueue {
  readonly #heap: Merger[] = [];

  push(merger: Merger): void {
    const heap = this.#heap;
    let at = heap.push(merger) - 1;
    while (at > 0) {
      const above = (at - 1) >> 1;
      const parent = heap[above];
      if (!parent || !before(merger, parent)) break;
      heap[at] = parent;
      at = above;
    }
    heap[at] = merger;
  }

  /** Takes the best merger out; undefined where none is left. */
  pop(): Merger | undefined {
    const heap = this.#heap;
    const top = heap[0];
    const last = heap.pop();
    if (top === undefined || last === undefined || heap.length === 0) return top;
    let at = 0;
    for (;;) {
      const left = 2 * at + 1;
      const [l, r] = [heap[left], heap[left + 1]];
      if (!l) break;
      const [next, child] = r && before(r, l) ? [left + 1, r] : [left, l];
      if (!before(child, last)) break;
      heap[at] = child;
      at = next;
    }
    heap[at] = last;
    return top;
  }
}

const before = (x: Merger, y: Merger): boolean =>
  x.score !== y.score
    ? x.score > y.score
    : x.order[0] !== y.order[0]
      ? x.order[0] < y.order[0]
      : x.order[1] < y.order[1];
