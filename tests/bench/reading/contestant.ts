/** What a reader found on the page it runs in. */
export interface Found {
  text: string;
  headline: string | null;
  date: string | null;
  canonical: string | null;
  /** Milliseconds of the reading alone, on a page that was just parsed. */
  took: number;
  /** The document's HTML was byte for byte the same afterwards. */
  unaltered: boolean;
  /** «read», «links only», or why the page would get no check; only ours judges. */
  judged: string | null;
}

/** The fields a contestant may leave out. */
export type Reading = Pick<Found, 'text'> & Partial<Found>;

/** Puts `read` where the benchmark calls it. Turning its result into text counts for nobody's time. */
export function contestant<T>(read: (doc: Document) => T, told: (result: T) => Reading): void {
  const run = (): Found => {
    const before = document.documentElement.outerHTML;
    const began = performance.now();
    const result = read(document);
    const took = performance.now() - began;
    const unaltered = document.documentElement.outerHTML === before;
    return { headline: null, date: null, canonical: null, judged: null, ...told(result), took, unaltered };
  };
  Object.assign(globalThis, { readHere: run });
}

/** HTML as a document of its own, for its text. */
export const parsed = (html: string): Node => new DOMParser().parseFromString(html, 'text/html').body;
