import { type Baseline, type Hit, inEach, plainWords } from './baseline';

/** The rule of SuperFastMatch, which Churnalism ran on. */
const WINDOW = 30;
const BASE = 131;
/** BASE to the power WINDOW − 1, modulo 2³². */
const LEADING = Array.from({ length: WINDOW - 1 }).reduce<number>((power) => Math.imul(power, BASE), 1);
const ENTRY_BYTES = 8;
const EMPTY = 0;

/**
 * Every window of 30 characters of normalised text hashed; a hit needs a shared window. Score: the characters from the
 * first shared window to the end of the last of the longest unbroken run.
 */
export const windows: Baseline = {
  name: '30-character windows',
  holdsText: false,
  rule: WINDOW,
  build(records) {
    const texts = records.map(({ searched }) => normalised(searched));
    const entries = texts.reduce((sum, text) => sum + Math.max(0, text.length - WINDOW + 1), 0);
    const size = 2 ** Math.ceil(Math.log2(2 * entries + 2));
    const keys = new Int32Array(size);
    const owners = new Uint32Array(size);
    for (const [record, text] of texts.entries())
      eachWindow(text, (hash) => {
        let slot = hash & (size - 1);
        while (keys[slot] !== EMPTY && !(keys[slot] === hash && owners[slot] === record))
          slot = (slot + 1) & (size - 1);
        keys[slot] = hash;
        owners[slot] = record;
      });
    const find = (text: string): Omit<Hit, 'piece'>[] => {
      const runs = new Map<number, { last: number; run: number; longest: number }>();
      eachWindow(normalised(text), (hash, at) => {
        for (let slot = hash & (size - 1); keys[slot] !== EMPTY; slot = (slot + 1) & (size - 1)) {
          if (keys[slot] !== hash) continue;
          const owner = owners[slot] ?? 0;
          const known = runs.get(owner) ?? { last: -2, run: 0, longest: 0 };
          known.run = known.last === at - 1 ? known.run + 1 : known.last === at ? known.run : 1;
          known.last = at;
          known.longest = Math.max(known.longest, known.run);
          runs.set(owner, known);
        }
      });
      return [...runs].map(([owner, { longest }]) => ({
        record: records[owner]?.record.id ?? '',
        score: longest + WINDOW - 1,
      }));
    };
    return { check: inEach(find), bytes: entries * ENTRY_BYTES };
  },
};

const normalised = (text: string) => plainWords(text).join(' ');

/** A rolling hash over each window; never {@link EMPTY}. */
function eachWindow(text: string, take: (hash: number, at: number) => void): void {
  let hash = 0;
  for (let i = 0; i < text.length; i++) {
    if (i >= WINDOW) hash = (hash - Math.imul(text.charCodeAt(i - WINDOW), LEADING)) | 0;
    hash = (Math.imul(hash, BASE) + text.charCodeAt(i)) | 0;
    if (i < WINDOW - 1) continue;
    // The low bits of such a hash know only the last characters.
    const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
    take(mixed ^ (mixed >>> 13) || 1, i - WINDOW + 1);
  }
}
