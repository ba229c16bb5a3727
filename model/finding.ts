import * as v from 'valibot';
import { Span } from './page-text';
import { Certainty, Claim, Copy, Published, RecordKind, Relation } from './record';

/**
 * What matching gives: matches (a block span tied to a record, with evidence) gathered into findings (what a badge
 * shows). Evidence is data; `components/` turns it into sentences.
 */

export const MatchKind = v.picklist(['same-text', 'quotes', 'same-headline', 'same-event', 'link', 'this-page']);
export type MatchKind = v.InferOutput<typeof MatchKind>;

/** Which kind leads a finding, and which badges stay where there are too many: the surest first. */
export const KIND_ORDER: readonly MatchKind[] = [
  'this-page',
  'same-text',
  'quotes',
  'same-headline',
  'link',
  'same-event',
];

/** Strong matches get a badge; weak ones are listed in the popup only. */
export const Grade = v.picklist(['strong', 'weak']);
export type Grade = v.InferOutput<typeof Grade>;

/** One reason for a match, in numbers and words that can be shown. */
export const Evidence = v.variant('type', [
  v.object({
    type: v.literal('shared-text'),
    /** The words on the page that are shared, in block offsets. */
    spans: v.array(Span),
    sharedWords: v.number(),
    blockWords: v.number(),
    sourceWords: v.number(),
    /** Share of the block's words inside the shared spans, 0 to 1. */
    blockShare: v.number(),
    /** Share of the source's words that stand in this block, 0 to 1. */
    sourceShare: v.number(),
  }),
  v.object({
    type: v.literal('link'),
    /** The address on the page. */
    address: v.string(),
    /** The address we know for the record or its copy. */
    known: v.string(),
    by: v.picklist(['address', 'story-number']),
    /** What the address is of: the record itself or a copy of it. */
    of: v.picklist(['record', 'copy']),
  }),
  v.object({
    type: v.literal('headline'),
    /** The headline of the record that was recognised. */
    headline: v.string(),
    /** 0 (nothing alike) to 1 (equal after folding). */
    score: v.number(),
    words: v.array(v.string()),
  }),
  v.object({ type: v.literal('shared-words'), words: v.array(v.string()), score: v.number() }),
  v.object({
    type: v.literal('name'),
    name: v.string(),
    /** The spelling on the page. */
    seen: v.string(),
  }),
  v.object({ type: v.literal('figure'), figure: v.string() }),
  v.object({
    type: v.literal('date'),
    page: v.string(),
    record: v.string(),
    /** Whole days between the two, never negative. */
    days: v.number(),
  }),
  v.object({
    type: v.literal('relation'),
    /** The record through which this one is named, e.g. the article that quotes it. */
    record: v.string(),
    relation: Relation,
  }),
]);
export type Evidence = v.InferOutput<typeof Evidence>;

/** Which words of the source text were recognised: word numbers from 0, `to` exclusive, `of` words in all. */
export const SourceWords = v.object({ from: v.number(), to: v.number(), of: v.number() });
export type SourceWords = v.InferOutput<typeof SourceWords>;

/** A block span tied to a record. */
export const Match = v.object({
  /** Index of the block. */
  block: v.number(),
  kind: MatchKind,
  grade: Grade,
  /** 0 to 1; comparable within a kind only. */
  score: v.number(),
  /** Offsets in the block's text. */
  span: Span,
  corpus: v.string(),
  record: v.string(),
  words: v.nullable(SourceWords),
  because: v.array(Evidence),
});
export type Match = v.InferOutput<typeof Match>;

/** A removal as shown: whose copy, who says so, and which copies live on. */
export const RemovalNote = v.object({
  record: v.string(),
  outletName: v.nullable(v.string()),
  displayTitle: v.string(),
  status: v.picklist(['reported-removed', 'gone-when-checked']),
  saidBy: v.string(),
  /** The reader says so themselves: by their own note, or by a check. */
  own: v.optional(v.boolean()),
  noticed: v.nullable(v.string()),
  note: v.string(),
  /** Address of the removed copy where known. */
  url: v.nullable(v.string()),
  /** Where the reader names a snapshot, that; else the look-up in a web archive near the publication date, where the address is known. */
  archiveUrl: v.nullable(v.string()),
  survivingCopies: v.array(
    v.object({
      record: v.nullable(v.string()),
      title: v.string(),
      outletName: v.nullable(v.string()),
      url: v.nullable(v.string()),
    }),
  ),
});
export type RemovalNote = v.InferOutput<typeof RemovalNote>;

/** A record as the card and the popup show it; everything a view needs and nothing it must look up. */
export const Source = v.object({
  corpus: v.string(),
  record: v.string(),
  kind: RecordKind,
  title: v.string(),
  headline: v.nullable(v.string()),
  outletName: v.nullable(v.string()),
  outletCertainty: Certainty,
  byline: v.array(v.string()),
  published: Published,
  language: v.nullable(v.string()),
  leaked: v.boolean(),
  claims: v.array(Claim),
  /** Shown as a link only where the address is known. */
  url: v.nullable(v.string()),
  /** A search for the headline at the outlet, offered (and labelled as a search) where no address is known. */
  searchUrl: v.nullable(v.string()),
  archiveUrl: v.nullable(v.string()),
  copies: v.array(Copy),
  /** How this record came into the list: it matched itself, or stands to a matched record in this relation. */
  relation: v.nullable(Relation),
  /** The earliest dated report among the finding's sources and other reports. */
  firstReport: v.boolean(),
  removed: v.boolean(),
});
export type Source = v.InferOutput<typeof Source>;

/** What one badge shows: all that was recognised in one block. */
export const Finding = v.object({
  /** Stable within a page check: the block index and the lead record. */
  id: v.string(),
  block: v.number(),
  /** Kind, grade and score of the lead match. */
  kind: MatchKind,
  grade: Grade,
  score: v.number(),
  /** Best first; the first is the lead match. */
  matches: v.array(Match),
  /** The matched records, and those that hold the same text or are quoted, earliest first. */
  sources: v.array(Source),
  /** Other reports of the same events, earliest first. */
  otherReports: v.array(Source),
  removals: v.array(RemovalNote),
  /** The events concerned. */
  events: v.array(
    v.object({
      id: v.string(),
      label: v.string(),
      date: v.nullable(v.string()),
      /** Present where the program grouped the reports: whether the label is a headline, and whose, where known. */
      grouped: v.optional(v.object({ headlineBy: v.nullable(v.string()), isHeadline: v.boolean() })),
    }),
  ),
});
export type Finding = v.InferOutput<typeof Finding>;
