import { type PostingParts, restOf } from './posting-table';

/** Slots hold about four entries; a table of few has 256, so that at least 24 bits of a hash are compared. */
const ENTRIES_PER_SLOT = 4;
const FEWEST_SLOT_BITS = 8;
const MOST_SLOT_BITS = 20;

/** Gathers numbers under hashes for a `PostingTable`. */
export class PostingBuilder {
  private hashes = new Uint32Array(1024);
  private values = new Uint32Array(1024);
  private count = 0;

  /** Files `value` under `hash`. The same pair filed twice counts once. */
  add(hash: number, value: number): void {
    if (this.count === this.hashes.length) {
      this.hashes = longer(this.hashes);
      this.values = longer(this.values);
    }
    this.hashes[this.count] = hash;
    this.values[this.count++] = value;
  }

  /** The table's arrays. A hash with more than `longest` numbers tells nothing of any of them and is left out. */
  build(longest = Number.POSITIVE_INFINITY): PostingParts {
    const wanted = Math.ceil(Math.log2(Math.max(1, this.count / ENTRIES_PER_SLOT)));
    const slotBits = Math.max(FEWEST_SLOT_BITS, Math.min(MOST_SLOT_BITS, wanted));
    const shift = 32 - slotBits;
    const order = this.sorted(shift);
    const slots = new Uint32Array(2 ** slotBits + 1);
    const rests = new Uint16Array(this.count);
    const values = new Uint32Array(this.count);
    let kept = 0;
    for (let from = 0; from < this.count; ) {
      const hash = this.hashes[order[from] ?? 0] ?? 0;
      const rest = restOf(hash, slotBits);
      let to = from;
      let distinct = kept;
      for (; to < this.count; to++) {
        const at = order[to] ?? 0;
        const other = this.hashes[at] ?? 0;
        if (other >>> shift !== hash >>> shift || restOf(other, slotBits) !== rest) break;
        const value = this.values[at] ?? 0;
        if (distinct > kept && values[distinct - 1] === value) continue;
        rests[distinct] = rest;
        values[distinct++] = value;
      }
      if (distinct - kept <= longest) {
        const slot = hash >>> shift;
        slots[slot + 1] = (slots[slot + 1] ?? 0) + distinct - kept;
        kept = distinct;
      }
      from = to;
    }
    for (let s = 1; s < slots.length; s++) slots[s] = (slots[s] ?? 0) + (slots[s - 1] ?? 0);
    return { slots, rests: rests.slice(0, kept), values: values.slice(0, kept) };
  }

  /** Places of the entries by hash, then by value. */
  private sorted(shift: number): Uint32Array {
    const { hashes, values, count } = this;
    const next = new Uint32Array(2 ** (32 - shift) + 1);
    for (let i = 0; i < count; i++) {
      const after = ((hashes[i] ?? 0) >>> shift) + 1;
      next[after] = (next[after] ?? 0) + 1;
    }
    for (let s = 1; s < next.length; s++) next[s] = (next[s] ?? 0) + (next[s - 1] ?? 0);
    const starts = next.slice();
    const order = new Uint32Array(count);
    for (let i = 0; i < count; i++) {
      const slot = (hashes[i] ?? 0) >>> shift;
      const at = next[slot] ?? 0;
      order[at] = i;
      next[slot] = at + 1;
    }
    const byHash = (a: number, b: number) => (hashes[a] ?? 0) - (hashes[b] ?? 0) || (values[a] ?? 0) - (values[b] ?? 0);
    for (let s = 0; s + 1 < starts.length; s++) {
      const slot = order.subarray(starts[s], starts[s + 1]);
      if (slot.length > 1) slot.sort(byHash);
    }
    return order;
  }
}

function longer(old: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const made = new Uint32Array(old.length * 2);
  made.set(old);
  return made;
}
