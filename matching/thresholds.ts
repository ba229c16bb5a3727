/** Scores and limits of matching, each with the measurement that chose it. */

/** An address that is the same after cleaning, against one that shares only outlet and story number. */
export const LINK_SCORE = { address: 1, 'story-number': 0.9 } as const;

/** How much of a page's beginning tells which event it reports. The laboratory's figure; 80 and 300 found less. */
export const LEAD_WORDS = 150;
/** How far into a page full names are looked for. */
export const NAME_WORDS = 400;
/** Shorter paragraphs are bylines, labels and menus. */
export const SHORTEST_LEAD_BLOCK = 8;

/**
 * A corpus of a few records knows nothing of how rare a word is: it is smoothed as if this many others were there. With
 * 0, one record alone never reaches a strong score; above 100, «MQM» counts as rare in a corpus about the MQM.
 */
export const PRIOR_RECORDS = 30;
/** The most one name may tell, in bits: a person known world-wide is in many texts. */
export const NAME_BITS = 7;
/** Rarest words by which a record is found; the laboratory found all it could with 10 of headline and claim. */
export const POSTINGS_PER_RECORD = 16;
/** Records looked at closely per page. */
export const CANDIDATES = 20;
/** A word held by more records than this, and by more than this share of them, finds too many to be worth asking. */
export const LONGEST_POSTING = 60;
export const LONGEST_POSTING_SHARE = 0.005;
/** Spellings are repaired only where this many bits are shared already, so that unrelated pages cost nothing. */
export const REPAIR_FROM = 12;
/** Only words worth more than this are repaired: names and other rare ones. */
export const REPAIR_WORTH = 4;

/**
 * A copied passage may run over several blocks. The part in one block is told of where it has so many words, or this
 * share of the block's; less is the crumb of an edited end. It may carry a badge from the larger number of words on.
 */
export const PIECE_WORDS = 4;
export const PIECE_SHARE = 0.5;
export const STRONG_PIECE_WORDS = 8;

/** Score of shared text, 0 to 1, from its bits: one half at 40, where a badge begins. Only for ordering. */
export const textScore = (bits: number): number => bits / (bits + 40);
/** One passage lies inside another where this share of its letters does: edits and rounding leave a few outside. */
export const INSIDE = 0.6;
/**
 * A passage at most this share of another is a part of it; above, the two are about equal. On the clippings' real
 * quotations the parts are 0.16 to 0.62 of their article's paragraph, copies of one text 0.95 and more.
 */
export const ABOUT_EQUAL = 0.75;
/** A passage in quotation marks that is less than this share of its block is quoted there. */
export const MINOR_PART = 0.5;
/** Two unrelated records that share this many words of one page are copies; a quotation is shorter (clippings: at most 90). */
export const COPY_WORDS = 120;

/** What a surname alone is worth of the whole name; with 0, recall on BASIL's reports was .710 instead of .756. */
export const SURNAME_SHARE = 0.5;
/** A record of few words is covered by any page; it is weighed as if it had this many bits. */
export const LEAST_TOTAL = 30;

/** Letters of a block or link text that may be a headline as a whole. The longest in the clippings has 132. */
export const LONGEST_HEADLINE = 300;
/** Content words that make a headline specific; «Diplomatic Immunity» and «The Karachi king» have two. */
export const SPECIFIC_WORDS = 4;
/** Content words a headline needs to count as cited inside prose; «the mystery of Dr Aafia Siddiqui» is also a phrase. */
export const PROSE_CONTENT_WORDS = 5;
/** Bits the words of a headline must be worth: 14 for «Diplomatic Immunity», 15 for «The Karachi king», 22 for «2010 FC 781». */
export const HEADLINE_BITS = 20;
/** Headlines compared closely per block. */
export const HEADLINE_CANDIDATES = 6;
/** Likeness from which two headlines are nearly equal, and from which they are only alike. */
export const SAME_HEADLINE = 0.8;
export const SIMILAR_HEADLINE = 0.65;

/** Score of an event match, 0 to 1, from its bits. Only for ordering. */
export const eventScore = (bits: number): number => bits / (bits + 30);
/** Below this an event is not mentioned. */
export const EVENT_WEAK = 13;
/** A badge for a page whose date is near the event's, and for one without a date. */
export const EVENT_DATED = 13;
export const EVENT_UNDATED = 25;
/** Kinds of evidence a badge needs: of headline, names, words, figures. */
export const EVENT_KINDS = 2;
/** From these bits on a kind counts. */
export const KIND_HEADLINE = 7;
export const KIND_NAMES = 6;
export const KIND_WORDS = 12;
/** Reports of an event come out within a month; later ones follow it up and are listed, not badged. */
export const EVENT_WINDOW_DAYS = 31;
/** A page further away than this from the record, and from the events it reports, tells another story. */
export const EVENT_FOLLOWED_DAYS = 400;
/** Years by which the years named in a text may miss the record's. */
export const YEARS_APART = 1;
/** Event matches kept per page and corpus; other reports of the event are listed with each anyway. */
export const EVENT_MATCHES = 5;
/** Letters of a paragraph that can retell an event. */
export const SHORTEST_MENTION = 80;
/** Share of a headline's bits that a retelling paragraph holds, and the bits it shares with the record. */
export const MENTION_COVER = 0.7;
export const MENTION_WEAK = 26;
export const MENTION_STRONG = 40;

/** Badges on one page; Dispute Finder's readers found more to be noise. The rest is in the popup. */
export const MOST_STRONG = 20;
/** Distinct rare words of a corpus that a paragraph must hold before it is looked at as a mention. */
export const MENTION_WORDS = 4;
