/**
 * Limits of matching, each with what chose it. «Clippings» are the bundled corpus and the document behind it; «bank» the
 * 139 saved news pages, «haystack» 1,878 ordinary news texts, «BASIL» 100 events each told by several outlets: measured
 * beside the project, none of them part of it. Same-text limits stand in `same-text-thresholds.ts`. A figure is of the
 * run that chose the limit, all else as it was then; `tests/bench/results.md` has the matcher as it is. «Chosen in a
 * prototype» is what a smaller program that only counts words decided, and was not swept again.
 */

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

/**
 * Fewer shared words than this are chance, however short the block: word codes are so short that the edited end of a
 * passage meets a word of the next block now and then («Related», «Paging» on 2 of 115 pages with planted passages).
 */
export const LEAST_WORDS = 3;
/** A copied passage may run over several blocks; in each, fewer words than this are the crumb of an edited end. */
export const PIECE_WORDS = 4;
/** A share of the block's words that is no crumb, however few they are. */
export const PIECE_SHARE = 0.5;
/**
 * Fewer than `FEW_WORDS` are too few of a block to be listed where they are less than this share of it: where a copied
 * paragraph stood before another text, chance carried it 4 words on, 8 % of the next paragraph.
 */
export const END_SHARE = 0.15;
/** Words of a passage from which its part in one block is listed, however long the block is. */
export const FEW_WORDS = 8;
/**
 * A block with fewer copied words may carry a badge where this share of it is copied: a caption of 11 words between two
 * copied paragraphs said «on the east bank» where the source does too. PAN 2013, plagdet of badges over all: .857 without, .856
 * with .6 and .75.
 */
export const BADGE_SHARE = 0.75;

/** Letters of a block or link that may be a headline as a whole; the longest in the clippings has 132. */
export const LONGEST_HEADLINE = 200;
/** Content words that make a headline specific; «Diplomatic Immunity» and «The Karachi king» have two. */
export const SPECIFIC_WORDS = 4;
/** Content words of a headline cited inside prose; with four, «the mystery of Dr Aafia Siddiqui» is also a phrase. */
export const PROSE_CONTENT_WORDS = 5;
/** Bits of a headline's words: «Diplomatic Immunity» has 14, «The Karachi king» 14, «2010 FC 781» 22. */
export const HEADLINE_BITS = 20;
/** Headlines compared closely per block. Chosen, not swept: a bound on the work of fuse.js. */
export const HEADLINE_CANDIDATES = 6;
/** Likeness by words as written from which a headline is compared closely: two misspelt words in ten are repaired. */
export const HEADLINE_FLOOR = 0.4;
/** Likeness of nearly equal headlines. Pairs of different events reach .59 in BASIL, .64 in the bundled corpus. */
export const SAME_HEADLINE = 0.8;
/** Likeness of headlines worth listing: 13 of BASIL's 148 pairs on one event, none of the others. */
export const SIMILAR_HEADLINE = 0.65;

/** Words of a page's beginning that tell most of which event it reports; the laboratory found 120 to 150 best. */
export const LEAD_WORDS = 150;
/** Words of a page in which full names are looked for: articles name their people in full early. */
export const NAME_WORDS = 400;
/** Words of a page that are counted; a longer one is a transcript or a liveblog. */
export const PAGE_WORDS = 3000;
/** Words of a paragraph that may be the page's beginning; shorter ones are bylines, labels and menus. */
export const SHORTEST_LEAD_BLOCK = 8;
/**
 * Records a corpus is taken to have besides its own, so that one of five records still knows rare words. With 0 a lone
 * record is never recognised; the larger it is, the rarer «MQM» seems in a corpus about the MQM. Chosen, not swept.
 */
export const PRIOR_RECORDS = 30;
/** Reports of one event among which a word may be common without being common in the corpus. Chosen, not swept. */
export const REPORTS_OF_ONE = 4;
/** The most one name may tell, in bits: as much as a word (`SELDOM_BITS`). Chosen in a prototype. */
export const NAME_BITS = 9;
/** What a full name tells beyond its rarest word. Chosen in a prototype; `NAME_BITS` bounds it. */
export const FULL_NAME_BITS = 1;
/** What a surname alone is worth of the whole name. Chosen, not swept. */
export const SURNAME_SHARE = 0.5;
/**
 * Power of the number of a record's parts (headline, claims, names, event) that say a word, in its weight. Chosen in a
 * prototype: found at 5 wrong haystack pages in 1,000 with 0, .5 and 1: .77, .90, .90; and at 1 wrong .56, .64, .59.
 */
export const REPEATED = 0.6;
/** How much of an event description counts against the record: it is ours, longer, and says more. Chosen in a prototype. */
export const EVENT_SHARE = 0.3;
/**
 * Bounds what repetition can add to a word of the text (k of BM25). Chosen in a prototype: 2 to 4 were alike on BASIL, 1 lost
 * five points where other events are near.
 */
export const OFTEN_ENOUGH = 2.5;
/** Worth of a word that occurs only after the beginning. Chosen in a prototype: .3 to .7 were alike on BASIL, 1 lost two points. */
export const LATER_SHARE = 0.5;
/** What a name in the text's title adds, of its weight; and how much more a word does. Chosen in a prototype. */
export const TITLE_SHARE = 1;
export const TITLE_WORDS_SHARE = 1.5;
/** Bits that an agreeing figure adds, and how many are counted. Chosen, not swept. */
export const FIGURE_BITS = 5;
export const FIGURES_COUNTED = 2;
/** Rarest words by which a record is found; the laboratory found all it could with 10 of headline and claim, names are more. */
export const POSTINGS_PER_RECORD = 16;
/** Records looked at closely per page; with 20, as in the laboratory, BASIL has the same figures. */
export const CANDIDATES = 12;
/** And for a brief text, whose few words are less telling. Chosen in a prototype. */
export const CANDIDATES_OF_BRIEF = 60;
/** And for one paragraph of a page, among many. Chosen, not swept: a bound on the work. */
export const MENTION_CANDIDATES = 4;
/**
 * Places counted while a page's candidates are looked for, and a paragraph's: the rarest words come first. At 100,000 records
 * an unbounded page of 60 paragraphs took 59 ms.
 */
export const CANDIDATE_EFFORT = 8000;
export const MENTION_EFFORT = 600;
/** A word in more records than this, and in more than `LONGEST_POSTING_SHARE` of them, finds too many to be asked. Chosen, not swept. */
export const LONGEST_POSTING = 60;
/** The same for the words that events are found by: 60 lost sentences of their record. Chosen in a prototype. */
export const LONGEST_EVENT_POSTING = 200;
/** See `LONGEST_POSTING`; the laboratory's cap, so that a page does not look through a large corpus. */
export const LONGEST_POSTING_SHARE = 0.005;
/** Bits of a record below which it is weighed as if it had these: any page covers a record of five words. Chosen, not swept. */
export const LEAST_TOTAL = 30;
/** Records of a page for which spellings are repaired: the best. Chosen, not swept: a bound on the work of fuse.js. */
export const REPAIRED = 6;
/** Spellings are repaired from these shared bits on, so that unrelated pages cost nothing. Chosen, not swept. */
export const REPAIR_FROM = 12;
/** Only words worth more bits than this are repaired: names and other rare ones. Chosen, not swept. */
export const REPAIR_WORTH = 4;
/** What a repaired word is worth of one spelt alike, times its likeness. Chosen, not swept. */
export const REPAIR_SHARE = 0.8;

/** Score of an event match, 0 to 1, from its bits. For ordering. */
export const eventScore = (bits: number): number => bits / (bits + 100);
/**
 * What the score is multiplied by where dates are near, unknown, months apart, or years. Chosen in a prototype: with 1.5
 * for near dates a hundredth fewer of BASIL's dated reports had a badge than with 2, and no wrong haystack page either way.
 */
export const WHEN = { near: 2, unknown: 1, followed: 0.7, apart: 0.4 } as const;
/** And where one headline denies what the other says. Chosen, not swept. */
export const DENIED = 0.5;
/** Bits from which an event is listed; 32 haystack pages in 1,000 list one of BASIL's wrongly. */
export const EVENT_WEAK = 50;
/** The same for a text of one paragraph. Snopes: .874 of the posts list their record among five; from 10 bits on .876 would. */
export const BRIEF_WEAK = 25;
/**
 * Bits for a badge, dates weighed in. BASIL, all 150 records together: of undated pages .81 at 4.8 wrong haystack pages in
 * 1,000 (halves .81 at 3.2, .81 at 1.6), of dated .95 at none (.95, .95).
 */
export const EVENT_STRONG = 90;
/** Bits that the page's own headline, if any, must share: one word that tells something. Chosen in a prototype. */
export const EVENT_TITLE = 4;
/** Days. Reports of an event come out within a month of it; later ones follow it up and are listed, not badged. Chosen, not swept. */
export const EVENT_WINDOW_DAYS = 31;
/** Days. A page further away from the record, and from the events it reports, tells another story. Chosen, not swept. */
export const EVENT_FOLLOWED_DAYS = 400;
/** Years after the record's that a report of its event may speak of: terms, deadlines and elections lie ahead. */
export const YEARS_AHEAD = 1;
/** Event matches kept per page and corpus, chosen; other reports of the event are listed with each anyway. */
export const EVENT_MATCHES = 5;

/** Letters of a paragraph that can retell an event. Chosen, not swept. */
export const SHORTEST_MENTION = 80;
/** Bits of a record's rarest words that a paragraph must hold to be looked at closely: three rare ones. Chosen, not swept. */
export const MENTION_BITS = 24;
/** Share of a headline's bits that a paragraph with a badge holds. Chosen, not swept. */
export const MENTION_COVER = 0.7;
/** Bits of a paragraph that retells an event, to be listed. Chosen, not swept. */
export const MENTION_WEAK = 75;
/** Bits for a badge on it; chosen high, since the page's headline has its own badge. */
export const MENTION_STRONG = 110;
/** Records listed for one paragraph. Chosen. */
export const MENTIONS_PER_BLOCK = 3;
