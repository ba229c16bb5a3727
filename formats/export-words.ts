import type { MatchKind } from '../model/finding';
import type { Certainty, Published, RecordKind } from '../model/record';
import type { SavedMatch, SavedRemoval, SavedStatus } from '../model/saved-match';

/**
 * The words an export needs in the reader's language, given by the caller: this folder speaks none. They carry no
 * invisible direction marks, for they end up in the files of others.
 */
export interface ExportWords {
  /** BCP 47 tag. */
  language: string;
  dir: 'ltr' | 'rtl';
  /** Heading of the whole, «Saved matches». */
  heading: string;
  /** In front of the page a match was found on, «Found on». */
  foundOn: string;
  /** Said of a record whose copy is reported gone, where nothing more is known. */
  removed: string;
  /** Who says that a copy is gone, and when that was noticed: «Reported removed: so says a reader, 3 May 2011». */
  removal(removal: SavedRemoval): string;
  /** Said of a record that was published without its author's consent. */
  leaked: string;
  /** «Court decision». */
  recordKind(kind: RecordKind): string;
  /** Label of a link to the web archive. */
  archive: string;
  /** Where nothing says who published. */
  noOutlet: string;
  /** How well the outlet is known; null where it is plainly stated. */
  certainty(certainty: Certainty): string | null;
  /** A publication date as exactly as it is known, «about 28 May 2011», «date not known». */
  date(published: Published): string;
  kind(kind: MatchKind): string;
  status(status: SavedStatus): string;
  /** «75 % of the passage, 20 % of the report». */
  shares(shares: NonNullable<SavedMatch['shares']>): string;
  /** «saved 1 Mar 2026», from an ISO 8601 day. */
  saved(day: string): string;
}

/** What a citation is made of; `shown` of a saved match has it all, a source of the card knows only that a copy is gone. */
export type Cited = Omit<SavedMatch['shown'], 'removal' | 'kind'> & {
  kind: RecordKind | null;
  removed?: boolean;
  removal?: SavedRemoval | null;
};

/** The words that citations need. */
export type CitationWords = Pick<ExportWords, 'certainty' | 'date' | 'removed' | 'leaked' | 'recordKind'> &
  Partial<Pick<ExportWords, 'removal'>>;

/** Kinds that appear in an outlet as its news does. Others are documents, which an outlet at most publishes. */
const NEWS: readonly (RecordKind | null)[] = ['article', 'explainer', 'photo-caption', null];

/** Whether a record is cited as a piece in a newspaper; one whose kind was never kept is taken for that. */
export const isNews = ({ kind }: Pick<Cited, 'kind'>): boolean => NEWS.includes(kind);

/**
 * What must be said beside a citation so that it claims no more than is known: an outlet that was worked out or guessed,
 * a date that is only «about», a leak, a copy that is reported gone and who says so. One short sentence each, none where
 * all is plain.
 */
export function remarksOn(of: Cited, words: CitationWords): string[] {
  const removed = of.removal && words.removal ? [words.removal(of.removal)] : of.removed ? [words.removed] : [];
  const certainty = of.outletName ? words.certainty(of.outletCertainty) : null;
  return [
    ...(certainty === null ? [] : [`${of.outletName}: ${certainty}`]),
    ...(of.published.precision === 'circa' ? [words.date(of.published)] : []),
    ...(of.leaked ? [words.leaked] : []),
    ...removed,
  ];
}
