import * as v from 'valibot';
import { CLIPPING_LIMITS } from './clipping-limits';
import { Instant } from './instant';
import { Address, PartialDate, Precision } from './record';

/** The schema number a newly written clipping carries. Raise it together with a step that brings older rows to it. */
export const CLIPPING_SCHEMA = 1;

/** Id of the corpus that the reader's clippings make. */
export const CLIPPINGS_ID = 'my-clippings';

const line = (most: number) => v.pipe(v.string(), v.maxLength(most));

/** Base64 of bytes. */
const Base64 = v.pipe(v.string(), v.regex(/^[A-Za-z0-9+/]*={0,2}$/));

const bytesIn = (base64: string) => Math.floor((base64.replace(/=+$/, '').length * 3) / 4);

/**
 * The fingerprint of one text, from which a corpus can be put together without the text (`matching/text-print.ts`): how many
 * words, the 4-bit code of each, and some of their pairs as short hashes.
 */
export const TextPrint = v.pipe(
  v.object({
    words: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
    codes: Base64,
    pairs: Base64,
  }),
  // A corpus is laid out by the number of words: one that is made up would take all memory there is.
  v.check(({ words, codes }) => bytesIn(codes) === Math.ceil(words / 2), 'its codes must be as many as its words'),
);
export type TextPrint = v.InferOutput<typeof TextPrint>;

/** When a source was published, as its page states it. `date` is null exactly when `precision` is `unknown`. */
const ClippingDate = v.object({
  date: v.nullable(PartialDate),
  precision: Precision,
  /** ISO 8601 instant in UTC, only for precision `minute`. */
  instant: v.optional(v.pipe(v.string(), v.isoTimestamp())),
});
export type ClippingDate = v.InferOutput<typeof ClippingDate>;

/** What a page states of itself as a source; the reader can mend all of it. */
export const ClippingFacts = v.object({
  headline: v.nullable(line(CLIPPING_LIMITS.headline)),
  /** Name of the outlet as people write it. */
  outlet: v.nullable(line(CLIPPING_LIMITS.outlet)),
  byline: v.pipe(v.array(line(CLIPPING_LIMITS.name)), v.maxLength(CLIPPING_LIMITS.names)),
  published: ClippingDate,
  /** Null for what has no address on the web, such as a file. */
  url: v.nullable(v.pipe(Address, v.maxLength(CLIPPING_LIMITS.url))),
  /** BCP 47. */
  language: v.nullable(line(40)),
});
export type ClippingFacts = v.InferOutput<typeof ClippingFacts>;

/** One passage of a source, or all of it. */
export const ClippedPassage = v.object({
  print: TextPrint,
  /** The whole article. */
  whole: v.boolean(),
  savedAt: Instant,
  /** The words themselves, only where the reader has them kept. */
  text: v.nullable(v.string()),
});
export type ClippedPassage = v.InferOutput<typeof ClippedPassage>;

/** A source the reader has clipped: its facts, and fingerprints of one passage or several. */
export const Clipping = v.object({
  schema: v.literal(CLIPPING_SCHEMA),
  id: v.pipe(v.string(), v.regex(/^[^\s]{1,200}$/)),
  /** Raised by one at every change; a writer with an older number is told so and loses nothing. */
  revision: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  savedAt: Instant,
  changedAt: Instant,
  facts: ClippingFacts,
  note: line(CLIPPING_LIMITS.note),
  passages: v.pipe(v.array(ClippedPassage), v.minLength(1)),
});
export type Clipping = v.InferOutput<typeof Clipping>;

/** A clipping without the words themselves; what recognises them stays. */
export const withoutTexts = (row: Clipping): Clipping => ({
  ...row,
  passages: row.passages.map((passage) => ({ ...passage, text: null })),
});

/** Whether a stored value, whatever it is, has texts of passages where clippings have them. */
export const hasTexts = (row: unknown): boolean =>
  passagesIn(row).some((passage) => isObject(passage) && typeof passage.text === 'string');

/** As {@link withoutTexts}, for a row that no schema reads; where texts stand elsewhere in it, nobody can tell. */
export const withoutAnyTexts = (row: unknown): unknown =>
  hasTexts(row)
    ? { ...(row as object), passages: passagesIn(row).map((p) => (isObject(p) ? { ...p, text: null } : p)) }
    : row;

const passagesIn = (row: unknown): unknown[] => (isObject(row) && Array.isArray(row.passages) ? row.passages : []);

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** What the reader may change on a clipping. */
export const ClippingPatch = v.partial(
  v.object({
    ...v.omit(ClippingFacts, ['language']).entries,
    note: line(CLIPPING_LIMITS.note),
  }),
);
export type ClippingPatch = v.InferOutput<typeof ClippingPatch>;

/** A clipping as lists show it: without its fingerprints. */
export interface ClippingView extends Omit<Clipping, 'passages' | 'schema'> {
  passages: { words: number; whole: boolean; savedAt: string; text: string | null }[];
}

/** A clipping without what only matching needs. */
export function clippingView({ schema: _, passages, ...rest }: Clipping): ClippingView {
  return {
    ...rest,
    passages: passages.map(({ print, whole, savedAt, text }) => ({ words: print.words, whole, savedAt, text })),
  };
}
