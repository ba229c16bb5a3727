/** The three arrays of a table as they lie in a pack. */
export interface PostingParts {
  /** Per slot (the first bits of a hash) its first entry; one more at the end. */
  slots: Uint32Array;
  /** Per entry the 16 bits of the hash that follow those of the slot; ascending within a slot. */
  rests: Uint16Array;
  /** Per entry the number filed under the hash; ascending among entries of one hash. */
  values: Uint32Array;
}

/** Bits of a hash kept beside each entry, after those of the slot. */
export const REST_BITS = 16;
const NONE = new Uint32Array(0);

/**
 * Numbers filed under hashes, read where they lie in a pack. With 24 to 32 bits compared, another hash is met once in ten
 * million look-ups in a small table and less often in a large one; whoever must be sure compares what he finds.
 */
export class PostingTable {
  private readonly slotShift: number;
  private readonly slotBits: number;

  /** Throws an Error where the arrays cannot belong together. */
  constructor(private readonly parts: PostingParts) {
    this.slotBits = Math.log2(parts.slots.length - 1);
    this.slotShift = 32 - this.slotBits;
    const whole = Number.isInteger(this.slotBits) && this.slotBits >= 1 && this.slotBits <= 31;
    if (!whole || parts.rests.length !== parts.values.length) throw new Error('look-ups: a table is damaged');
  }

  /** The numbers filed under `hash`, ascending; a view that is not to be changed. */
  find(hash: number): Uint32Array {
    const { slots, rests, values } = this.parts;
    const slot = hash >>> this.slotShift;
    let low = slots[slot] ?? 0;
    // In damaged or hostile bytes a slot may end anywhere, and numbers beyond 2³¹ would let the search go round for ever.
    const end = Math.min(slots[slot + 1] ?? 0, rests.length);
    if (low >= end) return NONE;
    const rest = restOf(hash, this.slotBits);
    let high = end;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((rests[middle] ?? 0) < rest) low = middle + 1;
      else high = middle;
    }
    let to = low;
    while (to < end && rests[to] === rest) to++;
    return to === low ? NONE : values.subarray(low, to);
  }
}

/** The bits of `hash` that are kept beside an entry. */
export const restOf = (hash: number, slotBits: number): number => (hash << slotBits) >>> (32 - REST_BITS);
