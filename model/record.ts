import * as v from 'valibot';

/**
 * What a corpus is made of: records, events and outlets. These schemas are the contract of `corpus/FORMAT.md`:
 * record folders, JSON Lines and the head of a pack are all read through them.
 */

/** An http or https address. Anything else (`javascript:`, `data:`) is refused before it can become a link. */
export const Address = v.pipe(
  v.string(),
  v.regex(/^https?:\/\/[^\s]+$/i, 'an address must begin with http:// or https://'),
);

/** How exactly a date is known. `circa` means the day stands for «about then». */
export const Precision = v.picklist(['minute', 'day', 'month', 'year', 'circa', 'unknown']);
export type Precision = v.InferOutput<typeof Precision>;

/** How well the outlet is known: seen on the outlet's own page, named in the citation, worked out, or guessed. */
export const Certainty = v.picklist(['confirmed', 'cited', 'inferred', 'guess', 'unknown']);
export type Certainty = v.InferOutput<typeof Certainty>;

/** What sort of publication a record is. */
export const RecordKind = v.picklist([
  'article',
  'statement',
  'explainer',
  'cable',
  'parliamentary-motion',
  'court-decision',
  'photo-caption',
  'post',
  'other',
]);
export type RecordKind = v.InferOutput<typeof RecordKind>;

/** How one record stands to another, read «this record … that record». */
export const Relation = v.picklist([
  'same-text',
  'same-event',
  'quotes',
  'responds-to',
  'primary-document-for',
  'background-to',
]);
export type Relation = v.InferOutput<typeof Relation>;

/** A calendar date, `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, that exists. */
export const PartialDate = v.pipe(
  v.string(),
  v.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'a date must be YYYY, YYYY-MM or YYYY-MM-DD'),
  v.check(dateExists, 'this date does not exist in the calendar'),
);

/** When something was published. `date` is null exactly when `precision` is `unknown`. */
export const Published = v.object({
  date: v.nullable(PartialDate),
  precision: Precision,
  /** The date as the citation words it, including words such as «Yesterday»; null where there was none. */
  asCited: v.nullable(v.string()),
  /** ISO 8601 instant in UTC, only for precision `minute`. */
  instant: v.optional(v.string()),
});
export type Published = v.InferOutput<typeof Published>;

/** One statement of what a publication says, in our own words, never its words. */
export const Claim = v.object({
  /** Who says it: the outlet, the party, the court. Shown in front of the claim; never empty. */
  saidBy: v.pipe(v.string(), v.trim(), v.nonEmpty('a claim must name who says it')),
  text: v.pipe(v.string(), v.trim(), v.nonEmpty()),
});
export type Claim = v.InferOutput<typeof Claim>;

/** A person, party or institution with the spellings seen. */
export const Name = v.object({ name: v.string(), variants: v.array(v.string()) });
export type Name = v.InferOutput<typeof Name>;

/**
 * A statement that one copy is no longer online. It belongs to that copy and not to the story: other copies may live.
 */
export const Removal = v.object({
  status: v.picklist(['reported-removed', 'gone-when-checked']),
  /** Who says so. */
  saidBy: v.pipe(v.string(), v.trim(), v.nonEmpty('a removal must name who says so')),
  /** When it was noticed or checked, where that is known. */
  noticed: v.nullable(PartialDate),
  note: v.string(),
});
export type Removal = v.InferOutput<typeof Removal>;

/** Another place where this publication, or something tied to it, can be read. */
export const Copy = v.object({
  url: Address,
  relation: Relation,
  removal: v.optional(Removal),
});
export type Copy = v.InferOutput<typeof Copy>;

export const Related = v.object({
  record: v.string(),
  relation: Relation,
  note: v.optional(v.string()),
});
export type Related = v.InferOutput<typeof Related>;

/** Ids are lower-case words joined by hyphens, so that they can stand in attributes and file names. */
export const Id = v.pipe(v.string(), v.regex(/^[^\s]{1,200}$/, 'an id must be 1 to 200 characters without spaces'));

/** One publication of one text. A second copy elsewhere is a second record, related `same-text`. */
export const PressRecord = v.object({
  id: Id,
  kind: RecordKind,
  /** The headline as cited; null where none is known. */
  headline: v.nullable(v.string()),
  altHeadlines: v.optional(v.array(v.string()), []),
  /** What we call it when we speak of it. */
  displayTitle: v.string(),
  /** Outlet id, or null where unknown. */
  outlet: v.nullable(v.string()),
  outletCertainty: Certainty,
  byline: v.array(v.string()),
  published: Published,
  /** BCP 47 tag, or null. */
  language: v.nullable(v.string()),
  place: v.optional(v.nullable(v.string()), null),
  events: v.array(v.string()),
  names: v.array(Name),
  figures: v.array(v.string()),
  claims: v.array(Claim),
  url: v.nullable(Address),
  copies: v.array(Copy),
  related: v.array(Related),
  removal: v.optional(v.nullable(Removal), null),
  /** True for documents that were not published by their author; shown as «leaked». */
  leaked: v.optional(v.boolean(), false),
  notes: v.optional(v.string(), ''),
});
export type PressRecord = v.InferOutput<typeof PressRecord>;

/** Something that happened, which several records report. `date` may be a range, `from/to`. */
export const PressEvent = v.object({
  id: Id,
  label: v.string(),
  date: v.nullable(v.pipe(v.string(), v.check(rangeExists, 'an event date must be a date or from/to'))),
  place: v.nullable(v.string()),
  description: v.string(),
  /**
   * Present where the program and no person put the records together; the label is then the headline of this record, or a
   * title of ours where it is null.
   */
  grouped: v.optional(v.object({ headlineOf: v.nullable(v.string()) })),
});
export type PressEvent = v.InferOutput<typeof PressEvent>;

export const Outlet = v.object({
  id: Id,
  name: v.string(),
  country: v.nullable(v.string()),
  /** Host names of the outlet, without `www.`; a page on one of them, or below it, is the outlet's. */
  domains: v.array(v.string()),
});
export type Outlet = v.InferOutput<typeof Outlet>;

/** What a corpus says of itself. */
export const CorpusInfo = v.object({
  id: Id,
  title: v.string(),
  /** Version of the contents, e.g. `2026.11`. */
  version: v.string(),
  licence: v.string(),
  author: v.string(),
  /** Plain words: place and years. Shown in «checked against». */
  coverage: v.string(),
});
export type CorpusInfo = v.InferOutput<typeof CorpusInfo>;

/** True where `date` (YYYY, YYYY-MM, YYYY-MM-DD) names a day, month or year of the calendar. */
export function dateExists(date: string): boolean {
  const [y = 0, m = 1, d = 1] = date.split('-').map(Number);
  const made = new Date(Date.UTC(y, m - 1, d));
  return y >= 1 && made.getUTCMonth() === m - 1 && made.getUTCDate() === d;
}

function rangeExists(range: string): boolean {
  const ends = range.split('/');
  return ends.length <= 2 && ends.every((e) => /^\d{4}(-\d{2}(-\d{2})?)?$/.test(e) && dateExists(e));
}
