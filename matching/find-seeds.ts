import type { FingerprintIndex } from './fingerprint-index';
import type { TextWords } from './text-words';
import { pairHash } from './word-codes';

/**
 * A text is probed in pieces of so many words, so that sorting stays cheap and memory bounded for a text of any
 * length. Runs are followed across the border of pieces, so nothing is lost there.
 */
export const PIECE_WORDS = 1 << 14;
/** More places than this for one piece come only of a text made to have them; the rest are passed over. */
const MOST_SEEDS = 1 << 15;
/** Slots hold about four entries; a longer one comes only of damaged or hostile bytes. */
const LONGEST_SLOT = 256;
/** Above every word number of a text; texts are strings, which end before 2³⁰ characters. */
const SEED_STEP = 2 ** 30;
const NONE = new Float64Array(0);

/**
 * The places in the corpus of the content-word pairs number `from` to `to` of the text, each as one number: take it
 * apart with {@link seedTextWord} and {@link seedDiagonal}. Ascending by diagonal (corpus word minus text word: equal
 * along a copied run), then by text word.
 */
export function findSeeds(text: TextWords, index: FingerprintIndex, from: number, to: number): Float64Array {
  const { content } = text;
  const { hash } = text.words;
  const { gate, slots, entries } = index.parts;
  const { slotBits, restBits, gateShift } = index;
  const slotShift = 32 - slotBits;
  const restShift = 32 - restBits;
  const wordMask = 2 ** restShift - 1;
  const found: number[] = [];
  for (let i = from; i < to && found.length < MOST_SEEDS; i++) {
    const at = content[i] ?? 0;
    const pair = pairHash(hash[at] ?? 0, hash[content[i + 1] ?? 0] ?? 0);
    const bit = pair >>> gateShift;
    if (!(((gate[bit >>> 5] ?? 0) >>> (bit & 31)) & 1)) continue;
    const slot = pair >>> slotShift;
    const rest = (pair << slotBits) >>> restShift;
    const first = slots[slot] ?? 0;
    const end = Math.min(slots[slot + 1] ?? 0, first + LONGEST_SLOT);
    for (let e = first; e < end; e++) {
      const entry = entries[e] ?? 0;
      if (entry >>> restShift === rest) found.push(((entry & wordMask) - at) * SEED_STEP + at);
    }
  }
  return found.length === 0 ? NONE : Float64Array.from(found).sort();
}

/** The text word of a seed. */
export const seedTextWord = (key: number): number => key - Math.floor(key / SEED_STEP) * SEED_STEP;
/** The diagonal of a seed: corpus word minus text word. */
export const seedDiagonal = (key: number): number => Math.floor(key / SEED_STEP);
