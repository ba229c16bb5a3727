import * as v from 'valibot';

/** «Not relevant»: what the reader no longer wants to see, and where. */
export const Dismissal = v.variant('scope', [
  v.object({ scope: v.literal('here'), corpus: v.string(), record: v.string(), address: v.string() }),
  v.object({ scope: v.literal('site'), corpus: v.string(), record: v.string(), host: v.string() }),
  v.object({ scope: v.literal('record'), corpus: v.string(), record: v.string() }),
]);
export type Dismissal = v.InferOutput<typeof Dismissal>;

/** How readily the reader wants badges; `getsBadge` (`model/sensitivity.ts`) says what each means. */
export const Sensitivity = v.picklist(['few', 'usual', 'more']);
export type Sensitivity = v.InferOutput<typeof Sensitivity>;

/** Which columns of a table hold which fields, for tables that have just these columns. */
export const ColumnMapping = v.object({
  /** Names of all columns, in their order. */
  names: v.pipe(v.array(v.pipe(v.string(), v.maxLength(200))), v.maxLength(200)),
  /** Column by field; an empty name says that no column holds the field. */
  columns: v.record(v.pipe(v.string(), v.maxLength(20)), v.pipe(v.string(), v.maxLength(200))),
});
export type ColumnMapping = v.InferOutput<typeof ColumnMapping>;

/** So many mappings are remembered; the one that was used longest ago goes first. */
export const MOST_MAPPINGS = 40;

/** Everything the reader has set; kept in storage.local. Defaults stand here once. */
export const Settings = v.object({
  schema: v.optional(v.literal(1), 1),
  /** Hosts on which the reader switched Whence off. */
  sitesOff: v.optional(v.array(v.string()), []),
  dismissals: v.optional(v.array(Dismissal), []),
  /** Ids of corpora that are switched off. */
  corporaOff: v.optional(v.array(v.string()), []),
  /** Whether the text of clippings is kept with them. */
  keepText: v.optional(v.boolean(), false),
  sensitivity: v.optional(Sensitivity, 'usual'),
  /** How tables were read whose columns the reader has named, the last one first. */
  tables: v.optional(v.array(ColumnMapping), []),
  /** The language of our own words; null: the browser's. */
  language: v.optional(v.nullable(v.picklist(['en', 'ur'])), null),
});
export type Settings = v.InferOutput<typeof Settings>;

/** Settings of a fresh install. */
export const DEFAULT_SETTINGS: Settings = v.parse(Settings, {});
