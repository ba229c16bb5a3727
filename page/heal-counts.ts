/** How often a badge is put back for one text before the page has its way: re-rendering four times is usual, a war is not. */
const MAX_HEALS = 4;
/** How often badges that were given up are tried again once the page rests; a page that takes them then has its way for good. */
const MAX_FORGIVEN = 3;
/** Texts for which that is counted; a page on which more badges were put back has forgotten the first. */
const MAX_COUNTED = 100;

/** How often badges were put back, by the text of their block. */
export interface HealCounts {
  /** Counts a badge that is to be put back for a text; false where that was done too often. */
  mayHeal(text: string): boolean;
  /** Begins to count anew, where that was not done too often either. */
  forgive(): boolean;
}

/** Nothing was put back yet. */
export function createHealCounts(): HealCounts {
  const heals = new Map<string, number>();
  let forgiven = 0;
  return {
    mayHeal(text) {
      const done = heals.get(text) ?? 0;
      if (done >= MAX_HEALS) return false;
      // The last one counted stands last.
      heals.delete(text);
      heals.set(text, done + 1);
      for (const first of heals.keys()) if (heals.size > MAX_COUNTED) heals.delete(first);
      return true;
    },
    forgive() {
      if (forgiven++ >= MAX_FORGIVEN) return false;
      heals.clear();
      return true;
    },
  };
}
