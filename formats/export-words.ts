import type { MatchKind } from '../model/finding';
import type { Certainty, Published } from '../model/record';
import type { SavedMatch, SavedStatus } from '../model/saved-match';

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
  /** Said of a record whose copy is reported gone. */
  removed: string;
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

/** What a citation is made of; `shown` of a saved match has it all. */
export type Cited = Omit<SavedMatch['shown'], 'removed'> & { removed?: boolean };

/**
 * What must be said beside a citation so that it claims no more than is known: an outlet that was worked out or guessed,
 * a date that is only «about», a copy that is reported gone. One short sentence each, none where all is plain.
 */
export function remarksOn(of: Cited, words: Pick<ExportWords, 'certainty' | 'date' | 'removed'>): string[] {
  const certainty = of.outletName ? words.certainty(of.outletCertainty) : null;
  return [
    ...(certainty === null ? [] : [`${of.outletName}: ${certainty}`]),
    ...(of.published.precision === 'circa' ? [words.date(of.published)] : []),
    ...(of.removed ? [words.removed] : []),
  ];
}
