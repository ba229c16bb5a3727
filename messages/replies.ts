import type { Finding } from '../model/finding';
import type { Problem } from '../model/problem';
import type { CorpusInfo } from '../model/record';
import type { SavedMatch } from '../model/saved-match';
import type { Settings } from '../model/settings';

/** What was compared with what; shown in the popup, above all when nothing was found. */
export interface Checked {
  blocks: number;
  records: number;
  corpora: { id: CorpusInfo['id']; title: string; coverage: string; records: number }[];
  /** Corpora of the reader's that are on and could not be opened: nothing was compared with them. */
  missing?: string[];
  /** Milliseconds the matching took. */
  took: number;
}

/** The answer to a check. `off`: the reader switched this site off; nothing was compared. */
export type CheckReply =
  | {
      state: 'checked';
      findings: Finding[];
      /** Ids of those that get a badge, as readily as the reader wants badges. */
      badged: string[];
      checked: Checked;
      saved: SavedKey[];
    }
  | { state: 'off' }
  | { state: 'problem'; problem: Problem };

/** Which record is already saved for the page that was checked. */
export interface SavedKey {
  id: string;
  corpus: string;
  record: string;
}

/** What a reader saves: a record matched on a page. The background adds the facts of the record itself. */
export interface SaveRequest {
  corpus: string;
  record: string;
  kind: Finding['kind'];
  shares: SavedMatch['shares'];
  page: SavedMatch['page'];
}

/** What became of one part of a file that was brought in. */
export interface PartReport {
  part: string;
  added: number;
  /** Met what was there: merged with it, or put in its place. */
  merged: number;
  unchanged: number;
  /** Rows the file carried as unreadable and that still are: kept as they are, counted in the list. */
  unreadable: number;
}

/** An entry of a file that was not taken in: its number among those of its part (from 1), and a reason in a few words. */
export interface RefusedEntry {
  row: number;
  why: string;
}

/** Some of what is stored, for the file of everything: entries by the name of their part (`formats/data-file.ts`). */
export interface DataPiece {
  entries: { part: string; version: number; entries: unknown[] }[];
  /** To be asked for the next piece with; null where this was the last. */
  next: DataPlace | null;
  /** How many entries there are by now, and in all as far as is known. */
  done: number;
  total: number;
}

/** A place in what is stored; of another `state` than now, it is of no use: begin again. */
export interface DataPlace {
  state: string;
  part: string;
  after: string;
  done: number;
  /** As far as was known at the beginning. */
  total: number;
}

/** A part of the saved matches: a browser carries no message of any length. */
export interface SavedPage {
  rows: SavedMatch[];
  /** In the first part, how many there are in all, rows that cannot be read among them; in others, how many in it. */
  total: number;
  /** Rows of this part that could not be read; in the first part 0 while others are to come. */
  unreadable: number;
  /** Names this state of the list; another name in a later part says that the list has changed: begin again. */
  listing: string;
  /**
   * To be asked for the next part with; null where there is none. The first part is of the rows saved last, the others of
   * all rows, those again among them, in no order a reader knows.
   */
  next: string | null;
}

/** What became of changes of saved matches. Changed rows are told in short: their sender knows the rest. */
export interface SavedChanges {
  changed: Pick<SavedMatch, 'id' | 'revision' | 'changedAt'>[];
  stale: SavedMatch[];
  missing: string[];
}

/** What the list of saved matches shows of a record beside what it holds itself. */
export interface RecordFacts {
  /** Names of the events it reports, as the corpus has them now. */
  events: string[];
}

/** The reader's settings as the options page shows them. */
export interface Options extends Pick<Settings, 'sensitivity' | 'language' | 'sitesOff' | 'dismissals' | 'keepText'> {
  /** Kind and grade of each finding of the page that was checked last; null where there is none. */
  lastPage: { kind: Finding['kind']; grade: Finding['grade'] }[] | null;
  /** Stored settings that could not be read in full and are kept. */
  unreadable: number;
}
