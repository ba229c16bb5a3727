/** What is kept of the facts a page states, at most: characters, names. */
export const CLIPPING_LIMITS = { headline: 500, outlet: 200, name: 120, names: 12, url: 2_000, note: 10_000 };

/** Characters of a text that is made into a clipping, at most: a long article has 60,000. */
export const MAX_CLIPPING_TEXT = 300_000;
