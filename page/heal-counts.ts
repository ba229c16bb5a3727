/** How often a badge is put back for one text before the page has its way: re-rendering four times is usual, a war is not. */
const MAX_HEALS = 4;
/** How often badges that were given up are tried again once the page rests, where it only renders anew all the time. */
const MAX_FORGIVEN = 3;
/** Texts for which that is counted; of more the first are forgotten. */
const MAX_COUNTED = 100;

/** How often badges were put back, by the text of their block. */
export interface HealCounts {
  /**
   * Counts a badge that is to be put back for a text; false where that was done too often. `alone`: the page has taken the
   * badge and left its block, so that it does not want it.
   */
  mayHeal(text: string, alone?: boolean): boolean;
  /** Begins to count anew for texts that were given up and may be tried once more; false where there are none. */
  forgive(givenUp: Iterable<string>): boolean;
}

/** Nothing was put back yet. */
export function createHealCounts(): HealCounts {
  const heals = new Map<string, number>();
  /** Badges of these the page does not want: it has its way for good. */
  const unwanted = new Set<string>();
  let forgiven = 0;
  return {
    mayHeal(text, alone = false) {
      const done = heals.get(text) ?? 0;
      if (done >= MAX_HEALS) {
        if (alone) unwanted.add(text);
        for (const first of unwanted) if (unwanted.size > MAX_COUNTED) unwanted.delete(first);
        return false;
      }
      // The last one counted stands last.
      heals.delete(text);
      heals.set(text, done + 1);
      for (const first of heals.keys()) if (heals.size > MAX_COUNTED) heals.delete(first);
      return true;
    },
    forgive(givenUp) {
      const wanted = [...givenUp].filter((text) => !unwanted.has(text));
      if (wanted.length === 0 || forgiven++ >= MAX_FORGIVEN) return false;
      for (const text of wanted) heals.delete(text);
      return true;
    },
  };
}
