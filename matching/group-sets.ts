/** Sets that grow together («union-find»): which of `size` places belong together after any number of `unite`. */
export class PlaceSets {
  readonly #above: Int32Array;

  constructor(size: number) {
    this.#above = Int32Array.from({ length: size }, (_, place) => place);
  }

  /** The first place of the set that `place` is in. */
  first(place: number): number {
    let top = place;
    while (this.#above[top] !== top) {
      this.#above[top] = this.#above[this.#above[top] ?? top] ?? top;
      top = this.#above[top] ?? top;
    }
    return top;
  }

  unite(a: number, b: number): void {
    const x = this.first(a);
    const y = this.first(b);
    this.#above[Math.max(x, y)] = Math.min(x, y);
  }

  /** The sets, each ascending, in the order of their first places. */
  all(): number[][] {
    const sets = new Map<number, number[]>();
    this.#above.forEach((_, place) => {
      const first = this.first(place);
      const set = sets.get(first);
      if (set) set.push(place);
      else sets.set(first, [place]);
    });
    return [...sets.values()];
  }
}
