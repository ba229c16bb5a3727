import * as v from 'valibot';
import { MatchKind } from './finding';
import { Instant } from './instant';
import { Address, Certainty, PartialDate, Published, RecordKind } from './record';

/** What the reader has made of a saved match. */
export const SavedStatus = v.picklist(['open', 'verified', 'dismissed']);
export type SavedStatus = v.InferOutput<typeof SavedStatus>;

/**
 * Address of a page that was saved: http, https or a local file. Nothing else (`javascript:`, `data:`) may come out of an
 * imported file and become a link.
 */
const PageAddress = v.pipe(
  v.string(),
  v.regex(/^(https?|file):\/\/[^\s]*$/i, 'a page address must begin with http://, https:// or file://'),
);

/** What is said of a copy that is gone; who says so is null only in rows saved before that was kept. */
const SavedRemoval = v.object({
  status: v.picklist(['reported-removed', 'gone-when-checked']),
  saidBy: v.nullable(v.string()),
  noticed: v.nullable(PartialDate),
});
export type SavedRemoval = v.InferOutput<typeof SavedRemoval>;

/** The schema number a newly written row carries. Raise it together with a step in `upgrade-saved-match.ts`. */
export const SAVED_SCHEMA = 2;

/**
 * What the reader kept: ids, page address and title, status, note, tags. Page text is never in it. `shown` repeats the
 * few facts of the record the list shows, so that a row still reads when its corpus is gone.
 */
export const SavedMatch = v.object({
  schema: v.literal(SAVED_SCHEMA),
  id: v.pipe(v.string(), v.nonEmpty()),
  /** Raised by one at every change; a writer with an older number is told so and loses nothing. */
  revision: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  savedAt: Instant,
  changedAt: Instant,
  corpus: v.string(),
  record: v.string(),
  kind: MatchKind,
  /** Share of the block and of the source for same text, 0 to 1; null for other kinds. */
  shares: v.nullable(v.object({ block: v.number(), source: v.number() })),
  page: v.object({ address: PageAddress, title: v.string(), date: v.nullable(v.string()) }),
  shown: v.object({
    title: v.string(),
    outletName: v.nullable(v.string()),
    outletCertainty: Certainty,
    byline: v.array(v.string()),
    published: Published,
    url: v.nullable(Address),
    /** Article, cable, court decision…; null in rows saved before that was kept. */
    kind: v.nullable(RecordKind),
    /** Published without its author's consent. */
    leaked: v.boolean(),
    removal: v.nullable(SavedRemoval),
  }),
  status: SavedStatus,
  note: v.string(),
  tags: v.array(v.string()),
});
export type SavedMatch = v.InferOutput<typeof SavedMatch>;

/** The order of a list as it opens: saved last first; of the same instant by id. Instants compare as they are written. */
export const newestFirst = (a: Pick<SavedMatch, 'id' | 'savedAt'>, b: Pick<SavedMatch, 'id' | 'savedAt'>): number =>
  a.savedAt === b.savedAt ? (a.id < b.id ? -1 : 1) : a.savedAt < b.savedAt ? 1 : -1;

/** What the reader may change on a saved match. */
export const SavedPatch = v.partial(v.object({ status: SavedStatus, note: v.string(), tags: v.array(v.string()) }));
export type SavedPatch = v.InferOutput<typeof SavedPatch>;

/**
 * A stored row that no schema could read (damaged, or of a newer version) and the key it stands under. Kept, counted and
 * exported; never shown, changed or deleted.
 */
export interface UnreadableRow {
  key: string;
  value: unknown;
}
