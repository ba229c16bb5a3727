/**
 * Limits of matching, each with what chose it. «Clippings» are the bundled corpus and the document behind it; «bank» the
 * 139 saved news pages, «haystack» 1,878 ordinary news texts, «BASIL» 100 events each told by several outlets: measured
 * beside the project, none of them part of it. Same-text limits stand in `same-text-thresholds.ts`.
 */

/** Badges on one page. Dispute Finder's readers took more for noise; the rest is listed in the popup. */
export const MOST_STRONG = 20;

/** An address that is the same after cleaning, against one that shares only outlet and story number. For ordering. */
export const LINK_SCORE = { address: 1, 'story-number': 0.9 } as const;

/** Score of shared text, 0 to 1, from its bits. For ordering. */
export const textScore = (bits: number): number => bits / (bits + 40);
/** One passage lies inside another where this share of its letters does: edits at its ends leave a few outside. */
export const INSIDE = 0.6;
/** A passage at most this share of another is a part of it. Quotations in the clippings: 0.37 to 0.64 of the passage around them. */
export const ABOUT_EQUAL = 0.75;
/** A passage in quotation marks that is less than this share of its block is quoted there. */
export const MINOR_PART = 0.5;
/** Unrelated records that share this many words of a page are copies; the clippings' longest quotations have 121 and 163. */
export const COPY_WORDS = 200;

/** A copied passage may run over several blocks; in each, fewer words than this are the crumb of an edited end. */
export const PIECE_WORDS = 4;
/** A share of the block's words that is no crumb, however few they are. */
export const PIECE_SHARE = 0.5;
/** Words of a passage from which its part in one block may carry a badge. */
export const STRONG_PIECE_WORDS = 8;
/** A shorter block may where this share of it is copied: a caption of 11 words between two copied paragraphs had 6 by chance. */
export const SHORT_PIECE_SHARE = 0.75;
/**
 * And the share of the words between its first and last shared one that must be shared: where a passage runs out into
 * the block beside it, chance agreements of short codes reach .45.
 */
export const PIECE_DENSITY = 0.5;
/** So many copied words are no chance, however far apart: chance reached 13. */
export const MANY_PIECE_WORDS = 24;
/**
 * Words of a rewritten passage from which the block where it begins or ends may carry a badge, and their share of the words
 * between the first and the last of them. PAN 2013, plagdet of badges over all: 4 words and .2 .857, 5 and .3 .850, 7 and
 * .3 .847, at a precision of .937 each; 14 and .5 in every block .818 at .944.
 */
export const REWRITTEN_PIECE_WORDS = 4;
/** See `REWRITTEN_PIECE_WORDS`. */
export const REWRITTEN_PIECE_DENSITY = 0.2;
/**
 * Words of it in a block that the passage goes through, which need no density: a paragraph in the middle is in it whatever
 * is left of it. 16 words of block and 3 of passage at least gave .839: badges in pieces.
 */
export const INSIDE_PIECE_WORDS = 2;

/** Letters of a block or link that may be a headline as a whole; the longest in the clippings has 132. */
export const LONGEST_HEADLINE = 200;
/** Content words that make a headline specific; «Diplomatic Immunity» and «The Karachi king» have two. */
export const SPECIFIC_WORDS = 4;
/** Content words of a headline cited inside prose; with four, «the mystery of Dr Aafia Siddiqui» is also a phrase. */
export const PROSE_CONTENT_WORDS = 5;
/** Bits of a headline's words: «Diplomatic Immunity» has 13, «The Karachi king» 13, «2010 FC 781» 22. */
export const HEADLINE_BITS = 20;
/** Headlines compared closely per block. Chosen, not swept: a bound on the work of fuse.js. */
export const HEADLINE_CANDIDATES = 6;
/** Likeness by words as written from which a headline is compared closely: two misspelt words in ten are repaired. */
export const HEADLINE_FLOOR = 0.4;
/** Likeness of nearly equal headlines. No pair of different events in BASIL or the bundled corpus reaches 0.6. */
export const SAME_HEADLINE = 0.75;
/** Likeness of headlines worth listing: 12 of BASIL's 148 pairs on one event, none of the others. */
export const SIMILAR_HEADLINE = 0.65;

/** Words of a page's beginning that tell which event it reports; the laboratory found 120 to 150 best. */
export const LEAD_WORDS = 150;
/** Words of a page in which full names are looked for: articles name their people in full early. */
export const NAME_WORDS = 400;
/** Words of a paragraph that may be the page's beginning; shorter ones are bylines, labels and menus. */
export const SHORTEST_LEAD_BLOCK = 8;
/**
 * Records a corpus is taken to have besides its own, so that one of five records still knows rare words. With 0 a lone
 * record is never recognised; the larger it is, the rarer «MQM» seems in a corpus about the MQM. Chosen, not swept.
 */
export const PRIOR_RECORDS = 30;
/** The most one name may tell, in bits: somebody known world-wide is in many texts. */
export const NAME_BITS = 7;
/** What a surname alone is worth of the whole name. With 0, recall on BASIL was .710 at 5 wrong in 1,000, with 0.5 .743. */
export const SURNAME_SHARE = 0.5;
/** Rarest words by which a record is found; the laboratory found all it could with 10 of headline and claim. */
export const POSTINGS_PER_RECORD = 16;
/** Records looked at closely per page; the laboratory's figure. */
export const CANDIDATES = 20;
/** A word in more records than this, and in more than `LONGEST_POSTING_SHARE` of them, finds too many to be asked. */
export const LONGEST_POSTING = 60;
/** See `LONGEST_POSTING`; the laboratory's cap, which keeps a page at 100,000 records under half a millisecond. */
export const LONGEST_POSTING_SHARE = 0.005;
/** Bits of a record below which it is weighed as if it had these: any page covers a record of five words. */
export const LEAST_TOTAL = 30;
/** Spellings are repaired from these shared bits on, so that unrelated pages cost nothing. Chosen, not swept. */
export const REPAIR_FROM = 12;
/** Only words worth more bits than this are repaired: names and other rare ones. */
export const REPAIR_WORTH = 4;

/** Score of an event match, 0 to 1, from its bits. For ordering. */
export const eventScore = (bits: number): number => bits / (bits + 30);
/** Bits from which an event is listed. Bundled corpus: no page of bank or haystack reaches 14.8. */
export const EVENT_WEAK = 15;
/**
 * Bits for a badge on a page dated within `EVENT_WINDOW_DAYS`. BASIL: .75 of the pages found, none wrong of 300; haystack: 1.4
 * in 1,000, most of them about the event indeed. At 13 the first wrong ones appear, at 20 a tenth fewer are found.
 */
export const EVENT_DATED = 16;
/** Bits for a badge on a page without a date; wrong on haystack 0.4 in 1,000 with BASIL's records, none with the bundled. */
export const EVENT_UNDATED = 25;
/** Bits that the page's own headline, if any, must share: 4 costs one of BASIL's 300 pages, 6 costs ten. */
export const EVENT_TITLE = 4;
/** A badge's share of the bits of the best event on the page; what lies below is about a neighbouring event. */
export const EVENT_BESIDE = 0.5;
/** Kinds of evidence a badge needs, of headline, names, words and figures: party names alone are one kind. */
export const EVENT_KINDS = 2;
/** Bits of shared headline words that make a kind of evidence: more than one everyday word. */
export const KIND_HEADLINE = 7;
/** Bits of names that make a kind: two known all over the corpus, or one that is rare in it. */
export const KIND_NAMES = 6;
/** Bits of other words that make a kind: three everyday ones, or two that are rare. */
export const KIND_WORDS = 12;
/** Reports of an event come out within a month of it; later ones follow it up and are listed, not badged. */
export const EVENT_WINDOW_DAYS = 31;
/** A page further away from the record, and from the events it reports, tells another story. */
export const EVENT_FOLLOWED_DAYS = 400;
/** Years by which the years named in a text may miss the record's. */
export const YEARS_APART = 1;
/** Event matches kept per page and corpus; other reports of the event are listed with each anyway. */
export const EVENT_MATCHES = 5;

/** Letters of a paragraph that can retell an event. */
export const SHORTEST_MENTION = 80;
/** Rare words of one headline that a paragraph must hold to be looked at; with one, too many paragraphs of a topic would. Chosen, not swept. */
export const MENTION_WORDS = 2;
/** Share of a headline's rare words that it must hold too; below `MENTION_COVER`, which weighs all words. */
export const MENTION_SHARE = 0.6;
/** Share of a headline's bits that a retelling paragraph holds. */
export const MENTION_COVER = 0.7;
/** Bits a retelling paragraph shares with the record to be listed. */
export const MENTION_WEAK = 26;
/** Bits for a badge on a retelling paragraph; chosen high, since the page's headline has its own badge. */
export const MENTION_STRONG = 40;
