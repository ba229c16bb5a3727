import * as v from 'valibot';

/**
 * The text of a page as the content script sends it to the background. It lives for one check and is never stored.
 * Offsets everywhere are UTF-16 indexes, as JavaScript strings count.
 */

export const BlockKind = v.picklist(['headline', 'heading', 'paragraph', 'quote', 'item', 'caption', 'cell']);
export type BlockKind = v.InferOutput<typeof BlockKind>;

/** A stretch of text, end exclusive. */
export const Span = v.object({ start: v.number(), end: v.number() });
export type Span = v.InferOutput<typeof Span>;

/** A link inside a block: where it points (absolute) and which characters of the block's text carry it. */
export const BlockLink = v.object({ url: v.string(), start: v.number(), end: v.number() });
export type BlockLink = v.InferOutput<typeof BlockLink>;

/** One piece of page text. `index` is its place in reading order. */
export const Block = v.object({
  index: v.number(),
  kind: BlockKind,
  text: v.string(),
  links: v.array(BlockLink),
});
export type Block = v.InferOutput<typeof Block>;

export const PageText = v.object({
  address: v.string(),
  /** Canonical address the page states, or null. */
  canonical: v.nullable(v.string()),
  headline: v.nullable(v.string()),
  /** The page's own date, YYYY-MM-DD, where it states one. */
  date: v.nullable(v.string()),
  language: v.nullable(v.string()),
  blocks: v.array(Block),
  /** A front page: its links are compared, its words are not. */
  linksOnly: v.optional(v.boolean()),
});
export type PageText = v.InferOutput<typeof PageText>;
